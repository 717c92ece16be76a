import { Check } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { TitledCard } from '../../ui/Titled.tsx'
import type { MyMap } from './myMap.ts'
import styles from './Rows.module.css'
import { dueAllies } from './standing.ts'
import { ToBoard } from './ToBoard.tsx'
import { useTended } from './useTended.ts'

/** Those whose review is due, or whom nobody has tended for a season. */
export function TendList({ map, today }: { readonly map: MyMap; readonly today: string }) {
  const { t } = useTranslation('map')
  const tended = useTended()
  const all = dueAllies(map, today)
  if (all.length === 0) return null
  return (
    <TitledCard title={t('tend.heading')}>
      <ul className={styles.rows}>
        {all.map(({ ally, due }) => (
          <li key={ally.id} className={styles.row}>
            <span className={styles.words}>
              <span dir="auto" className={styles.name}>
                {ally.name}
              </span>
              <span className={styles.quiet}>{t(`tend.since.${due.why}`, { count: due.days })}</span>
            </span>
            <span className={styles.ways}>
              <ToBoard ally={ally} label={t('tend.goOf', { name: ally.name })} variant="plain">
                {t('tend.go')}
              </ToBoard>
              <Button
                variant="quiet"
                icon={Check}
                aria-label={t('todayOf', { name: ally.name })}
                onPress={() => tended(ally)}
              >
                {t('today')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </TitledCard>
  )
}
