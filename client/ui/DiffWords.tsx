import styles from './DiffWords.module.css'

export type DiffWordsProps = {
  readonly parts: readonly { readonly is: 'kept' | 'added' | 'removed'; readonly text: string }[]
  /** Said before what came, and before what went: shape and colour tell it to the eye. */
  readonly addedLabel: string
  readonly removedLabel: string
}

/** What changed in a text, in place: what went is struck through, what came is underlined. */
export function DiffWords({ parts, addedLabel, removedLabel }: DiffWordsProps) {
  return (
    <span dir="auto" className={styles.words}>
      {parts.map(({ is, text }, at) => {
        const key = `${at} ${is}`
        if (is === 'kept') return <span key={key}>{text}</span>
        const Mark = is === 'added' ? 'ins' : 'del'
        return (
          <Mark key={key} className={styles[is]}>
            <span className="visually-hidden">{` ${is === 'added' ? addedLabel : removedLabel}: `}</span>
            {text}
          </Mark>
        )
      })}
    </span>
  )
}
