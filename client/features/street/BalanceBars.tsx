import '../../locales/streetWords.ts'
import type { Share } from '../../../shared/rules/balance.ts'
import type { Seat } from '../../../shared/schema/stage.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe } from '../../sync/BoardSession.tsx'
import { Face } from '../../ui/Face.tsx'
import styles from './Balance.module.css'

type Props = {
  readonly shares: readonly Share[]
  readonly seats: ReadonlyMap<string, Seat>
  /** What is compared. */
  readonly label: string
}

const MINUTE_MS = 60_000

/** Each person with a bar as long as what they wrote, beside the longest, and the same in words. */
export function BalanceBars({ shares, seats, label }: Props) {
  const { t } = useTranslation('street')
  const me = useMe().id
  const most = Math.max(1, ...shares.map(written))
  const words = ({ answers, asks, airtime }: Share) => {
    const minutes = Math.round(airtime / MINUTE_MS)
    return [
      t('answers', { count: answers }),
      ...(asks > 0 ? [t('asks', { count: asks })] : []),
      ...(minutes > 0 ? [t('minutes', { count: minutes })] : []),
    ].join(' · ')
  }
  return (
    <ul aria-label={label} className={styles.people}>
      {shares.map((share) => {
        const seat = seats.get(share.id)
        return (
          <li key={share.id} className={styles.person}>
            <Face name={seat?.name ?? ''} color={seat?.color ?? 0} unnamed={t('unnamed')} isDecorative />
            <span className={styles.words}>
              <span dir="auto" className={styles.name}>
                {share.id === me ? t('you') : seat?.name || t('unnamed')}
              </span>
              <span className={styles.count}>{words(share)}</span>
              <span aria-hidden="true" className={styles.track}>
                <span className={styles.bar} style={{ inlineSize: `${(100 * written(share)) / most}%` }} />
              </span>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

function written({ answers, asks }: Share): number {
  return answers + asks
}
