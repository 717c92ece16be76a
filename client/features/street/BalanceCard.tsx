import '../../locales/streetWords.ts'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { silentIn } from '../../../shared/rules/balance.ts'
import { inOrder } from '../../../shared/rules/order.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useAll, useRecord, useSheet } from '../../sync/useRecord.ts'
import { Icon } from '../../ui/Icon.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './Balance.module.css'
import { BalanceBars } from './BalanceBars.tsx'
import { useBalance } from './useBalance.ts'

/** For whoever leads: who has said how much, folded until they want to know. */
export function BalanceCard() {
  const { t } = useTranslation('street')
  const [isOpen, setOpen] = useState(false)
  return (
    <details className={styles.card} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.title}>
        <Icon of={ChevronRight} className={styles.chevron} />
        {t('balance')}
      </summary>
      {isOpen && <Shared />}
    </details>
  )
}

const EVERYWHERE = 'everywhere'

function Shared() {
  const { t } = useTranslation('street')
  const stage = useStage()
  const me = useMe().id
  const seats = useAll(stage.members)
  const sections = useAll(stage.sections)
  const now = useRecord(stage.steps, useSheet(stage.session).step ?? '')?.section ?? null
  const [chosen, setChosen] = useState<string>()
  const wanted = chosen ?? now ?? EVERYWHERE
  const where = sections.has(wanted) ? wanted : null
  const shares = useBalance(where)
  return (
    <div className={styles.inside}>
      <Select
        label={t('where')}
        placeholder={t('choose')}
        value={where ?? EVERYWHERE}
        onChange={setChosen}
        options={[
          { id: EVERYWHERE, label: t('everywhere') },
          ...inOrder(sections).map(([id, { title }]) => ({ id, label: title })),
        ]}
      />
      <BalanceBars shares={shares} seats={seats} label={t('balance')} />
      {silentIn(shares).map((id) => {
        const name = seats.get(id)?.name || t('unnamed')
        return (
          <p key={id} className={styles.silent}>
            {id === me ? t('silentMe') : `${t('silent', { name })} ${t('silentKind', { name })}`}
          </p>
        )
      })}
      <p className={styles.count}>{t('balanceHint')}</p>
    </div>
  )
}
