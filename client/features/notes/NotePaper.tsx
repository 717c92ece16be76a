import type { ReactNode } from 'react'
import type { NoteColor } from '../../../shared/schema/board.ts'
import { fitText, measureInPage } from './fitText.ts'
import styles from './NotePaper.module.css'

/** What a note's edges leave for words, in board pixels, and what an author's line takes of that. */
const EDGES = [32, 24] as const
const AUTHOR_LINE = 24

type NotePaperProps = {
  readonly text: string
  readonly paper: NoteColor
  /** In calm mode: the paper it would have; its sign stands in the corner, larger. */
  readonly sign?: NoteColor | undefined
  readonly size: readonly [number, number]
  /** Whom to name below; empty: nobody. */
  readonly author?: string
  /** Instead of the plain words: a field, or words with links in them. */
  readonly children?: ReactNode
}

/** A note as a piece of paper and nothing else: words that shrink to fit, then paper that grows. It asks nobody. */
export function NotePaper({ text, paper, sign, size: [width, height], author, children }: NotePaperProps) {
  const room = height - EDGES[1] - (author ? AUTHOR_LINE : 0)
  const fontSize = fitText(text, [width - EDGES[0], room], measureInPage)
  return (
    <div
      className={styles.note}
      data-note={paper}
      data-sign={sign ?? paper}
      data-calm={sign !== undefined || undefined}
      style={{ '--note-width': `${width}px`, '--note-height': `${height}px`, fontSize: `${fontSize}px` }}
    >
      {children ?? (
        <p dir="auto" className={styles.text}>
          {text}
        </p>
      )}
      {author && (
        <small dir="auto" title={author} className={styles.author}>
          {author}
        </small>
      )}
    </div>
  )
}
