import { useVoteNow } from '../../features/voting/voteNow.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'

const VotePanel = onDemand(async () => (await import('../../features/voting/VotePanel.tsx')).VotePanel)

const asideOf = ({ voteAside }: DeskState) => voteAside

/** The vote beside the board, once there is one. Put aside, it comes back with its result. */
export function BoardVote({ desk }: { readonly desk: Desk }) {
  const shown = useVoteNow()
  const aside = useDesk(desk, asideOf)
  if (shown === null) return null
  const now = `${shown.id} ${shown.vote.state}`
  return (
    <VotePanel
      {...shown}
      place="board"
      isAside={aside === now}
      onAside={(isAside) => desk.set({ voteAside: isAside ? now : null })}
    />
  )
}
