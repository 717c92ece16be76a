import { ReactionRow } from '../../features/talk/ReactionRow.tsx'
import { useReactions } from '../../sync/talk.ts'
import styles from './BoardOutlineText.module.css'
import type { Desk } from './boardDesk.ts'
import { useTalk } from './useTalk.ts'

/** The signs people gave; mine is given and taken back from here, too. */
export function BoardOutlineReactions({ desk, id }: { readonly desk: Desk; readonly id: string }) {
  const { react } = useTalk(desk)
  const reacted = useReactions(id)
  if (reacted.length === 0) return null
  return (
    <span className={styles.reactions}>
      <ReactionRow reacted={reacted} onToggle={react ? (kind) => react(id, kind) : undefined} />
    </span>
  )
}
