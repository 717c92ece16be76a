import styles from './ChangedWords.module.css'

type Part = { readonly is: 'kept' | 'added' | 'removed'; readonly text: string }

export type ChangedWordsProps = {
  /** In reading order. */
  readonly parts: readonly Part[]
  /** Said before words that went, and before words that came: "taken out". */
  readonly removedLabel: string
  readonly addedLabel: string
}

/** A text with what became of it, word by word: struck through and underlined, and said so to those who hear it. */
export function ChangedWords({ parts, removedLabel, addedLabel }: ChangedWordsProps) {
  let at = 0
  return (
    <span dir="auto" className={styles.words}>
      {parts.map(({ is, text }) => {
        const key = `${at}${is}`
        at += text.length
        if (is === 'kept') return text
        const Mark = is === 'added' ? 'ins' : 'del'
        return (
          <Mark key={key} className={styles[is]}>
            <span className="visually-hidden">[{is === 'added' ? addedLabel : removedLabel}: </span>
            {text}
            <span className="visually-hidden">] </span>
          </Mark>
        )
      })}
    </span>
  )
}
