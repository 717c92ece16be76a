import '../../locales/tensionWords.ts'
import type { ReactNode } from 'react'
import { SCALE_MAX } from '../../../shared/rules/ballot.ts'
import type { ScaleSet } from '../../../shared/schema/scaleSet.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import { Face } from '../../ui/Face.tsx'
import { lanesOf } from './lanes.ts'
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
const APART = { page: { face: 10, dot: 5 }, wall: { face: 5, dot: 2.5 } }

/** Where people differ, most different first: a line a scale, a mark a person, and a sentence that says the same. */
export function TensionPicture({ set, place, actions }: Props) {
  const { t } = useTranslation('tension')
  const rows = useTensionRows(set)
  const words = useRowWords()
  if (rows.every(({ kind }) => kind === 'few')) return <p>{t('none')}</p>
  return (
    <ol aria-label={t('picture')} data-place={place} className={styles.picture}>
      {rows.map((row, at) => (
        <li key={row.of.id} className={styles.row} data-kind={row.kind}>
          <h3 className={styles.topic} dir="auto">
            {row.of.vote.topic || row.of.vote.question}
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

function Line({ row, place }: { readonly row: ScaleRow; readonly place: Props['place'] }) {
  const { t } = useTranslation('tension')
  const seats = useAll(useStage().members)
  const { vote } = row.of
  const [from = '', to = ''] = vote.ends ?? []
  const isNamed = row.spots.length <= FACES_MAX && row.spots.every(({ member }) => member !== null)
  const marks = lanesOf(row.spots, APART[place][isNamed ? 'face' : 'dot'])
  const lanes = Math.max(1, ...marks.map(({ lane }) => lane + 1))
  const [first, last] = [row.spots[0], row.spots.at(-1)]
  return (
    <div aria-hidden className={styles.scale}>
      <span className={styles.end}>{from}</span>
      <div className={styles.line} data-dots={!isNamed || undefined} style={{ '--lanes': lanes }}>
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
