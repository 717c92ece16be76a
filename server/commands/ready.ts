import { type RevealedPrompt, type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'
import { type Context, type Handler, ours } from './context.ts'
import { keepDone } from './done.ts'
import { type Person, personMeant } from './person.ts'
import { isSecret } from './readyCounts.ts'
import { openToEachOther } from './sides.ts'
import { onStage } from './stage.ts'

/**
 * Where people write in private with their names, everybody sees who is done. Anonymous, only how many, and later: see
 * `ReadyCounts`. So it is where they write openly: whoever is done there without a note doesn't know yet, which is theirs.
 */
export const setReady: Handler<'seat.ready'> = async (input, context) => {
  const { promptId, ready, whose } = input
  const [prompt, person] = await context.rooms.lend([ours(context, 'stage')], async ({ doc }) => {
    const stage = stageDoc(doc)
    return [promptShown(promptId, stage), personMeant(whose, stage, context)] as const
  })
  if (isSecret(prompt)) return keepSecret(promptId, ready, person, context)
  if (ready && prompt.mutual) await openToEachOther(input, person, context)
  await sayOpenly(promptId, ready, person, context)
}

/** The prompt, if it is the one that is shown. */
function promptShown(promptId: string, { session, prompts }: StageDoc): RevealedPrompt {
  const prompt = prompts.get(promptId)
  if (!prompt) throw new Problem(404, 'prompt-unknown', 'This question was not shown here. Reload the page.')
  if (session.get().prompt !== promptId)
    throw new Problem(409, 'prompt-over', 'This question is over. What you wrote is still yours.')
  return prompt
}

function sayOpenly(promptId: string, isReady: boolean, { id: who }: Person, context: Context): Promise<void> {
  return onStage(context, ({ members, prompts }) => {
    const seat = members.get(who)
    if (!seat || (seat.ready === promptId) === isReady) return
    members.patch(who, { ready: isReady ? promptId : null })
    const others = [...members.all()].filter(([id, { ready }]) => id !== who && ready === promptId)
    prompts.patch(promptId, { ready: others.length + (isReady ? 1 : 0) })
  })
}

async function keepSecret(promptId: string, isReady: boolean, person: Person, context: Context): Promise<void> {
  await keepDone(promptId, isReady, person, context)
  context.readyCounts.recount(context.board.id)
}
