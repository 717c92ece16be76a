import { type ReactNode, useState } from 'react'
import { useScalesForAll } from '../features/tension/scalesNow.ts'
import { useVoteNow } from '../features/voting/voteNow.ts'
import { onDemand } from '../ui/onDemand.tsx'

const VotePanel = onDemand(async () => (await import('../features/voting/VotePanel.tsx')).VotePanel)
const ScalesPanel = onDemand(async () => (await import('./ScalesPanel.tsx')).ScalesPanel)

/** The vote or the scales on a phone, once there are some; opened and closed, they come first. */
export function PocketVote() {
  const vote = useVoteNow()
  const scales = useScalesForAll()
  if (scales)
    return (
      <Shown key={`${scales.id} ${scales.set.state}`}>
        {(aside) => <ScalesPanel {...scales} place="phone" {...aside} />}
      </Shown>
    )
  return (
    vote && (
      <Shown key={`${vote.id} ${vote.vote.state}`}>{(aside) => <VotePanel {...vote} place="phone" {...aside} />}</Shown>
    )
  )
}

type Aside = { readonly isAside: boolean; readonly onAside: (isAside: boolean) => void }

function Shown({ children }: { readonly children: (aside: Aside) => ReactNode }) {
  // Nobody loses the field they are writing in from under their thumb.
  const [isAside, setAside] = useState(() => document.activeElement instanceof HTMLTextAreaElement)
  return children({ isAside, onAside: setAside })
}
