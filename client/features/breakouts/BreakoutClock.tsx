import { Hourglass } from 'lucide-react'
import type { Timer } from '../../../shared/rules/timer.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './BreakoutClock.module.css'
import { type ClockView, useBreakoutClock } from './breakoutClock.ts'

/** The groups' time as a line of text. */
export function BreakoutClock({ timer, className }: { readonly timer: Timer; readonly className?: string }) {
  const { t } = useTranslation('breakouts')
  const view = useBreakoutClock(timer)
  const words = useClockWords(view)
  return (
    <span role="timer" aria-label={words} data-mood={view.mood} className={classes(styles.clock, className)}>
      <Icon of={Hourglass} size="s" />
      <span aria-hidden="true">{view.mood === 'over' ? t('timeUp') : view.face}</span>
      {view.mood === 'held' && (
        <small aria-hidden="true" className={styles.held}>
          {t('heldShort')}
        </small>
      )}
    </span>
  )
}

/** The clock in a few words. */
export function useClockWords({ mood, face }: ClockView): string {
  const { t } = useTranslation('breakouts')
  if (mood === 'over') return t('timeUp')
  return t(mood === 'held' ? 'timeHeld' : 'timeLeft', { clock: face })
}
