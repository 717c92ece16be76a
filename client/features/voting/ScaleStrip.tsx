import { SCALE_MAX } from '../../../shared/rules/ballot.ts'
import type { Vote } from '../../../shared/schema/vote.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import styles from './Columns.module.css'
import { CountedBar } from './CountedBar.tsx'
import { useChooserNames } from './useChooserNames.ts'

type Props = {
  readonly vote: Vote
  readonly counts: readonly number[]
  readonly median: number | null
  readonly quartiles: readonly [number, number] | null
}

/** Where people stand between the two words: ten columns, below them the middle half and the middle. */
export function ScaleStrip({ vote, counts, median, quartiles }: Props) {
  const { t } = useTranslation('voting')
  const namesOf = useChooserNames()
  const [from = '', to = ''] = vote.ends ?? []
  const most = Math.max(1, ...counts)
  const tenth = SCALE_MAX / counts.length
  const fromLeft = Object.entries(vote.ballots ?? {}).sort(([, a], [, b]) => Number(a) - Number(b))
  return (
    <div className={styles.picture}>
      <ol aria-label={t('result.spread')} className={styles.columns}>
        {counts.map((count, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place on the scale
          <li key={at} className={styles.column}>
            <span className="visually-hidden">
              {t('result.bucket', { from: at * tenth, to: (at + 1) * tenth, people: t('result.people', { count }) })}
            </span>
            <CountedBar count={count} share={count / most} />
          </li>
        ))}
      </ol>
      {median !== null && (
        <p aria-hidden className={styles.axis}>
          {quartiles && (
            <span
              className={styles.half}
              style={{ '--at': quartiles[0] / SCALE_MAX, '--to': quartiles[1] / SCALE_MAX }}
            />
          )}
          <span className={styles.middle} style={{ '--at': median / SCALE_MAX }}>
            {t('result.middle')}
          </span>
        </p>
      )}
      <p className={styles.ends}>
        <span>{from}</span>
        <span>{to}</span>
      </p>
      {fromLeft.length > 0 && (
        <p className={styles.names}>{fromLeft.map(([member]) => namesOf([{ member, dots: 1 }])).join(', ')}</p>
      )}
    </div>
  )
}
