import { useCallback } from 'react'
import { timerState } from '../../../shared/rules/timer.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { serverNow } from '../../sync/clock.ts'
import { useCommand } from '../../sync/useCommand.ts'

/** When a question says nothing about time. */
const MINUTES = 3

/** What the timer's one key does: start it, pause it, go on. A timer that is over is started anew. */
export function useTimerKey(suggestedMinutes: number | undefined): () => void {
  const { timer } = useStage()
  const command = useCommand()
  return useCallback(() => {
    const state = timerState(timer.get(), serverNow())
    if (state === 'running') void command('timer.pause', {})
    else if (state === 'paused') void command('timer.resume', {})
    else void command('timer.start', { seconds: (suggestedMinutes || MINUTES) * 60 })
  }, [timer, command, suggestedMinutes])
}
