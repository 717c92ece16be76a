import { useRef } from 'react'
import { hasChanged } from '../../shared/rules/changed.ts'
import type { Note } from '../../shared/schema/board.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useStage } from '../sync/BoardSession.tsx'
import { signed } from '../sync/signed.ts'
import { useRecord } from '../sync/useRecord.ts'
import { classes } from '../ui/classes.ts'
import styles from './StageCards.module.css'
import { type CardType, GAP, LINE_HEIGHT, layCards, NAME_SIZE, PADDING, typeFor, widestCard } from './stageCards.ts'
import { useBoxSize } from './useBoxSize.ts'
import { usePage } from './usePage.ts'

export type StageNote = readonly [id: string, note: Note]

/** Past this many, cards land together: nobody should wait for the last one. */
const STAGGERED_MAX = 12
/** Room for the dots below, in Stage units. */
const DOTS = 40

type StageCardsProps = {
  readonly notes: readonly StageNote[]
  readonly unit: number
  /** What else is told of a card, beside who wrote it. */
  readonly told?: (id: string) => string
}

/** The answers as cards: large while they are few, then smaller, then page by page. Never a scroll bar. */
export function StageCards({ notes, unit, told }: StageCardsProps) {
  const { t } = useTranslation('stage')
  const area = useRef<HTMLDivElement>(null)
  const size = useBoxSize(area)
  const room = { width: (size?.width ?? 0) / unit, height: (size?.height ?? 0) / unit - DOTS }
  const layout = layCards(
    notes.map(([, { text }]) => lengthOf(text)),
    room,
  )
  const type = (note: Note) => typeFor(lengthOf(note.text), layout, room)
  const page = usePage(layout.pages)
  const shown = notes.slice(page * layout.perPage, (page + 1) * layout.perPage)
  return (
    <div ref={area} className={styles.area}>
      {size !== null && (
        <ul
          key={page}
          aria-label={t('answers')}
          className={styles.cards}
          style={{
            '--columns': layout.columns,
            '--widest': `${widestCard(layout) * unit}px`,
            '--gap': `${GAP * unit}px`,
            '--across': `${PADDING[0] * unit}px`,
            '--down': `${PADDING[1] * unit}px`,
            '--name-size': `${NAME_SIZE * unit}px`,
            '--leading': LINE_HEIGHT,
            '--dots': `${DOTS * unit}px`,
          }}
        >
          {shown.map(([id, note], at) => (
            <StageCard
              key={id}
              {...{ id, note, unit, told: told?.(id) }}
              type={type(note)}
              place={Math.min(at, STAGGERED_MAX)}
            />
          ))}
        </ul>
      )}
      {layout.pages > 1 && (
        <p className={styles.dots} role="img" aria-label={t('page', { page: page + 1, pages: layout.pages })}>
          {Array.from({ length: layout.pages }, (_, dot) => dot).map((dot) => (
            <span key={dot} className={classes(styles.dot, dot === page && styles.here)} />
          ))}
        </p>
      )}
    </div>
  )
}

type CardProps = {
  readonly id: string
  readonly note: Note
  readonly unit: number
  readonly type: CardType
  readonly place: number
  readonly told: string | undefined
}

function StageCard({ id, note, unit, type, place, told }: CardProps) {
  const { members } = useStage()
  const { t } = useTranslation('stage')
  const author = signed(members, useRecord(members, note.author ?? ''))
  const about = [author, told, hasChanged(note) && t('changed')].filter(Boolean).join(' · ')
  return (
    <li
      className={styles.card}
      data-card={id}
      data-note={note.color}
      style={{ '--place': place, '--size': `${type.fontSize * unit}px`, '--lines': type.lines }}
    >
      <p className={styles.text}>{note.text}</p>
      {about && <p className={styles.name}>{about}</p>}
    </li>
  )
}

/** In characters; a line that ends early still takes a whole line. */
const SHORT_LINE = 24
function lengthOf(text: string): number {
  const lines = text.trim().split('\n')
  return lines.reduce(
    (sum, line, at) => sum + (at < lines.length - 1 ? Math.max(SHORT_LINE, line.length) : line.length),
    0,
  )
}
