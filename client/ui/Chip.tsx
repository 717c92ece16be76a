import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './Chip.module.css'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

export type ChipProps = {
  readonly children: ReactNode
  /** pine: what is now. terracotta: what needs people. */
  readonly tone?: 'plain' | 'pine' | 'terracotta'
  readonly icon?: LucideIcon | undefined
  readonly className?: string | undefined
}

/** A few words of state. Not a control. */
export function Chip({ children, tone = 'plain', icon, className }: ChipProps) {
  return (
    <span className={classes(styles.chip, styles[tone], className)}>
      {icon && <Icon of={icon} size="s" />}
      <span>{children}</span>
    </span>
  )
}
