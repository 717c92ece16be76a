import { deckDoc } from '../../shared/schema/deck.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'
import { writersHere } from '../sync/here.ts'
import { type Handler, ours } from './context.ts'
import { promiseOf } from './promises.ts'
import { onStage } from './stage.ts'

/** To reveal is to copy: what the stage does not hold was never sent to anybody. */
export const revealPrompt: Handler<'prompt.reveal'> = (input, context) =>
  context.rooms.lend([ours(context, 'deck'), ours(context, 'stage')], async (deck, stage) => {
    const prompt = deckDoc(deck.doc).prompts.get(input.promptId)
    if (!prompt)
      throw new Problem(404, 'prompt-unknown', 'This prompt is not in the deck any more. Choose another one.')
    if (prompt.text.trim() === '')
      throw new Problem(409, 'prompt-empty', 'This prompt has no words yet. Write it, then reveal it.')
    const { session, prompts, steps } = stageDoc(stage.doc)
    const { text, mode, minutes } = prompt
    const before = prompts.get(input.promptId)
    const here = writersHere(context.rooms, context.board.id).size
    const anonymous = promiseOf({ prompt, anonymous: input.anonymous, before, here })
    const step = prompt.step !== null && steps.get(prompt.step) ? prompt.step : session.get().step
    const section = (step === null ? null : steps.get(step)?.section) ?? null
    stage.write(() => {
      if (before) prompts.patch(input.promptId, { text, mode, minutes, step, section })
      else
        prompts.put(input.promptId, {
          ...{ text, mode, minutes, step, section, anonymous },
          ...{ shown: 0, ready: 0, revealedAt: Date.now() },
        })
      session.patch({ prompt: input.promptId, step })
    })
    await stage.committed()
  })

export const restPrompt: Handler<'prompt.rest'> = (_input, context) =>
  onStage(context, ({ session }) => session.patch({ prompt: null }))

/** The prompt of the step before stays in the record, and leaves the screens. */
export const goToStep: Handler<'step.go'> = (input, context) =>
  onStage(context, ({ session, steps, prompts }) => {
    if (!steps.get(input.step))
      throw new Problem(404, 'step-unknown', 'This step is not part of the session. Choose another one.')
    const { prompt } = session.get()
    const stays = prompt !== null && prompts.get(prompt)?.step === input.step
    session.patch({ step: input.step, prompt: stays ? prompt : null })
  })
