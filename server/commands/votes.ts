import { ANONYMOUS_MIN, VOTES_MAX } from '../../shared/limits.ts'
import { ballotObjection, type Choices, keptOf, type Objection } from '../../shared/rules/ballot.ts'
import { tally } from '../../shared/rules/tally.ts'
import { boardDoc } from '../../shared/schema/board.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import type { Vote } from '../../shared/schema/vote.ts'
import { DOTS_USUAL, type OpenVote } from '../../shared/voting.ts'
import { Problem } from '../problem.ts'
import { surelyHere } from '../sync/peopleHere.ts'
import type { Room } from '../sync/room.ts'
import { type Ballots, handsOf, readBallots } from './ballots.ts'
import { cast } from './casting.ts'
import { type Context, type Handler, ours } from './context.ts'
import { personMeant } from './person.ts'
import { beginTurnout } from './turnout.ts'
import { optionsFrom } from './voteOptions.ts'

/** Asks the room. What each chooses goes into their private room, and nowhere else before it is closed. */
export const openVote: Handler<'vote.open'> = (input, context) =>
  context.rooms.lend([ours(context, 'stage'), ours(context, 'board')], async (stage, board) => {
    const { session, votes } = stageDoc(stage.doc)
    if (votes.get(input.vote)) return
    checkOpening(votes, input.isNamed, context)
    const options = optionsFrom(input, boardDoc(board.doc).notes)
    const { step, prompt } = session.get()
    stage.write(() => {
      votes.put(input.vote, { ...termsOf(input), ...unopened, options, step, prompt, openedAt: Date.now() })
      session.patch({ vote: input.vote, scales: null })
    })
    await stage.committed()
    beginTurnout(stage, input.vote)
  })

/** Keeps what somebody chose instead of what they chose before, with whoever wrote for them then. */
export const castVote: Handler<'vote.cast'> = ({ vote: id, choices, whose }, context) =>
  context.rooms.lend([ours(context, 'stage')], async (stage) => {
    const vote = known(stageDoc(stage.doc).votes, id)
    if (vote.state === 'closed')
      throw new Problem(409, 'vote-closed', 'This vote was closed, so nothing more can be cast or changed in it.')
    const person = personMeant(whose, stageDoc(stage.doc), context)
    const kept = checked(vote, choices)
    await cast(context, stage, [id, vote], person, () => kept)
  })

/** Counts what lies in the private rooms. Closing again changes nothing. */
export const closeVote: Handler<'vote.close'> = ({ vote: id }, context) =>
  context.rooms.lend([ours(context, 'stage')], async (stage) => {
    const { votes } = stageDoc(stage.doc)
    const vote = known(votes, id)
    if (vote.state === 'closed') return
    const ballots = await read(context, stage, [id, vote])
    if (!mayTell(vote, ballots)) throw tooFewBallots()
    stage.write(() => votes.patch(id, counted(vote, ballots)))
    await stage.committed()
  })

/** A vote as it is closed. */
export function counted(vote: Vote, ballots: Ballots) {
  const choices = [...ballots].map(([member, { choices }]) => [member, choices] as const)
  return {
    ...{ state: 'closed', closedAt: Date.now(), cast: ballots.size },
    result: tally(
      vote,
      choices.map(([, choice]) => choice),
    ),
    ballots: vote.isNamed ? Object.fromEntries(choices) : null,
  }
}

/** Takes a result off the screens; or an open vote that so few answered that its result would name them, uncounted. */
export const restVote: Handler<'vote.rest'> = ({ vote: id }, context) =>
  context.rooms.lend([ours(context, 'stage')], async (stage) => {
    const { session, votes } = stageDoc(stage.doc)
    if (session.get().vote !== id) return
    const shown = votes.get(id)
    const open = shown?.state === 'open' ? ([id, shown] as const) : null
    const ballots = open && (await read(context, stage, open))
    if (open && ballots && mayTell(open[1], ballots))
      throw new Problem(409, 'vote-open', 'This vote is still open. Close it first.')
    stage.write(() => {
      if (open) votes.patch(open[0], { state: 'closed', closedAt: Date.now(), cast: ballots?.size ?? 0 })
      session.patch({ vote: null })
    })
    await stage.committed()
  })

export const unopened = { state: 'open', closedAt: null, cast: 0, result: null, ballots: null } as const

function termsOf({ kind, question, ends, dots = DOTS_USUAL, perOption = dots, isNamed }: OpenVote) {
  const each = kind === 'dots' ? { dots, perOption: Math.min(dots, perOption) } : { dots: 0, perOption: 0 }
  return { kind, question, isNamed, topic: '', set: null, ...each, ends: kind === 'scale' ? (ends ?? null) : null }
}

/** Throws when no vote may be opened now; `more`: how many at once. */
export function checkOpening(votes: StageDoc['votes'], isNamed: boolean, context: Context, more = 1): void {
  const open = [...votes.all().values()].find(({ state }) => state === 'open')
  if (open)
    throw new Problem(409, 'vote-open', `A vote is open already: “${open.question}”. Close it, then open the next.`)
  if (votes.all().size + more > VOTES_MAX)
    throw new Problem(
      409,
      'too-many-votes',
      `A board keeps ${VOTES_MAX} votes, and this one has them all. Ask by notes, or on a new board.`,
    )
  checkCompany(isNamed, context)
}

/** Throws when people would be asked without names who are too few for that. */
export function checkCompany(isNamed: boolean, { rooms, board }: Pick<Context, 'rooms' | 'board'>): void {
  if (!isNamed && surelyHere(rooms, board.id).size < ANONYMOUS_MIN)
    throw new Problem(
      409,
      'too-few-people',
      `A vote is anonymous only among ${ANONYMOUS_MIN} people or more. Wait for them, or open it with names.`,
    )
}

/**
 * The result of one, two or three tells those who voted what the others chose, and everybody who saw them do it. Somebody
 * with the ballots of three counts once: they know all three.
 */
export function mayTell({ isNamed }: Pick<Vote, 'isNamed'>, ballots: Ballots): boolean {
  return isNamed || ballots.size === 0 || handsOf(ballots) >= ANONYMOUS_MIN
}

/** Does not say how many did: asked again and again, it would tell the moment of each vote. */
export function tooFewBallots(): Problem {
  return new Problem(
    409,
    'too-few-ballots',
    `Fewer than ${ANONYMOUS_MIN} voted (whoever votes for others counts once), so the result could tell who chose what. Wait for more, or take the vote away uncounted.`,
  )
}

function known(votes: StageDoc['votes'], id: string): Vote {
  const vote = votes.get(id)
  if (!vote) throw new Problem(404, 'vote-unknown', 'This vote is not on the board. Reload the page and try again.')
  return vote
}

function read({ rooms, board }: Context, stage: Room, vote: readonly [string, Vote]) {
  return readBallots({ rooms, board: board.id }, stage, vote)
}

function checked(vote: Vote, choices: Choices | null): Choices | null {
  const objection = choices === null ? null : ballotObjection(vote, choices)
  if (objection !== null) throw new Problem(400, objection, words[objection](vote))
  return keptOf(choices)
}

const words: Readonly<Record<Objection, (vote: Vote) => string>> = {
  'other-kind': () => 'This is no answer to this vote. Reload the page and choose again.',
  'option-unknown': () => 'This vote has no such option. Reload the page and choose again.',
  'too-many-dots': ({ dots }) => `You have ${dots} dots. Take some away first.`,
  'too-many-on-one': ({ perOption }) => `One option gets at most ${perOption} of your dots.`,
}
