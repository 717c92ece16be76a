import { onDemand } from '../../ui/onDemand.tsx'
import type { Desk } from './boardDesk.ts'
import { useVoteAside } from './voteAside.ts'

const VotePanel = onDemand(async () => (await import('../../features/voting/VotePanel.tsx')).VotePanel)

/** The vote beside the board, once there is one. Put aside, it comes back with its result. */
export function BoardVote({ desk }: { readonly desk: Desk }) {
  const vote = useVoteAside(desk)
  if (vote === null) return null
  return <VotePanel {...vote.shown} place="board" isAside={vote.isAside} onAside={vote.onAside} />
}
