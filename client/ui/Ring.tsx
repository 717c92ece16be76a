import type { ReactNode } from 'react'
import { classes } from './classes.ts'
import styles from './Ring.module.css'

const CENTRE = 50

export type RingProps = {
  /** How much is left or done, 0 to 1. */
  readonly fraction: number
  /** In the middle; it also says in words what the ring shows. */
  readonly children?: ReactNode
  /** Diameter: a number of rem, or any CSS length. */
  readonly size?: number | string
  /** Line width in hundredths of the diameter. */
  readonly thickness?: number
  readonly tone?: 'pine' | 'terracotta'
  /** Breathes, for the last moments of a timer. */
  readonly isBreathing?: boolean
  readonly className?: string | undefined
}

/** A ring that empties clockwise from the top. */
export function Ring(props: RingProps) {
  const { fraction, children, size = 5, thickness = 9, tone = 'pine', isBreathing = false, className } = props
  const shown = Math.min(1, Math.max(0, fraction))
  const circle = { cx: CENTRE, cy: CENTRE, r: CENTRE - thickness / 2, strokeWidth: thickness, fill: 'none' }
  return (
    <span
      className={classes(styles.ring, styles[tone], isBreathing && styles.breathing, className)}
      style={{ '--ring-size': typeof size === 'number' ? `${size}rem` : size }}
    >
      <svg viewBox="0 0 100 100" aria-hidden="true" className={styles.drawing}>
        <circle {...circle} className={styles.track} />
        {shown > 0 && (
          <circle {...circle} className={styles.arc} pathLength={1} strokeDasharray={1} strokeDashoffset={1 - shown} />
        )}
      </svg>
      <span className={styles.middle}>{children}</span>
    </span>
  )
}
