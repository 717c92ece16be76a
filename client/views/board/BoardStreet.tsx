import { useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import { onDemand } from '../../ui/onDemand.tsx'

const PairBalance = onDemand(async () => (await import('../../features/street/PairBalance.tsx')).PairBalance)

/** What two people are shown of how they share the space; fetched where there are two. */
export function BoardStreet() {
  const stage = useStage()
  const seats = useAll(stage.members)
  const hasBegun = useAll(stage.prompts).size > 0
  const people = [...seats.values()].filter(({ role, leftAt }) => role !== 'viewer' && leftAt === null)
  return people.length === 2 && hasBegun ? <PairBalance /> : null
}
