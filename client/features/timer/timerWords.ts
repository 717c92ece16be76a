import type { TFunction } from 'i18next'
import { clockFace } from '../../../shared/rules/timer.ts'
import type { TimerView } from './useTimer.ts'

/** The timer in a few words: "3:42 left", "Paused with 3:42 left", "Time is up". */
export function timerWords(t: TFunction<'timer'>, { mood, left }: Pick<TimerView, 'mood' | 'left'>): string {
  if (mood === 'over') return t('over')
  return t(mood === 'paused' ? 'pausedWith' : 'left', { clock: clockFace(left) })
}
