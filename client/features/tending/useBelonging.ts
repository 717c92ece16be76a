import { useAllianceDoc } from '../../sync/alliance.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'

/** How many belong to the alliance by a device of their own: among whom somebody without a name is hidden. */
export function useBelonging(): number {
  const commitments = useAll(useAllianceDoc().commitments)
  return [...useAll(useStage().members)].filter(
    ([id, { role, leftAt, by }]) =>
      role !== 'viewer' && leftAt === null && by === null && (commitments.get(id)?.belongs ?? 'here') === 'here',
  ).length
}
