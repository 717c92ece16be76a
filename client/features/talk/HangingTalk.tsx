import type { ReactNode } from 'react'
import type { ReactionKind } from '../../../shared/schema/talk.ts'
import type { Reacted } from '../../sync/talk.ts'
import { CommentCount } from './CommentCount.tsx'
import { ReactionRow } from './ReactionRow.tsx'
import styles from './Talk.module.css'

type HangingTalkProps = {
  readonly reacted: readonly Reacted[]
  readonly comments: number
  /** Absent while I may only read. */
  readonly onReact: ((kind: ReactionKind) => void) | undefined
  readonly onComments: () => void
  /** Before all of it: what else hangs there. */
  readonly children?: ReactNode
}

/** The signs people gave and how much was said, hanging at a thing's lower edge. */
export function HangingTalk({ reacted, comments, onReact, onComments, children }: HangingTalkProps) {
  return (
    <div className={styles.hanging}>
      {children}
      <ReactionRow reacted={reacted} onToggle={onReact} />
      {comments > 0 && <CommentCount count={comments} onOpen={onComments} />}
    </div>
  )
}
