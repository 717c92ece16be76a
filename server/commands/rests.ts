import { timeLeft, timerState } from '../../shared/rules/timer.ts'
import type { StageDoc } from '../../shared/schema/stage.ts'
import { holdBreakouts, resumeBreakouts } from './breakoutTime.ts'
import type { Handler } from './context.ts'
import { onStage } from './stage.ts'

type Kind = 'break' | 'paused'

/** Who called it is kept nowhere. The prompt stays, and rests with everything else: `rooms.ts` asks for it. */
export const callBreak: Handler<'break.call'> = (_input, context) =>
  onStage(context, (stage) => begin(stage, 'break', Date.now()))

export const endBreak: Handler<'break.end'> = (_input, context) =>
  onStage(context, (stage) => end(stage, 'break', Date.now()))

export const pauseSession: Handler<'session.pause'> = ({ paused }, context) =>
  onStage(context, (stage) => (paused ? begin : end)(stage, 'paused', Date.now()))

function begin({ session, timer }: StageDoc, kind: Kind, now: number): void {
  const before = session.get()
  if (before[kind] !== null) return
  const heldTimer = timerState(timer.get(), now) === 'running'
  if (heldTimer) timer.patch({ pausedWith: timeLeft(timer.get(), now), endsAt: null })
  session.patch({ [kind]: { since: now, heldTimer }, restingSince: before.restingSince ?? now })
  holdBreakouts(session, now)
}

function end({ session, timer }: StageDoc, kind: Kind, now: number): void {
  const { [kind]: mine, [kind === 'break' ? 'paused' : 'break']: other, restingSince, rested } = session.get()
  if (mine === null) return
  if (other !== null) {
    // It rests on, and the timer goes on with the last of the two.
    const heldTimer = mine.heldTimer || other.heldTimer
    session.patch({ [kind]: null, [kind === 'break' ? 'paused' : 'break']: { ...other, heldTimer } })
    return
  }
  session.patch({ [kind]: null, restingSince: null, rested: rested + (now - (restingSince ?? now)) })
  const { pausedWith } = timer.get()
  if (mine.heldTimer && pausedWith !== null) timer.patch({ endsAt: now + pausedWith, pausedWith: null })
  resumeBreakouts(session, now)
}
