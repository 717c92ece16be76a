import { Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Note } from '../../../shared/schema/board.ts'
import type { Item } from '../../sync/items.ts'
import { Icon } from '../../ui/Icon.tsx'
import { type OutlineGuests, useAtOutline } from './atOutline.ts'
import { CommentDraft } from './CommentDraft.tsx'
import styles from './OutlineRow.module.css'
import words from './OutlineWords.module.css'
import { RowField } from './RowField.tsx'
import { RowShell } from './RowShell.tsx'
import type { Row } from './rows.ts'
import { type Told, useItem, useTold } from './useItem.ts'
import { useMine } from './useMine.ts'
import { kindWords, short, type Words, wordsOn } from './words.ts'

/** A note, a figure, a picture or a line of a pen. */
export function ItemRow({ row }: { readonly row: Row }) {
  const item = useItem(row)
  return item ? <Thing row={row} item={item} /> : null
}

/** The words of a tension are written elsewhere: they are many. */
function hasField(item: Item): item is Exclude<Item, { kind: 'stroke' }> {
  return item.kind !== 'stroke' && !(item.kind === 'note' && item.record.tension)
}

type ThingProps = { readonly row: Row; readonly item: Item }

function Thing({ row, item }: ThingProps) {
  const { guests, t } = useAtOutline()
  const told = useTold(item)
  const mine = useMine(row)
  const inside = (
    <>
      {mine.isWriting && hasField(item) ? <Field row={row} item={item} /> : written(item, t)}
      {facts(item, told, guests, t)}
    </>
  )
  return (
    <RowShell
      row={row}
      mine={mine}
      name={nameOf(item, told, guests.showsAuthors, t)}
      called={short(wordsOn(item, t))}
      className={styles.item}
      tools={guests.renderHeld(item.id)}
      below={
        <>
          {item.kind === 'note' && item.record.tension && guests.renderTension(item.record.tension)}
          {mine.isCommenting && <CommentDraft row={row} />}
        </>
      }
    >
      {item.kind === 'note' ? (
        <Paper note={item.record}>{inside}</Paper>
      ) : (
        <span className={words.thing}>
          {item.kind === 'image' && guests.renderPicture(item.id)}
          {item.kind !== 'image' && <span className={words.kind}>{kindWords(item, t)}</span>}
          {inside}
        </span>
      )}
    </RowShell>
  )
}

function Paper({ note, children }: { readonly note: Note; readonly children: ReactNode }) {
  const { paper, sign } = useAtOutline().guests.usePaper(note)
  return (
    <span className={words.paper} data-note={paper} data-sign={sign}>
      <span className={words.sign} aria-hidden="true" />
      {children}
    </span>
  )
}

function Field({ row, item }: { readonly row: Row; readonly item: Exclude<Item, { kind: 'stroke' }> }) {
  const { board, t } = useAtOutline()
  const shared = { note: board.notes, figure: board.figures, image: board.images }[item.kind].text(item.id, 'text')
  if (!shared) return written(item, t)
  const label = t('field', { name: short(wordsOn(item, t)) })
  return <RowField row={row} shared={shared} text={item.record.text} label={label} />
}

/** What is written on it. */
function written(item: Item, t: Words): ReactNode {
  if (item.kind === 'stroke') return null
  const { text } = item.record
  return (
    <span dir="auto" className={words.words} data-empty={text === '' || undefined}>
      {text || emptyWords(item, t)}
    </span>
  )
}

function emptyWords({ kind }: Item, t: Words): string {
  return kind === 'note' ? t('noteEmpty') : kind === 'image' ? t('name.noAlt') : ''
}

/** Who wrote it, whether it is locked, and the reactions to it. */
function facts(
  { id }: Item,
  { author, asks, isLocked, reactions, clarity }: Told,
  guests: OutlineGuests,
  t: Words,
): ReactNode {
  const isSigned = guests.showsAuthors && author !== ''
  if (!isSigned && asks === '' && !isLocked && reactions === 0 && clarity === null) return null
  return (
    <span className={words.facts}>
      {isSigned && <span dir="auto">{author}</span>}
      {asks !== '' && <span dir="auto">{t('asks', { name: asks })}</span>}
      {isLocked && (
        <span className={words.locked}>
          <Icon of={Lock} size="s" />
          {t('locked')}
        </span>
      )}
      {clarity && guests.renderClarity(clarity)}
      {reactions > 0 && guests.renderReactions(id)}
    </span>
  )
}

/** "Note: A day to think. By Ana, in Needs. On Sun. 2 reactions. 1 comment." */
function nameOf(item: Item, told: Told, showsAuthors: boolean, t: Words): string {
  const { author, section, asks, isLocked, reactions, comments, clarity } = told
  const text = item.kind === 'stroke' ? '' : item.record.text.trim()
  const kind = kindWords(item, t)
  return [
    text ? t('name.kind', { kind, text }) : t('name.wordless', { kind }),
    showsAuthors && author ? t('name.by', { author, section }) : t('name.unsigned', { section }),
    item.kind === 'note' && t('name.color', { color: t(`board:color.${item.record.color}`) }),
    asks !== '' && t('asks', { name: asks }),
    isLocked && t('locked'),
    clarity && t(`name.clarity.${clarity}`),
    reactions > 0 && t('reactions', { count: reactions }),
    comments > 0 && t('comments', { count: comments }),
  ]
    .filter((part): part is string => Boolean(part))
    .map((part) => (/[.!?…]$/u.test(part) ? part : `${part}.`))
    .join(' ')
}
