import type { ReactNode } from 'react'
import { piecesOf } from '../../../shared/rules/wordLinks.ts'
import type { Note } from '../../../shared/schema/board.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { usePreferences } from '../../preferences.ts'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { signed } from '../../sync/signed.ts'
import { useRecord } from '../../sync/useRecord.ts'
import { NoteField } from './NoteField.tsx'
import styles from './NotePaper.module.css'
import { NotePaper } from './NotePaper.tsx'
import { usePaper } from './usePaper.ts'

type NoteCardProps = {
  readonly id: string
  readonly note: Note
  /** Its words are being changed here. */
  readonly isWriting: boolean
  /** Writing is over; `byKey`: the note itself wants the focus back. */
  readonly onWritten: (byKey: boolean) => void
  /** What hangs at its lower edge. */
  readonly children?: ReactNode
}

/** A sticky note as I like to see it: its paper says what I asked for, below who wrote it unless I hid that. */
export function NoteCard({ id, note, isWriting, onWritten, children }: NoteCardProps) {
  const liked = usePreferences()
  const { authors, calm } = liked
  const author = useNoteAuthor(note)
  const paper = usePaper(note, liked)
  return (
    <>
      <NotePaper
        text={note.text}
        paper={paper}
        sign={calm ? note.color : undefined}
        size={note.size}
        author={authors ? author : ''}
      >
        {isWriting ? (
          <Writing id={id} note={note} onWritten={onWritten} />
        ) : (
          <p dir="auto" className={styles.text}>
            <Words text={note.text} />
          </p>
        )}
      </NotePaper>
      {children}
    </>
  )
}

function Writing({ id, note, onWritten }: Pick<NoteCardProps, 'id' | 'note' | 'onWritten'>) {
  const { t } = useTranslation('board')
  const shared = useBoard().notes.text(id, 'text')
  const section = useRecord(useStage().sections, note.section ?? '')
  // An answer that lies among the agreements is still an answer.
  const kind = note.prompt === null && section?.kind === 'agreements' ? 'agreement' : 'answer'
  return shared ? (
    <NoteField shared={shared} text={note.text} label={t('note.field')} kind={kind} onWritten={onWritten} />
  ) : null
}

/** A note's words with the addresses in them as links; what stands here while there are none. */
export function Words({ text }: { readonly text: string }) {
  const { t } = useTranslation('board')
  if (text === '') return <span className={styles.empty}>{t('note.empty')}</span>
  if (!text.includes('://')) return text
  let at = 0
  return piecesOf(text).map((piece) => {
    const key = at
    at += piece.text.length
    return piece.href === undefined ? (
      piece.text
    ) : (
      // The note is what Tab stops at; its links are opened from its menu.
      <a key={key} href={piece.href} target="_blank" rel="noopener noreferrer" tabIndex={-1} className="nodrag nopan">
        {piece.text}
      </a>
    )
  })
}

/** The name of who wrote it; empty where nobody is named. */
export function useNoteAuthor({ author }: Pick<Note, 'author'>): string {
  const { members } = useStage()
  return signed(members, useRecord(members, author ?? ''))
}
