import { type LucideIcon, UserRound } from 'lucide-react'
import { classes } from './classes.ts'
import styles from './Face.module.css'
import { Icon } from './Icon.tsx'
import { initials } from './initials.ts'

export type FaceProps = {
  readonly name: string
  /** Index of the person's colour, 0 to 15. */
  readonly color: number
  /** What to call somebody without a name. */
  readonly unnamed: string
  /** Shown instead of initials. */
  readonly icon?: LucideIcon | undefined
  readonly size?: 's' | 'm' | 'l'
  /** The name is written beside it: nothing has to be said twice. */
  readonly isDecorative?: boolean
  readonly className?: string | undefined
}

/** A person as a round of their colour. */
export function Face({ name, color, unnamed, icon, size = 'm', isDecorative = false, className }: FaceProps) {
  const letters = initials(name)
  const spoken = isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name || unnamed }
  return (
    <span {...spoken} data-person={color} className={classes(styles.face, styles[size], className)}>
      {letters && !icon ? letters : <Icon of={icon ?? UserRound} className={styles.icon} />}
    </span>
  )
}
