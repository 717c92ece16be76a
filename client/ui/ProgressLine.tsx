import { ProgressBar } from 'react-aria-components'
import styles from './ProgressLine.module.css'

/** How much of something is done, 0 to 1, in words and as a line; null: nobody knows yet. It comes only after a moment. */
export function ProgressLine({ words, part }: { readonly words: string; readonly part: number | null }) {
  return (
    <ProgressBar
      aria-label={words}
      value={(part ?? 0) * 100}
      isIndeterminate={part === null}
      valueLabel={words}
      className={styles.progress ?? ''}
    >
      <span aria-hidden className={styles.words}>
        {words}
      </span>
      <span aria-hidden className={styles.track}>
        <span className={styles.done} style={{ inlineSize: `${Math.round((part ?? 0) * 100)}%` }} />
      </span>
    </ProgressBar>
  )
}
