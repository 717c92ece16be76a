import { X } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { classes } from './classes.ts'
import { IconButton } from './IconButton.tsx'
import styles from './Panel.module.css'

export type PanelProps = {
  readonly title: string
  readonly children: ReactNode
  /** With both, a close button appears beside the title. */
  readonly closeLabel?: string
  readonly onClose?: () => void
  readonly className?: string | undefined
}

/** A region that stays open beside the work: not modal, placed and sized by whoever uses it. */
export function Panel({ title, children, closeLabel, onClose, className }: PanelProps) {
  const titleId = useId()
  return (
    <section aria-labelledby={titleId} className={classes(styles.panel, className)}>
      <header className={styles.head}>
        <h2 id={titleId} className={styles.title}>
          {title}
        </h2>
        {closeLabel && onClose && <IconButton icon={X} label={closeLabel} onPress={onClose} />}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  )
}
