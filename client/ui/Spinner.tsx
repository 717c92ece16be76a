import { classes } from './classes.ts'
import styles from './Spinner.module.css'

export type SpinnerProps = {
  /** What is being waited for, in words; shown under the large one, only spoken for the small one. */
  readonly label: string
  readonly size?: 'm' | 'l'
}

/** A calm wait: three stones that settle one after another. */
export function Spinner({ label, size = 'm' }: SpinnerProps) {
  return (
    <span role="status" className={classes(styles.spinner, styles[size])}>
      <Stones />
      <span className={size === 'm' ? 'visually-hidden' : undefined}>{label}</span>
    </span>
  )
}

/** The moving part alone, for inside a control that says by itself that it is busy. */
export function Stones() {
  return (
    <span aria-hidden className={styles.stones}>
      <i />
      <i />
      <i />
    </span>
  )
}
