import { useAllianceDoc } from '../sync/alliance.ts'
import { useStage } from '../sync/BoardSession.tsx'
import { useAll, useSheet } from '../sync/useRecord.ts'

/** Whether the big screen has the alliance while it has no question: everybody's word is asked for, or nothing was asked since it is theirs. */
export function useShowsAlliance(): boolean {
  const { version, state, stateAt } = useSheet(useAllianceDoc().alliance)
  const prompts = useAll(useStage().prompts)
  if (version === null) return false
  return state === 'proposed' || (state === 'active' && isSince(stateAt, [...prompts.values()]))
}

function isSince(moment: number, prompts: readonly { readonly revealedAt: number }[]): boolean {
  return prompts.every(({ revealedAt }) => revealedAt < moment)
}
