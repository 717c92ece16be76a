import type { CommandInput } from '../../shared/commands.ts'
import { ANONYMOUS_MIN } from '../../shared/limits.ts'
import { privateDoc } from '../../shared/schema/private.ts'
import { type RevealedPrompt, type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'
import type { Room } from '../sync/room.ts'
import { type Card, cardsIn, isOut, putCards } from './cards.ts'
import { type Context, type Handler, ours } from './context.ts'
import { ownersOf } from './person.ts'
import { lendPrivate, writersOf } from './privateRooms.ts'

type Input = CommandInput<'drafts.reveal'>

/**
 * Shows drafts as cards. Each makes one card, however often this is asked or broken off: the card's id says that it is
 * there, before anything else does.
 */
export const revealDrafts: Handler<'drafts.reveal'> = (input, context) =>
  context.rooms.lend([ours(context, 'stage'), ours(context, 'board')], async (stageRoom, board) => {
    const stage = stageDoc(stageRoom.doc)
    const prompt = sealedPrompt(input, stage)
    await lendPrivate(context.rooms, context.board.id, ownersFor(input, stage), async (...privates) => {
      const cards = cardsFor(input, stage, privates, context)
      mayBeEmpty(cards, input, prompt)
      const out = cards.filter((card) => isOut(board, card))
      const fresh = freshOf(cards, out, prompt)
      if (fresh.length > 0) putCards(fresh, input.promptId, prompt, stage, board)
      await board.committed()
      const shown = Math.max(prompt.shown, out.length) + fresh.length
      if (shown !== prompt.shown) stageRoom.write(() => stage.prompts.patch(input.promptId, { shown }))
      for (const card of [...out, ...fresh]) mark(card)
      await Promise.all([stageRoom, ...privates].map((room) => room.committed()))
    })
  })

/** The prompt, if people were told that what they write for it will be shown. */
function sealedPrompt({ promptId, whose }: Input, { prompts }: StageDoc): RevealedPrompt {
  const prompt = prompts.get(promptId)
  if (!prompt) throw new Problem(404, 'prompt-unknown', 'This prompt was not shown yet. Show it first.')
  if (prompt.mode !== 'private')
    throw new Problem(409, 'not-private', 'What people draft for this prompt is theirs: they share it themselves.')
  if (prompt.anonymous && whose !== undefined)
    throw new Problem(409, 'anonymous-all', 'Anonymous answers are shown all at once. Show all of them.')
  return prompt
}

function ownersFor({ whose }: Input, stage: StageDoc): readonly string[] {
  if (whose === undefined) return writersOf(stage)
  const seat = stage.members.get(whose)
  if (!seat || seat.role === 'viewer')
    throw new Problem(404, 'member-unknown', 'This person is not on the board. Reload the page to see who is.')
  return ownersOf(whose, seat)
}

function cardsFor(
  { promptId, whose, draft }: Input,
  stage: StageDoc,
  privates: readonly Room[],
  { board }: Context,
): readonly Card[] {
  return privates
    .flatMap((room) => cardsIn(room, promptId, board.secret, stage))
    .filter((card) => (whose === undefined || card.member === whose) && (draft === undefined || card.draft === draft))
}

function mayBeEmpty(cards: readonly Card[], { whose }: Input, prompt: RevealedPrompt): void {
  if (cards.length === 0 && (whose !== undefined || prompt.shown === 0))
    throw new Problem(409, 'nothing-to-show', 'Nobody has written anything here yet. Give it a moment.')
}

/**
 * What is to be shown now. Anonymous answers that come after the others wait until there are enough of them: a single
 * late card would be whoever's was here since. Who writes for several counts once: they know whose theirs are.
 */
function freshOf(cards: readonly Card[], out: readonly Card[], prompt: RevealedPrompt): readonly Card[] {
  const fresh = cards.filter((card) => !card.shown && !out.includes(card))
  const isLate = prompt.anonymous && (prompt.shown > 0 || out.length > 0)
  return isLate && new Set(fresh.map(({ room }) => room.owner)).size < ANONYMOUS_MIN ? [] : fresh
}

/** Tells its writer, in their private room, that it was shown. */
function mark({ room, draft, shown }: Card): void {
  if (!shown) room.write(() => privateDoc(room.doc).drafts.patch(draft, { shown: true }))
}
