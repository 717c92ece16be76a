import { DoorOpen } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import styles from './BelongWays.module.css'
import type { MyWord } from './useMyWord.ts'

/** Out of an alliance by one press and without a reason. */
export function BelongWays({ hasAnswered, belong }: Pick<MyWord, 'hasAnswered' | 'belong'>) {
  const { t } = useTranslation('commit')
  const ways = hasAnswered ? (['paused', 'left'] as const) : (['declined', 'paused'] as const)
  return (
    <section aria-label={t('belong.title')} className={styles.ways}>
      <p>
        <b>{t('belong.title')}</b> {t('belong.hint')}
      </p>
      <div className={styles.row}>
        {ways.map((as) => (
          <Button key={as} variant="quiet" onPress={() => void belong(as)}>
            {t(`belong.${as}`)}
          </Button>
        ))}
      </div>
    </section>
  )
}

type AwayProps = { readonly belongs: 'declined' | 'paused' | 'left'; readonly belong: MyWord['belong'] }

/** Who is not part of it sees that, and the way back. */
export function NotPart({ belongs, belong }: AwayProps) {
  const { t } = useTranslation('commit')
  return (
    <EmptyState
      icon={DoorOpen}
      title={t(`belong.is.${belongs}`)}
      actions={
        <Button variant="main" onPress={() => void belong('here')}>
          {t('belong.here')}
        </Button>
      }
    >
      <p>{t('belong.isHint')}</p>
    </EmptyState>
  )
}
