import { useState } from 'react'
import { useVoteNow, type VoteShown } from '../features/voting/voteNow.ts'
import { onDemand } from '../ui/onDemand.tsx'

const VotePanel = onDemand(async () => (await import('../features/voting/VotePanel.tsx')).VotePanel)

/** The vote on a phone, once there is one; opened and closed, it comes first. */
export function PocketVote() {
  const now = useVoteNow()
  return now && <Shown key={`${now.id} ${now.vote.state}`} {...now} />
}

function Shown(now: VoteShown) {
  // Nobody loses the field they are writing in from under their thumb.
  const [isAside, setAside] = useState(() => document.activeElement instanceof HTMLTextAreaElement)
  return <VotePanel {...now} place="phone" isAside={isAside} onAside={setAside} />
}
