import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './EmptyState.module.css'
import { Icon } from './Icon.tsx'

export type EmptyStateProps = {
  /** What goes here, as an invitation. */
  readonly title: string
  readonly children?: ReactNode
  /** How it could read, in grey. */
  readonly example?: string | undefined
  readonly icon?: LucideIcon | undefined
  readonly actions?: ReactNode
  readonly className?: string | undefined
}

/** An empty place that invites. */
export function EmptyState({ title, children, example, icon, actions, className }: EmptyStateProps) {
  return (
    <div className={classes(styles.empty, className)}>
      {icon && <Icon of={icon} size="l" className={styles.icon} />}
      <p className={classes('voice', styles.title)}>{title}</p>
      {children && <div className={styles.words}>{children}</div>}
      {example && <p className={styles.example}>{example}</p>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
