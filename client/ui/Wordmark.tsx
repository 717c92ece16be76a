import { classes } from './classes.ts'
import styles from './Wordmark.module.css'

/** Two stones, leaning on each other, on common ground. */
export function Mark({ className }: { readonly className?: string | undefined }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={classes(styles.mark, className)}>
      <path
        className={styles.behind}
        d="M13.5 20.3c.6-3.9 4-6.3 8.3-6.3 5 0 8.7 3.4 8.7 7.5 0 2.6-2.6 4-8.3 4-5.6 0-9.1-2-8.7-5.2Z"
      />
      <path
        className={styles.front}
        d="M1.5 19.8c0-5.8 4.2-11.3 9.7-11.3 5.3 0 9.6 5.2 9.6 10.7 0 4.3-3.6 6.3-9.7 6.3-6.2 0-9.6-1.8-9.6-5.7Z"
      />
      <path className={styles.ground} d="M3 28.5h26" />
    </svg>
  )
}

/** The product's name and mark. */
export function Wordmark({ size = 'm' }: { readonly size?: 'm' | 'l' }) {
  return (
    <span className={classes(styles.wordmark, styles[size])}>
      <Mark />
      Groundwork
    </span>
  )
}
