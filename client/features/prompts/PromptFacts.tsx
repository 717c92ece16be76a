import '../../locales/revealingWords.ts'
import { Check, Eye } from 'lucide-react'
import type { PromptMode } from '../../../shared/kits/kit.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Chip } from '../../ui/Chip.tsx'
import styles from './PromptFacts.module.css'

type Props = {
  readonly minutes: number
  readonly mode: PromptMode
  readonly isAnonymous: boolean
  readonly isOneWord?: boolean
  /** Whether people see it now, saw it before, or never have. */
  readonly seen: 'now' | 'before' | 'never'
}

/** What a facilitator wants to know about a prompt at a glance: how long, how, and whether it was shown. */
export function PromptFacts({ minutes, mode, isAnonymous, isOneWord, seen }: Props) {
  const { t } = useTranslation(['console', 'revealing'])
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
      {isOneWord && <span className={styles.quiet}>{t('revealing:oneWordFact')}</span>}
    </span>
  )
}
