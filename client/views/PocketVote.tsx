import { useVoteNow } from '../features/voting/voteNow.ts'
import { onDemand } from '../ui/onDemand.tsx'

const PocketVotePanel = onDemand(async () => (await import('./PocketVotePanel.tsx')).PocketVotePanel)

/** The vote on a phone, once there is one. */
export function PocketVote() {
  const now = useVoteNow()
  return now && <PocketVotePanel key={`${now.id} ${now.vote.state}`} {...now} />
}
