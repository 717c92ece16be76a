import { HEARD_MAX } from '../../shared/limits.ts'
import { isKeptBy } from '../../shared/rules/keeper.ts'
import { type BoardDoc, boardDoc, type Note } from '../../shared/schema/board.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import type { Comment } from '../../shared/schema/talk.ts'
import type { TalkCommand } from '../../shared/talkCommands.ts'
import { Problem } from '../problem.ts'
import { type Handler, ours } from './context.ts'

const sayHeard: Handler<'heard.say'> = ({ comment, yes, text }, context) =>
  context.rooms.lend([ours(context, 'stage'), ours(context, 'board')], async (room, board) => {
    const stage = stageDoc(room.doc)
    const { words, answer } = understood(comment, boardDoc(board.doc))
    checkWriter(answer, words, stage, context.member.id)
    if (words.text !== text)
      throw new Problem(
        409,
        'words-changed',
        'These words changed just now. Read them again, then say whether that is it.',
      )
    const before = stage.heard.get(comment)
    if (before?.yes === yes && before.text === text) return
    if (!before && stage.heard.ids().length >= HEARD_MAX)
      throw new Problem(409, 'heard-full', 'This board keeps no more of these. Say it in a comment instead.')
    room.write(() => stage.heard.put(comment, { about: words.about, yes, text, at: Date.now() }))
    await room.committed()
  })

/** What somebody understood, and the answer they mean. */
function understood(id: string, { comments, notes }: BoardDoc): { readonly words: Comment; readonly answer: Note } {
  const words = comments.get(id)
  const answer = notes.get(words?.about ?? '')
  if (!words?.heard || words.deletedAt !== null || !answer || answer.deletedAt !== null)
    throw new Problem(404, 'heard-unknown', 'This is not on the board any more.')
  return { words, answer }
}

/** Where answers bear no names, whoever says "that's mine" is told the same as everybody else. */
function checkWriter(
  { author, anonymous, prompt }: Note,
  words: Comment,
  { members, prompts }: StageDoc,
  me: string,
): void {
  if (author === null || anonymous || prompts.get(prompt ?? '')?.anonymous)
    throw new Problem(409, 'nobody-named', 'This card bears no name, so nobody can say that it was theirs.')
  if (author !== me && !isKeptBy(members.get(author), me))
    throw new Problem(403, 'not-yours', 'Only who wrote the card can say whether this is what they meant.')
  if (words.author === author)
    throw new Problem(409, 'own-words', 'These are the writer’s own words. Let somebody else say what they heard.')
}

export const heardHandlers: { readonly [T in TalkCommand]: Handler<T> } = { 'heard.say': sayHeard }
