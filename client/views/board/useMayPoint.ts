import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useRecord, useSheet } from '../../sync/useRecord.ts'

/** Whether a laser of mine is seen: of whoever facilitates always; of others while cursors are, and no answers without names come. */
export function useMayPoint(): boolean {
  const { role } = useMe()
  const stage = useStage()
  const { cursors, prompt } = useSheet(stage.session)
  const isAnonymous = useRecord(stage.prompts, prompt ?? '')?.anonymous === true
  return role === 'facilitator' || (role === 'participant' && cursors && !isAnonymous)
}
