import { deckDoc } from '../../shared/schema/deck.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'
import { surelyHere } from '../sync/peopleHere.ts'
import { type Handler, ours } from './context.ts'
import { promiseOf } from './promises.ts'
import { sidesOf } from './sides.ts'
import { onStage } from './stage.ts'
import { checkPrompt, enterStep } from './steps.ts'

/** To reveal is to copy: what the stage does not hold was never sent to anybody. */
export const revealPrompt: Handler<'prompt.reveal'> = (input, context) =>
  context.rooms.lend([ours(context, 'deck'), ours(context, 'stage')], async (deck, stage) => {
    const prompt = deckDoc(deck.doc).prompts.get(input.promptId)
    if (!prompt)
      throw new Problem(404, 'prompt-unknown', 'This prompt is not in the deck any more. Choose another one.')
    if (prompt.text.trim() === '')
      throw new Problem(409, 'prompt-empty', 'This prompt has no words yet. Write it, then reveal it.')
    const { session, prompts, steps } = stageDoc(stage.doc)
    const { text, mode, minutes, oneWord } = prompt
    const before = prompts.get(input.promptId)
    const here = surelyHere(context.rooms, context.board.id).size
    const anonymous = promiseOf({ prompt, anonymous: input.anonymous, before, here })
    const sides = sidesOf({ prompt, anonymous, before })
    const step = prompt.step !== null && steps.get(prompt.step) ? prompt.step : session.get().step
    const section = (step === null ? null : steps.get(step)?.section) ?? null
    checkPrompt(input, stageDoc(stage.doc))
    stage.write(() => {
      if (before) prompts.patch(input.promptId, { text, mode, minutes, oneWord, step, section, ...sides })
      else
        prompts.put(input.promptId, {
          ...{ text, mode, minutes, oneWord, step, section, anonymous, ...sides },
          ...{ shown: 0, ready: 0, revealedAt: Date.now() },
        })
      enterStep(stageDoc(stage.doc), step, Date.now())
      // What was revealed cannot be taken back, and going back would hide it.
      session.patch({ prompt: input.promptId, before: null })
    })
    await stage.committed()
  })

export const restPrompt: Handler<'prompt.rest'> = (_input, context) =>
  onStage(context, ({ session }) => session.patch({ prompt: null }))
