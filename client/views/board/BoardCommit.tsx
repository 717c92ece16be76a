import { CommitCard } from '../../features/commit/CommitCard.tsx'
import { CommitDialog } from '../../features/commit/CommitDialog.tsx'
import { SettleDialog } from '../../features/commit/SettleDialog.tsx'
import { useBoard } from '../../sync/BoardSession.tsx'
import { useIsNarrow } from '../useIsNarrow.ts'
import type { Desk } from './boardDesk.ts'

/** At the top of the board, while somebody's word is asked for. */
export function BoardCommit({ desk }: { readonly desk: Desk }) {
  return <CommitCard isWalk={useIsNarrow()} {...useProposing(desk)} />
}

type Props = { readonly desk: Desk; readonly panel: 'commit' | 'settle' }

/** From the list of actions: my own word, or everybody's. */
export function BoardWord({ desk, panel }: Props) {
  const isNarrow = useIsNarrow()
  const proposing = useProposing(desk)
  const close = () => desk.set({ panel: null })
  return panel === 'commit' ? (
    <CommitDialog isWalk={isNarrow} onClose={close} {...proposing} />
  ) : (
    <SettleDialog way="settle" onClose={close} />
  )
}

/** A change is proposed where agreements are written, by who may write just now. */
function useProposing(desk: Desk): { readonly onPropose?: (id: string) => void } {
  const { canWrite } = useBoard()
  if (!canWrite) return {}
  return { onPropose: (id) => desk.set({ panel: 'agreements', agreement: { id, isNew: false } }) }
}
