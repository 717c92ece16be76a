import { useBoard, useMe, useStage } from './BoardSession.tsx'
import { useSheet } from './useRecord.ts'

/** Whether I may add, rename, move and fold sections here: facilitators, and everybody where the session allows it. */
export function useMayShape(): boolean {
  const { canWrite } = useBoard()
  const { structure } = useSheet(useStage().session)
  const isFacilitator = useMe().role === 'facilitator'
  return canWrite && (isFacilitator || structure === 'everybody')
}
