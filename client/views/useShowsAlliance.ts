import { useStage } from '../sync/BoardSession.tsx'
import { useAll } from '../sync/useRecord.ts'
import { useIsWordAsked, useStageRoot } from '../sync/useStageRoot.ts'

type AllianceRoot = Parameters<Parameters<typeof useStageRoot>[1]>[0]
const isActiveIn = (alliance: AllianceRoot) => alliance.get('state') === 'active'
const isProposedIn = (alliance: AllianceRoot) => (alliance.get('state') ?? 'proposed') === 'proposed'
const sinceIn = (alliance: AllianceRoot) => Number(alliance.get('stateAt') ?? 0)

/** Whether the big screen has the alliance while it has no question: everybody's word is asked for, or nothing was asked since it is theirs. */
export function useShowsAlliance(): boolean {
  const isAsked = useIsWordAsked()
  const isActive = useStageRoot('alliance', isActiveIn)
  const isProposed = useStageRoot('alliance', isProposedIn)
  const since = useStageRoot('alliance', sinceIn)
  const prompts = useAll(useStage().prompts)
  const isNew = () => [...prompts.values()].every(({ revealedAt }) => revealedAt < since)
  return isAsked && (isProposed || (isActive && isNew()))
}
