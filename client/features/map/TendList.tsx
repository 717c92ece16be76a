import { Check } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { TitledCard } from '../../ui/Titled.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { Folded } from './Folded.tsx'
import type { Ally, MyMap } from './myMap.ts'
import styles from './Rows.module.css'
import { type Due, dueAllies } from './standing.ts'
import { ToBoard } from './ToBoard.tsx'
import { useSinceWords } from './useFacts.ts'
import { useTended } from './useTended.ts'

/** More at once are a reproach. */
const SHOWN = 4

/** Those whose review is due, or whom nobody has tended for a season: the longest first. */
export function TendList({ map, today }: { readonly map: MyMap; readonly today: string }) {
  const { t } = useTranslation('map')
  const all = dueAllies(map, today)
  const kept = useFocusKept()
  const [first, rest] = [all.slice(0, SHOWN), all.slice(SHOWN)]
  if (all.length === 0) return null
  return (
    <TitledCard title={t('tend.heading')}>
      <div {...kept}>
        <Rows all={first} />
        {rest.length > 0 && (
          <Folded summary={t('tend.more', { count: rest.length })}>
            <Rows all={rest} />
          </Folded>
        )}
      </div>
    </TitledCard>
  )
}

function Rows({ all }: { readonly all: readonly { readonly ally: Ally; readonly due: Due }[] }) {
  const { t } = useTranslation('map')
  const tended = useTended()
  const sinceWords = useSinceWords()
  return (
    <ul className={styles.rows}>
      {all.map(({ ally, due }) => (
        <li key={ally.id} className={styles.row}>
          <span className={styles.words}>
            <span dir="auto" className={styles.name}>
              {ally.name}
            </span>
            <span className={styles.quiet}>{sinceWords(due)}</span>
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
  )
}
