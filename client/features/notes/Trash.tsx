import { Trash2, Undo2 } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../shared/schema/board.ts'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { useAll, useRecord } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { useNoteAuthor } from './NoteCard.tsx'
import styles from './Trash.module.css'

type TrashProps = {
  /** Absent while I may only read. */
  readonly onRestore?: ((id: string) => void) | undefined
}

/** Every note that was taken off the board, the latest first. Nothing in it is ever lost. */
export function Trash({ onRestore }: TrashProps) {
  const { t } = useTranslation('board')
  const notes = useAll(useBoard().notes)
  const thrown = useMemo(
    () =>
      [...notes]
        .filter(([, { deletedAt }]) => deletedAt !== null)
        .sort(([, a], [, b]) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0)),
    [notes],
  )
  const kept = useFocusKept()
  return (
    <div {...kept}>
      {thrown.length === 0 ? (
        <EmptyState icon={Trash2} title={t('trash.empty')}>
          {t('trash.emptyHint')}
        </EmptyState>
      ) : (
        <ul aria-label={t('trash.title')} className={styles.list}>
          {thrown.map(([id, note]) => (
            <Thrown key={id} note={note} onRestore={onRestore && (() => onRestore(id))} />
          ))}
        </ul>
      )}
    </div>
  )
}

function Thrown({ note, onRestore }: { readonly note: Note; readonly onRestore: (() => void) | undefined }) {
  const { t, i18n } = useTranslation('board')
  const author = useNoteAuthor(note)
  const section = useRecord(useStage().sections, note.section ?? '')?.title
  const when = useMemo(
    () => new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }),
    [i18n.language],
  )
  const facts = [author, section ?? t('openBoard'), when.format(note.deletedAt ?? 0)].filter(Boolean)
  const text = note.text || t('note.empty')
  return (
    <li className={styles.thrown} data-note={note.color}>
      <p dir="auto" className={styles.text}>
        {text}
      </p>
      <p className={styles.facts}>{facts.join(' · ')}</p>
      {onRestore && (
        <Button
          icon={Undo2}
          aria-label={t('trash.restoreNamed', { text: text.slice(0, 60) })}
          className={styles.restore}
          onPress={onRestore}
        >
          {t('trash.restore')}
        </Button>
      )}
    </li>
  )
}
