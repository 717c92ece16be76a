import type { Target } from '../../../shared/schema/pace.ts'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { useRecord, useSheet } from '../../sync/useRecord.ts'
import { type Resting, useResting } from './useResting.ts'

/** What takes the whole Stage for a while: a break, a pause, or the one thing everybody looks at. */
export type Cover =
  | { readonly kind: 'rest'; readonly rest: Resting }
  | { readonly kind: 'spot'; readonly target: Target }

/** Null while the Stage shows what it always shows. A question in the spotlight is what it always shows. */
export function useStageCover(): Cover | null {
  const { session, sections } = useStage()
  const rest = useResting()
  const { spotlight } = useSheet(session)
  const note = useRecord(useBoard().notes, spotlight?.kind === 'note' ? spotlight.id : '')
  const section = useRecord(sections, spotlight?.kind === 'section' ? spotlight.id : '')
  if (rest) return { kind: 'rest', rest }
  const isThere = note?.deletedAt === null || section !== undefined
  return spotlight && isThere ? { kind: 'spot', target: spotlight } : null
}
