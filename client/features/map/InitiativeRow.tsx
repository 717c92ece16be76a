import { Users } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import styles from './Initiatives.module.css'
import { InitiativeWays } from './InitiativeWays.tsx'
import type { Ally, Initiative } from './myMap.ts'
import { useListWords } from './useFacts.ts'

type Props = {
  readonly initiative: Initiative
  readonly allies: readonly Ally[]
  readonly onChoose?: () => void
}

/** One initiative, and the names of those who are with me on it. */
export function InitiativeRow({ initiative, allies, onChoose }: Props) {
  const { t } = useTranslation('map')
  const list = useListWords()
  const names = allies.filter(({ id }) => initiative.allies.includes(id)).map(({ name }) => name)
  const { title, isDone } = initiative
  return (
    <li className={styles.row}>
      <span className={styles.words}>
        <span dir="auto" className={styles.name}>
          {title}
        </span>
        {names.length > 0 ? (
          <span className={styles.quiet}>{t('initiatives.with', { names: list(names) })}</span>
        ) : (
          !isDone && <span className={styles.alone}>{t('initiatives.alone')}</span>
        )}
      </span>
      <span className={styles.ways}>
        {onChoose && (
          <Button icon={Users} aria-label={t('initiatives.chooseOf', { title })} onPress={onChoose}>
            {t('initiatives.choose')}
          </Button>
        )}
        <InitiativeWays initiative={initiative} />
      </span>
    </li>
  )
}
