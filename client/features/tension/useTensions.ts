import { type TensionDoc, tensionDoc } from '../../../shared/schema/tension.ts'
import { useRoom } from '../../sync/BoardSession.tsx'

/** Tensions and the agreements that settle them, on the board that is open. */
export function useTensions(): TensionDoc {
  return tensionDoc(useRoom('board').doc)
}
