import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Note } from '../../../shared/schema/board.ts'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import type { Item } from '../../sync/items.ts'
import { useComments, useReactions } from '../../sync/talk.ts'
import { useIsLocked } from '../../sync/useItemEdits.ts'
import { useRecord } from '../../sync/useRecord.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useAtOutline } from './atOutline.ts'
import { CommentDraft } from './CommentDraft.tsx'
import styles from './OutlineRow.module.css'
import { RowField, useIsWriting } from './RowField.tsx'
import { RowShell } from './RowShell.tsx'
import type { Row } from './rows.ts'
import { kindWords, short, wordsOn } from './words.ts'

/** A note, a figure, a picture or a line of a pen. */
export function ItemRow({ row }: { readonly row: Row }) {
  const board = useBoard()
  const note = useRecord(board.notes, row.of)
  const figure = useRecord(board.figures, row.of)
  const image = useRecord(board.images, row.of)
  const stroke = useRecord(board.strokes, row.of)
  const { of: id } = row
  if (note) return <NoteRow row={row} note={note} />
  if (figure) return <ThingRow row={row} item={{ kind: 'figure', id, record: figure }} />
  if (image) return <ThingRow row={row} item={{ kind: 'image', id, record: image }} />
  if (stroke) return <ThingRow row={row} item={{ kind: 'stroke', id, record: stroke }} />
  return null
}

function NoteRow({ row, note }: { readonly row: Row; readonly note: Note }) {
  const { guests } = useAtOutline()
  const { paper, sign } = guests.usePaper(note)
  return (
    <Thing row={row} item={{ kind: 'note', id: row.of, record: note }}>
      <span className={styles.paper} data-note={paper} data-sign={sign}>
        <span className={styles.sign} aria-hidden="true" />
        <Words row={row} item={{ kind: 'note', id: row.of, record: note }} />
        <Facts row={row} item={{ kind: 'note', id: row.of, record: note }} />
      </span>
    </Thing>
  )
}

type ItemProps = { readonly row: Row; readonly item: Item }

function ThingRow({ row, item }: ItemProps) {
  const { t } = useTranslation(['outline', 'board'])
  const { guests } = useAtOutline()
  return (
    <Thing row={row} item={item}>
      <span className={styles.thing}>
        {item.kind === 'image' && guests.renderPicture(item.id)}
        {item.kind !== 'image' && <span className={styles.kind}>{kindWords(item, t)}</span>}
        <Words row={row} item={item} />
        <Facts row={row} item={item} />
      </span>
    </Thing>
  )
}

function Thing({ row, item, children }: ItemProps & { readonly children: React.ReactNode }) {
  const { t } = useTranslation(['outline', 'board'])
  const { guests } = useAtOutline()
  return (
    <RowShell
      row={row}
      name={useItemName(item)}
      called={short(wordsOn(item, t))}
      className={styles.item}
      tools={guests.renderHeld(item.id)}
      below={<CommentDraft row={row} />}
    >
      {children}
    </RowShell>
  )
}

/** What is written on it, or the field to write it. */
function Words({ row, item }: ItemProps) {
  const { t } = useTranslation(['outline', 'board'])
  const board = useBoard()
  const isWriting = useIsWriting(row)
  if (item.kind === 'stroke') return null
  const shared = { note: board.notes, figure: board.figures, image: board.images }[item.kind].text(item.id, 'text')
  const { text } = item.record
  if (isWriting && shared) {
    const label = t('field', { name: short(wordsOn(item, t)) })
    return <RowField row={row} shared={shared} text={text} label={label} />
  }
  const empty = item.kind === 'note' ? t('noteEmpty') : item.kind === 'image' ? t('name.noAlt') : ''
  return (
    <span dir="auto" className={styles.words} data-empty={text === '' || undefined}>
      {text || empty}
    </span>
  )
}

/** Who wrote it, whether it is locked, and the reactions to it. */
function Facts({ item }: ItemProps) {
  const { t } = useTranslation('outline')
  const { guests } = useAtOutline()
  const author = useAuthor(item.record.author)
  const isLocked = useIsLocked(item.id)
  return (
    <span className={styles.facts}>
      {guests.showsAuthors && author && <span dir="auto">{author}</span>}
      {isLocked && (
        <span className={styles.locked}>
          <Icon of={Lock} size="s" />
          {t('locked')}
        </span>
      )}
      {guests.renderReactions(item.id)}
    </span>
  )
}

function useAuthor(author: string | null): string {
  return useRecord(useStage().members, author ?? '')?.name ?? ''
}

/** "Note: A day to think. By Ana, in Needs. On Sun. 2 reactions. 1 comment." */
function useItemName(item: Item): string {
  const { t } = useTranslation(['outline', 'board'])
  const { guests } = useAtOutline()
  const author = useAuthor(item.record.author)
  const section = useRecord(useStage().sections, item.record.section ?? '')?.title ?? t('theOpenBoard')
  const isLocked = useIsLocked(item.id)
  const reactions = useReactions(item.id).reduce((sum, { by }) => sum + by.length, 0)
  const comments = useComments(item.id).length
  const text = item.kind === 'stroke' ? '' : item.record.text.trim()
  const kind = kindWords(item, t)
  return [
    text ? t('name.kind', { kind, text }) : t('name.wordless', { kind }),
    guests.showsAuthors && author ? t('name.by', { author, section }) : t('name.unsigned', { section }),
    item.kind === 'note' && t('name.color', { color: t(`board:color.${item.record.color}`) }),
    isLocked && t('locked'),
    reactions > 0 && t('reactions', { count: reactions }),
    comments > 0 && t('comments', { count: comments }),
  ]
    .filter((part): part is string => Boolean(part))
    .map((part) => (/[.!?…]$/u.test(part) ? part : `${part}.`))
    .join(' ')
}
