import '../../locales/streetWords.ts'
import { silentIn } from '../../../shared/rules/balance.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useAll, useRecord, useSheet } from '../../sync/useRecord.ts'
import styles from './Balance.module.css'
import { BalanceBars } from './BalanceBars.tsx'
import { useBalance } from './useBalance.ts'

/** For both of a pair, on the board: how they share the section they are at; a side that is still empty is named. */
export function PairBalance() {
  const { t } = useTranslation('street')
  const stage = useStage()
  const me = useMe()
  const seats = useAll(stage.members)
  const section = useRecord(stage.steps, useSheet(stage.session).step ?? '')?.section ?? null
  const title = useRecord(stage.sections, section ?? '')?.title
  const shares = useBalance(section)
  const hasBegun = shares.some(({ answers, asks, airtime }) => answers + asks + airtime > 0)
  if (me.role === 'viewer' || section === null || title === undefined || shares.length !== 2 || !hasBegun) return null
  const [silent] = silentIn(shares)
  const label = t('pair', { title })
  return (
    <section aria-label={label} className={styles.pair}>
      <BalanceBars shares={shares} seats={seats} label={label} />
      {silent !== undefined && (
        <p className={styles.silent}>
          {silent === me.id ? t('silentMe') : t('silent', { name: seats.get(silent)?.name || t('unnamed') })}
        </p>
      )}
    </section>
  )
}
