import type { CommandInput } from '../../shared/commands.ts'
import { ANONYMOUS_FIRST_MIN, ANONYMOUS_MIN } from '../../shared/limits.ts'
import { entryOf } from '../../shared/rules/entry.ts'
import { privateDoc } from '../../shared/schema/private.ts'
import { type RevealedPrompt, type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'
import type { Room } from '../sync/room.ts'
import { type Card, cardsIn, isOut } from './cards.ts'
import { type Context, type Handler, ours } from './context.ts'
import { ownersOf } from './person.ts'
import { lendPrivate, writersOf } from './privateRooms.ts'
import { nameOf } from './seats.ts'
import { showCards } from './showing.ts'
import { checkAlone, checkLeaderLast, checkSides, leadersLast } from './sides.ts'

type Input = CommandInput<'drafts.reveal'>

export const revealDrafts: Handler<'drafts.reveal'> = (input, context) => revealCards(input, context)

/** Shows drafts as cards; each makes one, however often this is asked or broken off. `doneOnly`: the first of those who are done. */
export function revealCards(input: Input, context: Context, doneOnly = false): Promise<void> {
  return context.rooms.lend([ours(context, 'stage'), ours(context, 'board')], async (stageRoom, board) => {
    const stage = stageDoc(stageRoom.doc)
    const prompt = sealedPrompt(input, stage)
    const owners = ownersFor(input, stage)
    checkOn(input, stage)
    checkAlone(input, prompt, stage)
    await checkLeaderLast(input, prompt, { stage, board }, context)
    await lendPrivate(context.rooms, context.board.id, owners, async (...privates) => {
      const all = cardsFor(input, stage, privates, context)
      checkSides(prompt, all, stage)
      // Once a mutual prompt is open, people read that theirs comes when they are done.
      const waits = doneOnly || ((prompt.mutual ?? 0) > 0 && prompt.shown > 0)
      const cards = waits ? firstOfDone(all, [input.promptId, prompt], stage, board) : all
      mayBeEmpty(cards, input, prompt)
      const out = cards.filter((card) => isOut(board, card))
      const fresh = leadersLast(freshOf(cards, out, prompt), prompt, stage)
      await showCards(cards, fresh, [input.promptId, prompt], { stage: stageRoom, board, privates })
    })
  })
}

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

/** What was not shown while its prompt was on stays whose it is: they are told so, and must see it when that changes. */
function checkOn({ promptId }: Input, { session }: StageDoc): void {
  if (session.get().prompt !== promptId)
    throw new Problem(409, 'prompt-over', 'This prompt is not on any more. Show it again, then reveal its cards.')
}

function ownersFor({ whose }: Input, stage: StageDoc): readonly string[] {
  if (whose === undefined) return writersOf(stage)
  const seat = stage.members.get(whose)
  if (!seat || seat.role === 'viewer')
    throw new Problem(404, 'member-unknown', 'This person is not on the board. Reload the page to see who is.')
  if (seat.leftAt !== null)
    throw new Problem(
      409,
      'member-gone',
      `${nameOf(seat)} is not on this board any more. What they did not show by then stays theirs.`,
    )
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

/**
 * Cards that are out, and those of whoever is done and has none out: what somebody begins when theirs are out, they are told,
 * is theirs alone.
 */
function firstOfDone(
  cards: readonly Card[],
  [promptId, prompt]: readonly [id: string, prompt: RevealedPrompt],
  stage: StageDoc,
  board: Room,
): readonly Card[] {
  const out = new Set(cards.flatMap((card) => (card.shown || isOut(board, card) ? [card.member] : [])))
  return cards.filter((card) => isOut(board, card) || (!out.has(card.member) && isDone(card, promptId, prompt, stage)))
}

/** Whether whose card it is said that they are done: openly, or where there are no names in the room it lies in. */
function isDone(
  { member, room }: Card,
  promptId: string,
  { anonymous }: RevealedPrompt,
  { members }: StageDoc,
): boolean {
  if (!anonymous) return members.get(member)?.ready === promptId
  return privateDoc(room.doc).ready.get(entryOf(promptId, member === room.owner ? null : member))?.ready === true
}

function mayBeEmpty(cards: readonly Card[], { whose }: Input, prompt: RevealedPrompt): void {
  if (cards.length === 0 && !prompt.anonymous && (whose !== undefined || prompt.shown === 0))
    throw new Problem(409, 'nothing-to-show', 'Nobody has written anything here yet. Give it a moment.')
}

/**
 * What is to be shown now. Anonymous answers that come after the others wait until there are enough of them: a single
 * late card would be whoever's was here since. Who writes for several counts once: they know whose theirs are.
 */
function freshOf(cards: readonly Card[], out: readonly Card[], prompt: RevealedPrompt): readonly Card[] {
  const fresh = cards.filter((card) => !card.shown && !out.includes(card))
  if (!prompt.anonymous) return fresh
  const writers = new Set(fresh.map(({ room }) => room.owner)).size
  const isLate = prompt.shown > 0 || out.length > 0
  if (isLate) return writers < ANONYMOUS_MIN ? [] : fresh
  // The same words for none as for one: asked again and again, it would tell when somebody begins, and show their words.
  if (writers < ANONYMOUS_FIRST_MIN)
    throw new Problem(
      409,
      'too-few-answers',
      `Fewer than ${ANONYMOUS_FIRST_MIN} people have written, so a card could tell whose it is. Wait for more.`,
    )
  return fresh
}
