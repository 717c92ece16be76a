import { useVoteNow } from '../../features/voting/voteNow.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import type { Desk } from './boardDesk.ts'

const BoardVotePanel = onDemand(async () => (await import('./BoardVotePanel.tsx')).BoardVotePanel)

/** The vote everybody sees, beside the board, once there is one. */
export function BoardVote({ desk }: { readonly desk: Desk }) {
  const now = useVoteNow()
  return now && <BoardVotePanel desk={desk} {...now} />
}
