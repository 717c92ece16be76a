import type { CommandInput } from '../../shared/commands.ts'
import { STEP_UNDO_MS } from '../../shared/limits.ts'
import { timeInStep } from '../../shared/rules/stepTime.ts'
import type { StageDoc } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'
import type { Handler } from './context.ts'
import { onStage } from './stage.ts'

/** The prompt of the step before stays in the record, and leaves the screens. So does all that was written in any step. */
export const goToStep: Handler<'step.go'> = (input, context) =>
  onStage(context, (stage) => {
    const { session, steps, prompts } = stage
    if (!steps.get(input.step))
      throw new Problem(404, 'step-unknown', 'This step is not part of the session. Choose another one.')
    const { step, prompt, stepSince } = session.get()
    if (step === input.step && stepSince !== null) return
    if (input.from !== undefined && input.from !== step && input.step !== step) throw movedOn(stage)
    const now = Date.now()
    const stays = prompt !== null && prompts.get(prompt)?.step === input.step
    enterStep(stage, input.step, now)
    session.patch({ prompt: stays ? prompt : null, before: step === input.step ? null : { step, prompt, at: now } })
  })

/**
 * `step` is the one that was gone to, so that of two who take it back the second does nothing. The few seconds there
 * stay counted there: nothing has to be reckoned back.
 */
export const undoStep: Handler<'step.undo'> = (input, context) =>
  onStage(context, (stage) => {
    const { session, steps, prompts } = stage
    const { step, before } = session.get()
    if (step !== input.step) {
      if (before === null) return
      throw movedOn(stage)
    }
    if (before === null) throw new Problem(409, 'undo-none', 'There is no step to take back. Choose the step to go to.')
    const now = Date.now()
    if (now - before.at > STEP_UNDO_MS)
      throw new Problem(
        409,
        'undo-late',
        `A step can be taken back for ${STEP_UNDO_MS / 1000} seconds. Choose the step to go to: nothing in it is lost.`,
      )
    enterStep(stage, before.step !== null && steps.get(before.step) ? before.step : null, now)
    const prompt = before.prompt !== null && prompts.get(before.prompt) ? before.prompt : null
    session.patch({ prompt, before: null })
  })

/** Counts the time of the step that is left, and lets the time of `step` begin. Does nothing when the room is there. */
export function enterStep({ session, steps }: StageDoc, step: string | null, now: number): void {
  const at = session.get()
  if (at.step === step && (at.stepSince !== null || step === null)) return
  const left = at.step === null ? undefined : steps.get(at.step)
  const spent = timeInStep(at, now)
  if (at.step !== null && left && spent > 0) steps.patch(at.step, { spent: left.spent + spent })
  const restingSince = at.restingSince === null ? null : now
  session.patch({ step, stepSince: step === null ? null : now, rested: 0, restingSince })
}

/** Refuses a reveal whose sender had another prompt before them than everybody has now. */
export function checkPrompt({ promptId, from }: CommandInput<'prompt.reveal'>, { session, prompts }: StageDoc): void {
  const { prompt } = session.get()
  if (from === undefined || from === prompt || promptId === prompt) return
  const shown = prompt === null ? undefined : prompts.get(prompt)?.text
  const where = shown === undefined ? 'The prompt was put away' : `Everybody sees another prompt now: “${shown}”`
  throw new Problem(409, 'moved-on', `${where}. Look where the session is, then go on from there.`)
}

function movedOn({ session, steps }: StageDoc): Problem {
  const { step } = session.get()
  const title = step === null ? undefined : steps.get(step)?.title
  const where = title === undefined ? 'The session is at no step now' : `The session is at “${title}” now`
  return new Problem(409, 'moved-on', `${where}: somebody else was faster. Go on from there.`)
}
