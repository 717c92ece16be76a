import { CommitCard } from '../../features/commit/CommitCard.tsx'
import { CommitDialog } from '../../features/commit/CommitDialog.tsx'
import { SettleDialog } from '../../features/commit/SettleDialog.tsx'
import { useIsNarrow } from '../useIsNarrow.ts'
import type { Desk } from './boardDesk.ts'

/** At the top of the board, while somebody's word is asked for. */
export function BoardCommit() {
  return <CommitCard isWalk={useIsNarrow()} />
}

type Props = { readonly desk: Desk; readonly panel: 'commit' | 'settle' }

/** From the list of actions: my own word, or everybody's. */
export function BoardWord({ desk, panel }: Props) {
  const isNarrow = useIsNarrow()
  const close = () => desk.set({ panel: null })
  return panel === 'commit' ? (
    <CommitDialog isWalk={isNarrow} onClose={close} />
  ) : (
    <SettleDialog way="settle" onClose={close} />
  )
}
