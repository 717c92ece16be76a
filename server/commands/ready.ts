import { privateDoc } from '../../shared/schema/private.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'
import { type Context, type Handler, ours } from './context.ts'
import { lendPrivate } from './privateRooms.ts'
import { onStage } from './stage.ts'

/** Named, everybody sees who is done. Anonymous, only how many, and later: see `ReadyCounts`. */
export const setReady: Handler<'seat.ready'> = async ({ promptId, ready }, context) => {
  const isAnonymous = await context.rooms.lend([ours(context, 'stage')], async (room) =>
    checkShown(promptId, stageDoc(room.doc)),
  )
  if (isAnonymous) await keepSecret(promptId, ready, context)
  else await sayOpenly(promptId, ready, context)
}

/** Whether the prompt that is shown is anonymous. Throws when it is another one. */
function checkShown(promptId: string, { session, prompts }: StageDoc): boolean {
  const prompt = prompts.get(promptId)
  if (!prompt) throw new Problem(404, 'prompt-unknown', 'This question was not shown here. Reload the page.')
  if (session.get().prompt !== promptId)
    throw new Problem(409, 'prompt-over', 'This question is over. What you wrote is still yours.')
  return prompt.anonymous
}

function sayOpenly(promptId: string, isReady: boolean, context: Context): Promise<void> {
  return onStage(context, ({ members, prompts }) => {
    const seat = members.get(context.member.id)
    if (!seat || (seat.ready === promptId) === isReady) return
    members.patch(context.member.id, { ready: isReady ? promptId : null })
    const others = [...members.all()].filter(([id, { ready }]) => id !== context.member.id && ready === promptId)
    prompts.patch(promptId, { ready: others.length + (isReady ? 1 : 0) })
  })
}

async function keepSecret(promptId: string, isReady: boolean, context: Context): Promise<void> {
  await lendPrivate(context.rooms, context.board.id, [context.member.id], async (...[room]) => {
    if (!room) return
    const { ready } = privateDoc(room.doc)
    if ((ready.get(promptId)?.ready ?? false) === isReady) return
    room.write(() => ready.put(promptId, { ready: isReady }))
    await room.committed()
  })
  context.readyCounts.recount(context.board.id)
}
