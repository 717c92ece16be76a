import { X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { classes } from './classes.ts'
import { IconButton } from './IconButton.tsx'
import styles from './Panel.module.css'

export type PanelProps = {
  readonly title: string
  /** What it is about, in smaller words below the title. */
  readonly subtitle?: string | undefined
  readonly closeLabel: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly className?: string | undefined
}

/** A sheet that stays open beside the board while one works there; on a phone it covers the lower part. Not modal. */
export function Panel({ title, subtitle, closeLabel, onClose, children, className }: PanelProps) {
  const heading = useId()

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onClose()
  }

  return (
    <aside aria-labelledby={heading} className={classes(styles.panel, className)} onKeyDown={onKeyDown}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h2 id={heading} className={styles.title}>
            {title}
          </h2>
          {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
        </div>
        <IconButton icon={X} label={closeLabel} tooltip="bottom" onPress={onClose} />
      </header>
      <div className={styles.body}>{children}</div>
    </aside>
  )
}
