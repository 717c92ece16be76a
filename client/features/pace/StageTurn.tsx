import '../../locales/paceWords.ts'
import { Hand, MicVocal } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './StageTurn.module.css'
import { useHands } from './useHands.ts'
import { useRound } from './useRound.ts'

/** Whose turn it is to speak, and who comes next. */
export function StageTurn() {
  const { t } = useTranslation('pace')
  const round = useRound()
  if (!round?.turn) return null
  const nameOf = (name: string) => name || t('somebody')
  return (
    <p className={styles.turn} aria-live="polite">
      <Icon of={MicVocal} className={styles.sign} />
      <b className={styles.name}>{t('turn.other', { name: nameOf(round.turn.name) })}</b>
      <span className={styles.next}>
        {round.next ? t('turn.next', { name: nameOf(round.next.name) }) : t('turn.last')}
      </span>
    </p>
  )
}

/** How many hands are up. Whose they are is for whoever facilitates. */
export function StageHands() {
  const { t } = useTranslation('pace')
  const { length } = useHands()
  if (length === 0) return null
  return (
    <span className={styles.hands}>
      <Icon of={Hand} className={styles.small} />
      {t('hand.count', { count: length })}
    </span>
  )
}
