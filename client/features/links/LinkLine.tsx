import type { MouseEvent } from 'react'
import type { Link } from '../../../shared/schema/drawn.ts'
import styles from './LinkLine.module.css'
import type { LinkPath } from './path.ts'

type LinkLineProps = {
  readonly path: LinkPath
  readonly heads: Link['heads']
  readonly isChosen: boolean
  readonly onChoose: () => void
  readonly onWrite: (() => void) | undefined
}

/** The line of a link with its arrowheads, and around it, unseen, what a finger can meet. */
export function LinkLine({ path, heads, isChosen, onChoose, onWrite }: LinkLineProps) {
  // For hands only: the link's words stand beside it as a place for the keys.
  const byHand = {
    onClick: (event: MouseEvent) => {
      event.stopPropagation()
      onChoose()
    },
    onDoubleClick: onWrite,
  }
  return (
    <g data-chosen={isChosen} className={styles.link} {...byHand}>
      <path d={path.line} className={styles.reach} />
      <path d={path.line} className={styles.line} />
      {heads === 'both' && <path d={path.heads[0]} className={styles.head} />}
      {heads !== 'none' && <path d={path.heads[1]} className={styles.head} />}
    </g>
  )
}
