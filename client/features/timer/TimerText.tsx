import { Pause } from 'lucide-react'
import { clockFace } from '../../../shared/rules/timer.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './TimerText.module.css'
import { timerWords } from './timerWords.ts'
import { useTimer } from './useTimer.ts'

/** The timer as a line of text, for a bar or a banner; nothing while no timer is set. */
export function TimerText({ className }: { readonly className?: string | undefined }) {
  const { t } = useTranslation('timer')
  const view = useTimer()
  if (view.mood === 'off') return null
  return (
    <span role="timer" aria-label={timerWords(t, view)} className={classes(styles.text, styles[view.mood], className)}>
      <span aria-hidden="true">
        {view.mood === 'paused' && <Icon of={Pause} size="s" />}
        {view.mood === 'over' ? t('over') : clockFace(view.left)}
      </span>
    </span>
  )
}
