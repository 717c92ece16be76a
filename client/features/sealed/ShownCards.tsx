import { Check } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import type { DraftEntry } from '../../sync/sealedCards.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './SealedCards.module.css'

type Props = {
  readonly cards: readonly DraftEntry[]
  readonly isAnonymous: boolean
  /** Only how many there are. */
  readonly isCounted: boolean
}

/** What became of my cards: those that are on the board now. */
export function ShownCards({ cards, isAnonymous, isCounted }: Props) {
  const { t } = useTranslation('sealed')
  if (cards.length === 0) return null
  if (isCounted)
    return (
      <p className={styles.shown}>
        <Icon of={Check} size="s" />
        {t('shownCount', { count: cards.length })}
      </p>
    )
  return (
    <ul aria-label={t('shownList')} className={styles.cards}>
      {cards.map(([id, { text, color }]) => (
        <li key={id} className={styles.out} data-note={isAnonymous ? 'sun' : color}>
          <p dir="auto" className={styles.text}>
            {text}
          </p>
          <p className={styles.shown}>
            <Icon of={Check} size="s" />
            {t(isAnonymous ? 'shownAnonymous' : 'shown')}
          </p>
        </li>
      ))}
    </ul>
  )
}
