import { GripVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './CardRow.module.css'

type Props = {
  readonly text: string
  /** `voice`: as it is asked, where the words are what one looks at. */
  readonly look?: 'plain' | 'voice'
  /** Told by the grip, where it is not told elsewhere. */
  readonly gripTitle?: string
  /** Below the words. */
  readonly children: ReactNode
  readonly actions: ReactNode
}

/** One prompt of the deck in a row that can be taken by its grip: its words, what is known of it, what can be done. */
export function CardRow({ text, look = 'plain', gripTitle, children, actions }: Props) {
  return (
    <article className={styles.card} data-look={look}>
      <span draggable className={styles.grip} aria-hidden="true" title={gripTitle}>
        <Icon of={GripVertical} size="s" />
      </span>
      <div className={styles.words}>
        <p className={classes(styles.text, look === 'voice' && styles.voice)}>{text}</p>
        {children}
      </div>
      <span className={styles.actions}>{actions}</span>
    </article>
  )
}
