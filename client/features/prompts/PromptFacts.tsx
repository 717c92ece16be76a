import '../../locales/revealingWords.ts'
import '../../locales/streetWords.ts'
import { Check, Eye } from 'lucide-react'
import type { PromptMode } from '../../../shared/kits/kit.ts'
import type { DeckPrompt } from '../../../shared/schema/deck.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Chip } from '../../ui/Chip.tsx'
import styles from './PromptFacts.module.css'

type Props = {
  readonly minutes: number
  readonly mode: PromptMode
  readonly isAnonymous: boolean
  readonly isOneWord?: boolean
  /** When its cards open, and whose come last. */
  readonly sides?: Pick<DeckPrompt, 'mutual' | 'leaderLast'>
  /** Whether people see it now, saw it before, or never have. */
  readonly seen: 'now' | 'before' | 'never'
}

/** What a facilitator wants to know about a prompt at a glance: how long, how, and whether it was shown. */
export function PromptFacts({ minutes, mode, isAnonymous, isOneWord, sides, seen }: Props) {
  const { t } = useTranslation(['console', 'revealing', 'street'])
  return (
    <span className={styles.facts}>
      {seen === 'now' && (
        <Chip tone="pine" icon={Eye}>
          {t('seenNow')}
        </Chip>
      )}
      {seen === 'before' && <Chip icon={Check}>{t('seen')}</Chip>}
      <span className={styles.quiet}>{minutes > 0 ? t('minutes', { count: minutes }) : t('noMinutes')}</span>
      {mode !== 'open' && <span className={styles.quiet}>{t('suggested', { mode: t(`mode.${mode}`) })}</span>}
      {isAnonymous && <span className={styles.quiet}>{t('revealing:anonymousFact')}</span>}
      {sides?.mutual ? <span className={styles.quiet}>{t('street:mutualFact')}</span> : null}
      {sides?.leaderLast && <span className={styles.quiet}>{t('street:leaderLastFact')}</span>}
      {isOneWord && <span className={styles.quiet}>{t('revealing:oneWordFact')}</span>}
    </span>
  )
}
