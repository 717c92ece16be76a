import { useVoteNow, type VoteShown } from '../../features/voting/voteNow.ts'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'

const asideOf = ({ voteAside }: DeskState) => voteAside

/** What was put aside comes back once it has a result. */
function momentOf({ id, vote }: VoteShown): string {
  return `${id} ${vote.state}`
}

/** The vote everybody sees, whether this person put it aside, and the way to do so. */
export function useVoteAside(desk: Desk) {
  const shown = useVoteNow()
  const aside = useDesk(desk, asideOf)
  if (shown === null) return null
  const now = momentOf(shown)
  const onAside = (isAside: boolean) => desk.set({ voteAside: isAside ? now : null })
  return { shown, isAside: aside === now, onAside }
}
