import { isKeptBy } from '../../../shared/rules/keeper.ts'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'

/** Whether what this member says is mine to say: I am they, or write for them. */
export function useMaySpeakFor(member: string | null): boolean {
  const me = useMe().id
  const seat = useRecord(useStage().members, member ?? '')
  return member !== null && (member === me || isKeptBy(seat, me))
}
