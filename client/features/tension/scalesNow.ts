import type { ScaleSet } from '../../../shared/schema/scaleSet.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { useRecord, useSheet } from '../../sync/useRecord.ts'

export type ScalesShown = { readonly id: string; readonly set: ScaleSet }

/** The scales the room is at, open or closed; null while there are none. */
export function useScalesNow(): ScalesShown | null {
  const stage = useStage()
  const { scales: id } = useSheet(stage.session)
  const set = useRecord(stage.scaleSets, id ?? '')
  return id !== null && set ? { id, set } : null
}

/** The same for whoever takes part: while they choose, and once the picture is before everybody. */
export function useScalesForAll(): ScalesShown | null {
  const now = useScalesNow()
  return now && (now.set.state === 'open' || now.set.isShown) ? now : null
}
