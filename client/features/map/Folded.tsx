import type { ReactNode } from 'react'
import { classes } from '../../ui/classes.ts'
import styles from './Folded.module.css'

type Props = {
  readonly summary: string
  /** It needs somebody. */
  readonly isNeeding?: boolean
  readonly children: ReactNode
}

/** What is there for whoever wants to see it. */
export function Folded({ summary, isNeeding = false, children }: Props) {
  return (
    <details className={styles.folded}>
      <summary className={classes(styles.summary, isNeeding && styles.needing)}>{summary}</summary>
      {children}
    </details>
  )
}
