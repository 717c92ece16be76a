import { Crown, Equal } from 'lucide-react'
import type { Vote } from '../../../shared/schema/vote.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './OptionBars.module.css'
import { choosersOf, optionResults } from './results.ts'
import { useChooserNames } from './useChooserNames.ts'

type Props = { readonly vote: Vote; readonly most?: number | undefined; readonly columns: number }

/** A bar for each option, longest first; those ahead are marked in words and shape as well as by colour. */
export function OptionBars({ vote, most, columns }: Props) {
  const { t } = useTranslation('voting')
  const namesOf = useChooserNames()
  const all = optionResults(vote)
  const shown = all.slice(0, most)
  const rest = all.slice(shown.length)
  const counted = (count: number) => t(vote.kind === 'dots' ? 'result.dots' : 'result.people', { count })
  return (
    <>
      <ol className={styles.bars} style={{ '--columns': columns, '--rows': Math.ceil(shown.length / columns) }}>
        {shown.map(({ id, text, count, share, mark }) => {
          const choosers = choosersOf(vote, id)
          return (
            <li key={id} className={styles.option} data-ahead={mark !== null}>
              <p dir="auto" className={styles.text}>
                {text}
              </p>
              <p className={styles.line}>
                {share > 0 && <span aria-hidden className={styles.bar} style={{ '--share': share }} />}
                <span className={styles.count}>{counted(count)}</span>
                {mark && (
                  <span className={styles.mark}>
                    <Icon of={mark === 'leading' ? Crown : Equal} className={styles.icon} />
                    {t(mark === 'leading' ? 'result.leading' : 'result.tied')}
                  </span>
                )}
              </p>
              {choosers.length > 0 && <p className={styles.names}>{namesOf(choosers)}</p>}
            </li>
          )
        })}
      </ol>
      {rest.length > 0 && (
        <p className={styles.rest}>
          {rest[0]?.count
            ? t('result.more', { count: rest.length, most: counted(rest[0].count) })
            : t('result.moreNone', { count: rest.length })}
        </p>
      )}
    </>
  )
}
