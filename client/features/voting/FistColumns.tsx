import type { Vote } from '../../../shared/schema/vote.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import styles from './Columns.module.css'
import { CountedBar } from './CountedBar.tsx'
import { choosersOf } from './results.ts'
import { useChooserNames } from './useChooserNames.ts'

type Props = { readonly vote: Vote; readonly counts: readonly number[]; readonly median: number | null }

/** A column for each number of fingers, with the middle marked below. */
export function FistColumns({ vote, counts, median }: Props) {
  const { t } = useTranslation('voting')
  const namesOf = useChooserNames()
  const words = t('fist.words', { returnObjects: true })
  const most = Math.max(1, ...counts)
  return (
    <div className={styles.picture}>
      <ol className={styles.columns}>
        {counts.map((count, fingers) => {
          const people = t('result.people', { count })
          const names = namesOf(choosersOf(vote, fingers))
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its number of fingers
            <li key={fingers} className={styles.column}>
              <span className="visually-hidden">
                {t('result.column', { fingers, words: words[fingers], people })} {names}
              </span>
              <CountedBar count={count} share={count / most} />
              <span aria-hidden className={styles.foot}>
                {fingers}
              </span>
              {names && (
                <span aria-hidden className={styles.names}>
                  {names}
                </span>
              )}
            </li>
          )
        })}
      </ol>
      {median !== null && (
        <p aria-hidden className={styles.axis}>
          <span className={styles.middle} style={{ '--at': (median + 0.5) / counts.length }}>
            {t('result.middle')}
          </span>
        </p>
      )}
      <p aria-hidden className={styles.ends}>
        <span>{t('fist.low')}</span>
        <span>{t('fist.high')}</span>
      </p>
    </div>
  )
}
