import '../../locales/tensionWords.ts'
import type { ReactNode } from 'react'
import { SCALE_MAX } from '../../../shared/rules/ballot.ts'
import type { ScaleSet } from '../../../shared/schema/scaleSet.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import { Face } from '../../ui/Face.tsx'
import { Fold } from './Fold.tsx'
import { lanesOf, type Mark } from './lanes.ts'
import { type ScaleRow, useTensionRows } from './rows.ts'
import styles from './TensionPicture.module.css'
import { useRowWords } from './useRowWords.ts'
import { useTensions } from './useTensions.ts'

type Props = {
  readonly set: ScaleSet
  /** On a wall only the first row is told in words; all are for who listens. */
  readonly place: 'page' | 'wall'
  /** What can be done with a row that has a difference. */
  readonly actions?: (row: ScaleRow) => ReactNode
}

/** With more people than this on a line, they are dots. */
const FACES_MAX = 14
/** A face's and a dot's width, in hundredths of a line as narrow as a phone's or as wide as a wall's. */
const APART = { page: { face: 10, dot: 5 }, wall: { face: 5.6, dot: 2.6 } }

/** Where people differ, most different first: a line a scale, a mark a person, and a sentence that says the same. */
export function TensionPicture({ set, place, actions }: Props) {
  const { t } = useTranslation('tension')
  const rows = useTensionRows(set)
  if (rows.every(({ kind }) => kind === 'few')) return <p>{t('none')}</p>
  const apart = rows.filter(({ kind }) => kind === 'apart')
  const close = rows.filter(({ kind }) => kind !== 'apart')
  if (place === 'wall') return <Wall apart={apart} close={close} />
  if (apart.length === 0) return <Rows rows={close} place={place} />
  return (
    <div className={styles.all}>
      <Rows rows={apart} place={place} actions={actions} />
      {close.length > 0 && (
        <Fold title={t('closer', { count: close.length })}>
          <Rows rows={close} place={place} label={t('closer', { count: close.length })} />
        </Fold>
      )}
    </div>
  )
}

type WallProps = { readonly apart: readonly ScaleRow[]; readonly close: readonly ScaleRow[] }

/** What fits, drawn as large as it is read from afar; the others by their topics. */
function Wall({ apart, close }: WallProps) {
  const { t, i18n } = useTranslation('tension')
  const fits = apart.length > 0 ? fitting(apart) : fitting(close)
  const topics = (rows: readonly ScaleRow[]) => new Intl.ListFormat(i18n.language).format(rows.map(topicOf))
  const [more, closer] = [apart.slice(fits.length), apart.length > 0 ? close : close.slice(fits.length)]
  return (
    <div className={styles.wall}>
      <Rows rows={fits} place="wall" />
      {more.length > 0 && <p className={styles.rest}>{t('alsoApart', { topics: topics(more) })}</p>}
      {closer.length > 0 && <p className={styles.rest}>{t('closerTopics', { topics: topics(closer) })}</p>}
    </div>
  )
}

type RowsProps = Pick<Props, 'place' | 'actions'> & { readonly rows: readonly ScaleRow[]; readonly label?: string }

function Rows({ rows, place, actions, label }: RowsProps) {
  const { t } = useTranslation('tension')
  const words = useRowWords()
  return (
    <ol aria-label={label ?? t('picture')} data-place={place} className={styles.picture}>
      {rows.map((row, at) => (
        <li key={row.of.id} className={styles.row}>
          <h3 className={styles.topic} dir="auto">
            {topicOf(row)}
          </h3>
          <Line row={row} place={place} />
          <p className={place === 'wall' && at > 0 ? 'visually-hidden' : styles.words}>{words(row)}</p>
          <Settled id={row.of.id} />
          {row.kind === 'apart' && actions?.(row)}
        </li>
      ))}
    </ol>
  )
}

function topicOf({ of: { vote } }: ScaleRow): string {
  return vote.topic || vote.question
}

/** What a wall has room for, and what a row takes of it, in the unit that all on a wall is sized by. */
const WALL_HEIGHT = 560
const WALL_MARK = { face: 46, dot: 22 }
const WALL_BETWEEN = 30

/** As many rows from the first on as a wall has room for; at least one. */
function fitting(rows: readonly ScaleRow[]): readonly ScaleRow[] {
  let height = 0
  const taller = rows.findIndex((row) => {
    const { marks, isNamed } = marksOf(row, 'wall')
    height += lanesIn(marks) * WALL_MARK[isNamed ? 'face' : 'dot'] + WALL_BETWEEN
    return height > WALL_HEIGHT
  })
  return taller === -1 ? rows : rows.slice(0, Math.max(1, taller))
}

/** Its people as marks, and whether they are faces. */
function marksOf({ spots }: ScaleRow, place: Props['place']) {
  const isNamed = spots.length <= FACES_MAX && spots.every(({ member }) => member !== null)
  return { isNamed, marks: lanesOf(spots, APART[place][isNamed ? 'face' : 'dot']) }
}

function lanesIn(marks: readonly Mark[]): number {
  return Math.max(1, ...marks.map(({ lane }) => lane + 1))
}

function Line({ row, place }: { readonly row: ScaleRow; readonly place: Props['place'] }) {
  const { t } = useTranslation('tension')
  const seats = useAll(useStage().members)
  const { vote } = row.of
  const [from = '', to = ''] = vote.ends ?? []
  const { isNamed, marks } = marksOf(row, place)
  const [first, last] = [row.spots[0], row.spots.at(-1)]
  return (
    <div aria-hidden className={styles.scale}>
      <span className={styles.end}>{from}</span>
      <div className={styles.line} data-dots={!isNamed || undefined} style={{ '--lanes': lanesIn(marks) }}>
        {first && last && (
          <span
            className={styles.range}
            style={{ '--from': first.place / SCALE_MAX, '--to': last.place / SCALE_MAX }}
          />
        )}
        {marks.map(({ key, member, place: at, lane }) => {
          const seat = member === null ? undefined : seats.get(member)
          const name = seat?.name || t('unnamed')
          return (
            <span key={key} className={styles.mark} style={{ '--at': at / SCALE_MAX, '--lane': lane }}>
              {isNamed ? (
                <span title={name}>
                  <Face
                    name={name}
                    color={seat?.color ?? 0}
                    unnamed={t('unnamed')}
                    isDecorative
                    className={styles.face}
                  />
                </span>
              ) : (
                <span className={styles.dot} />
              )}
            </span>
          )
        })}
      </div>
      <span className={styles.end}>{to}</span>
    </div>
  )
}

/** What people made of a difference, once they have. */
function Settled({ id }: { readonly id: string }) {
  const { t } = useTranslation('tension')
  const agreement = useAll(useTensions().agreements).get(id)
  if (!agreement || agreement.deletedAt !== null) return null
  const what = agreement.what.trim()
  return (
    <p className={styles.settled} dir="auto">
      {what === '' ? t('settled') : t('settledIn', { what })}
    </p>
  )
}
