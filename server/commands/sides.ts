import type { CommandInput } from '../../shared/commands.ts'
import type { DeckPrompt } from '../../shared/schema/deck.ts'
import { type RevealedPrompt, type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'
import type { Room } from '../sync/room.ts'
import { type Card, cardsIn, isOut } from './cards.ts'
import { type Context, ours } from './context.ts'
import type { Person } from './person.ts'
import { lendPrivate, writersOf } from './privateRooms.ts'
import { showCards } from './showing.ts'

type Reveal = CommandInput<'drafts.reveal'>

type Asked = {
  readonly prompt: DeckPrompt
  readonly anonymous: boolean
  /** As it was revealed before, if it was. */
  readonly before: RevealedPrompt | undefined
}

/**
 * Of how many people a prompt's answers open to each other, and whether whoever leads comes last. What people were told
 * before they wrote stays so. Throws when it can't be promised, or would break what was.
 */
export function sidesOf({ prompt, anonymous, before }: Asked): {
  readonly mutual: number
  readonly leaderLast: boolean
} {
  const mutual = prompt.mode === 'private' ? (prompt.mutual ?? 0) : 0
  const leaderLast = prompt.leaderLast ?? false
  if (before && (before.mutual ?? 0) !== mutual)
    throw new Problem(
      409,
      'mutual-fixed',
      'People were told when their answers open. To ask it another way, make a new prompt of it.',
    )
  if (mutual > 0 && anonymous)
    throw new Problem(
      409,
      'mutual-anonymous',
      'Answers that open to each other need names. Choose one: anonymous, or open to each other.',
    )
  return { mutual, leaderLast }
}

/**
 * Refuses to show one side's answers of a mutual prompt by themselves, or of somebody who is not done once the others are
 * open. To be asked before anybody's room is looked into: the answer would else tell who has begun.
 */
export function checkAlone({ promptId, whose }: Reveal, { mutual = 0, shown }: RevealedPrompt, stage: StageDoc): void {
  if (mutual === 0 || whose === undefined) return
  if (shown === 0)
    throw new Problem(
      409,
      'mutual-together',
      'People were told that these answers open to each other, together. Reveal all of them, or wait until they are done.',
    )
  if (stage.members.get(whose)?.ready !== promptId)
    throw new Problem(
      409,
      'mutual-not-done',
      'People were told that from now on their card opens when they are done. Give them a moment.',
    )
}

/** Refuses to open a mutual prompt before enough people have written. None and some are told alike. */
export function checkSides({ mutual = 0, shown }: RevealedPrompt, cards: readonly Card[], stage: StageDoc): void {
  if (mutual > 0 && shown === 0 && !hasSides(cards, mutual, stage)) throw sidesWait(mutual)
}

export function sidesWait(mutual: number): Problem {
  return new Problem(
    409,
    'mutual-waits',
    `People were told that these answers open once ${mutual} of them have written. Fewer have so far. Give it a moment.`,
  )
}

/** Refuses to show the cards of somebody who leads before everybody else's, where a prompt asks for that. */
export async function checkLeaderLast(
  { promptId, whose }: Reveal,
  { leaderLast }: RevealedPrompt,
  { stage, board }: { readonly stage: StageDoc; readonly board: Room },
  context: Context,
): Promise<void> {
  if (!leaderLast || whose === undefined || !leads(whose, stage)) return
  await lendPrivate(context.rooms, context.board.id, writersOf(stage), async (...privates) => {
    const waiting = privates
      .flatMap((room) => cardsIn(room, promptId, context.board.secret, stage))
      .filter((card) => !leads(card.member, stage) && !card.shown && !isOut(board, card))
    if (waiting.length > 0)
      throw new Problem(
        409,
        'leader-last',
        'With this question, whoever leads comes last. Reveal the cards of the others first.',
      )
  })
}

/** The cards in the order in which they come onto the board. */
export function leadersLast(cards: readonly Card[], { leaderLast }: RevealedPrompt, stage: StageDoc): readonly Card[] {
  if (!leaderLast) return cards
  const rank = ({ member }: Card) => (leads(member, stage) ? 1 : 0)
  return [...cards].sort((a, b) => rank(a) - rank(b))
}

/**
 * Somebody is done with a mutual prompt: when that makes enough, the answers of all who are done open, before anything
 * else is noted, so that whoever is not told that it worked says it again and it is done. Throws when they wrote nothing.
 */
export function openToEachOther(
  { promptId }: CommandInput<'seat.ready'>,
  { id: who }: Person,
  context: Context,
): Promise<void> {
  return context.rooms.lend([ours(context, 'stage'), ours(context, 'board')], async (stageRoom, board) => {
    const stage = stageDoc(stageRoom.doc)
    const prompt = stage.prompts.get(promptId)
    if (!prompt) return
    await lendPrivate(context.rooms, context.board.id, writersOf(stage), async (...privates) => {
      const cards = privates.flatMap((room) => cardsIn(room, promptId, context.board.secret, stage))
      if (!answeredBy(cards).has(who))
        throw new Problem(
          409,
          'answer-first',
          'These answers open to each other. Write something first, even “I don’t know yet”.',
        )
      const done = cards.filter(({ member }) => member === who || stage.members.get(member)?.ready === promptId)
      const isWaiting = (card: Card) => !done.includes(card) && !card.shown && !isOut(board, card)
      const open =
        prompt.leaderLast && cards.some((card) => isWaiting(card) && !leads(card.member, stage))
          ? done.filter(({ member }) => !leads(member, stage))
          : done
      if (prompt.shown === 0 && !hasSides(open, prompt.mutual ?? 0, stage)) return
      // What somebody began when theirs were out is theirs alone until they say so themselves.
      const out = new Set(cards.flatMap((card) => (card.shown || isOut(board, card) ? [card.member] : [])))
      const isDue = (card: Card) => prompt.shown === 0 || card.member === who || !out.has(card.member)
      const fresh = leadersLast(
        open.filter((card) => !card.shown && !isOut(board, card) && isDue(card)),
        prompt,
        stage,
      )
      await showCards(open, fresh, [promptId, prompt], { stage: stageRoom, board, privates })
    })
  })
}

/**
 * Whether so many people have answered. Who writes for several is one side, for they know all of it; fewer will do only
 * where there are not so many who write for themselves.
 */
function hasSides(cards: readonly Card[], mutual: number, { members }: StageDoc): boolean {
  const devices = [...members.all().values()].filter(
    ({ role, by, leftAt }) => role !== 'viewer' && by === null && leftAt === null,
  ).length
  const writers = new Set(cards.map(({ room }) => room.owner)).size
  return answeredBy(cards).size >= mutual && writers >= Math.min(mutual, devices)
}

function answeredBy(cards: readonly Card[]): ReadonlySet<string> {
  return new Set(cards.map(({ member }) => member))
}

function leads(member: string, { members }: StageDoc): boolean {
  return members.get(member)?.role === 'facilitator'
}
