import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../shared/schema/board.ts'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import { fitText, measureInPage } from './fitText.ts'
import styles from './NoteCard.module.css'
import { NoteField } from './NoteField.tsx'

/** What a note's edges and its author's line leave for words, in board pixels. */
const EDGES = [32, 44] as const

type NoteCardProps = {
  readonly id: string
  readonly note: Note
  /** Its words are being changed here. */
  readonly isWriting: boolean
  /** Writing is over; `byKey`: the note itself wants the focus back. */
  readonly onWritten: (byKey: boolean) => void
}

/** A sticky note as a piece of paper: words that shrink to fit, then paper that grows, and below who wrote it. */
export function NoteCard({ id, note, isWriting, onWritten }: NoteCardProps) {
  const { t } = useTranslation('board')
  const shared = useBoard().notes.text(id, 'text')
  const author = useNoteAuthor(note)
  const [width, height] = note.size
  const size = useMemo(
    () => fitText(note.text, [width - EDGES[0], height - EDGES[1]], measureInPage),
    [note.text, width, height],
  )
  return (
    <div
      className={styles.note}
      data-note={note.color}
      style={{ '--note-width': `${width}px`, '--note-height': `${height}px`, fontSize: `${size}px` }}
    >
      {isWriting && shared ? (
        <NoteField shared={shared} text={note.text} label={t('note.field')} onWritten={onWritten} />
      ) : (
        <p dir="auto" className={styles.text}>
          {note.text || <span className={styles.empty}>{t('note.empty')}</span>}
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

/** The name of who wrote it; empty where nobody is named. */
export function useNoteAuthor({ author }: Pick<Note, 'author'>): string {
  return useRecord(useStage().members, author ?? '')?.name ?? ''
}
