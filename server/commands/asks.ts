import { isKeptBy } from '../../shared/rules/keeper.ts'
import { boardDoc } from '../../shared/schema/board.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'
import { type Handler, ours } from './context.ts'

/** Nobody says yes for somebody else: the note says whom it asks, and only they reply, or whoever writes for them. */
const answerAsk: Handler<'ask.answer'> = ({ note, reply }, context) =>
  context.rooms.lend([ours(context, 'stage'), ours(context, 'board')], async (room, board) => {
    const { replies, members } = stageDoc(room.doc)
    const asked = boardDoc(board.doc).notes.get(note)
    if (!asked || asked.deletedAt !== null)
      throw new Problem(404, 'ask-gone', 'This note is not on the board any more. Its writer may have thrown it away.')
    const to = asked.to ?? null
    if (to === null || (to !== context.member.id && !isKeptBy(members.get(to), context.member.id)))
      throw new Problem(403, 'not-asked', 'This note asks somebody else now. Only they can reply to it.')
    const before = replies.get(note)
    if (before?.by === to ? before.reply === reply : reply === null) return
    room.write(() => replies.put(note, { by: to, reply, at: Date.now() }))
    await room.committed()
  })

export const streetHandlers = { 'ask.answer': answerAsk }
