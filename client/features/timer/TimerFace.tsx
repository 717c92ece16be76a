import { useTranslation } from 'react-i18next'
import { clockFace, fractionLeft } from '../../../shared/rules/timer.ts'
import { classes } from '../../ui/classes.ts'
import { Ring } from '../../ui/Ring.tsx'
import styles from './TimerFace.module.css'
import { timerWords } from './timerWords.ts'
import { useTimer } from './useTimer.ts'

/** The timer as a ring that empties, with the clock inside; nothing while no timer is set. `size` is any CSS length. */
export function TimerFace({ size = '6rem' }: { readonly size?: string }) {
  const { t } = useTranslation('timer')
  const view = useTimer()
  const { mood } = view
  if (mood === 'off') return null
  const words = mood === 'over' ? t('over') : mood === 'paused' ? t('paused') : null
  const isLate = mood === 'soon' || mood === 'last' || mood === 'over'
  return (
    <div role="timer" aria-label={timerWords(t, view)} className={classes(styles.face, styles[mood])}>
      <Ring
        size={size}
        tone={isLate ? 'terracotta' : 'pine'}
        fraction={fractionLeft(view.timer, view.now)}
        isBreathing={mood !== 'paused' && mood !== 'over'}
      >
        <span aria-hidden="true" className={styles.clock}>
          {clockFace(view.left)}
          {words && <small className={styles.words}>{words}</small>}
        </span>
      </Ring>
    </div>
  )
}
