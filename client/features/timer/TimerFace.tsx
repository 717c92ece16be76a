import { clockFace, fractionLeft } from '../../../shared/rules/timer.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { classes } from '../../ui/classes.ts'
import { Ring } from '../../ui/Ring.tsx'
import styles from './TimerFace.module.css'
import { arcOf } from './timerColor.ts'
import { timerWords } from './timerWords.ts'
import { useTimer } from './useTimer.ts'

/** From here on the clock has a place more, and has to be smaller to stay inside. */
const HOUR_MS = 3_599_000

/** The timer as a ring that empties, with the clock inside; nothing while no timer is set. `size` is any CSS length. */
export function TimerFace({ size = '6rem' }: { readonly size?: string }) {
  const { t } = useTranslation('timer')
  const view = useTimer()
  const { mood } = view
  if (mood === 'off') return null
  const isLast = mood === 'last' || mood === 'over'
  const isLate = mood === 'soon' || isLast
  return (
    <div
      role="timer"
      aria-label={timerWords(t, view)}
      className={classes(styles.face, isLast && styles.last)}
      style={{ '--arc': `var(${arcOf(view.timer.color)})` }}
    >
      <Ring
        size={size}
        tone={isLate ? 'terracotta' : 'pine'}
        fraction={fractionLeft(view.timer, view.now)}
        isBreathing={mood !== 'paused' && mood !== 'over'}
      >
        <span aria-hidden="true" className={classes(styles.clock, view.left > HOUR_MS && styles.hours)}>
          {mood === 'over' ? <span className={styles.over}>{t('over')}</span> : clockFace(view.left)}
          {mood === 'paused' && <small className={styles.paused}>{t('paused')}</small>}
        </span>
      </Ring>
    </div>
  )
}
