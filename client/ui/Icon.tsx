import type { LucideIcon } from 'lucide-react'
import { classes } from './classes.ts'
import styles from './Icon.module.css'

export type IconProps = {
  readonly of: LucideIcon
  /** s sits in small text, m in buttons, l leads an empty place. */
  readonly size?: 's' | 'm' | 'l'
  readonly className?: string | undefined
}

/** A lucide icon in the house weight. It is decoration: the words beside it, or the button's label, say what it means. */
export function Icon({ of: Drawing, size = 'm', className }: IconProps) {
  return <Drawing strokeWidth={1.75} aria-hidden className={classes(styles.icon, styles[size], className)} />
}
