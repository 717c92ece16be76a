import styles from './ProgressLine.module.css'

/**
 * How much of something is done, 0 to 1, in words and as a line; null: nobody knows yet. It comes only after a moment.
 * react-aria's own would come along with every button, number formats and all: 3 kB for each phone.
 */
export function ProgressLine({ words, part }: { readonly words: string; readonly part: number | null }) {
  const percent = Math.round((part ?? 0) * 100)
  return (
    <div
      role="progressbar"
      aria-label={words}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(part === null ? {} : { 'aria-valuenow': percent })}
      aria-valuetext={words}
      className={styles.progress}
    >
      <span aria-hidden className={styles.words}>
        {words}
      </span>
      <span aria-hidden className={styles.track}>
        <span className={styles.done} style={{ inlineSize: `${percent}%` }} />
      </span>
    </div>
  )
}
