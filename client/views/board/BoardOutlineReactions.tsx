import { ReactionRow } from '../../features/talk/ReactionRow.tsx'
import { useReactions } from '../../sync/talk.ts'
import styles from './BoardOutlineText.module.css'
import type { Talk } from './useTalk.ts'

/** The signs people gave; mine is given and taken back from here, too. */
export function BoardOutlineReactions({ id, react }: { readonly id: string; readonly react: Talk['react'] }) {
  const reacted = useReactions(id)
  if (reacted.length === 0) return null
  return (
    <span className={styles.reactions}>
      <ReactionRow reacted={reacted} onToggle={react ? (kind) => react(id, kind) : undefined} />
    </span>
  )
}
