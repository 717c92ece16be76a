import { useState } from 'react'
import { type ScalesShown, useScalesForAll } from '../../features/tension/scalesNow.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import type { Desk } from './boardDesk.ts'
import { useVoteAside } from './voteAside.ts'

const VotePanel = onDemand(async () => (await import('../../features/voting/VotePanel.tsx')).VotePanel)
const ScalesPanel = onDemand(async () => (await import('../ScalesPanel.tsx')).ScalesPanel)

/** The vote or the scales beside the board, once there are some. Put aside, they come back with their result. */
export function BoardVote({ desk }: { readonly desk: Desk }) {
  const vote = useVoteAside(desk)
  const scales = useScalesForAll()
  if (scales) return <Scales key={`${scales.id} ${scales.set.state}`} {...scales} />
  if (vote === null) return null
  return <VotePanel {...vote.shown} place="board" isAside={vote.isAside} onAside={vote.onAside} />
}

function Scales(scales: ScalesShown) {
  const [isAside, setAside] = useState(false)
  return <ScalesPanel {...scales} place="board" isAside={isAside} onAside={setAside} />
}
