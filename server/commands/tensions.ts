import { SCALE_MAX } from '../../shared/rules/ballot.ts'
import { freeCells } from '../../shared/rules/cells.ts'
import { ordersFor } from '../../shared/rules/orderBetween.ts'
import { spotsOf, tensionRow } from '../../shared/rules/tension.ts'
import { type Agreement, emptyAgreement, type Side } from '../../shared/schema/agreement.ts'
import { boardDoc, type Note } from '../../shared/schema/board.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import { TENSION_SIZE, type Tension, tensionDoc } from '../../shared/schema/tension.ts'
import type { Vote } from '../../shared/schema/vote.ts'
import type { TensionCommand } from '../../shared/tensionCommands.ts'
import { Problem } from '../problem.ts'
import { lyingOn } from './cards.ts'
import { checkWrites } from './checkWrites.ts'
import { type Handler, ours } from './context.ts'

/** The card has the scale's own id: two who make it at once make one. */
const putTension: Handler<'tension.put'> = ({ vote: id, on }, context) =>
  context.rooms.lend([ours(context, 'stage'), ours(context, 'board')], async (room, board) => {
    checkWrites(context)
    const { notes } = boardDoc(board.doc)
    const { tensions } = tensionDoc(board.doc)
    const before = notes.get(id)
    if (before ? (before.deletedAt === null) === on : !on) return
    if (before) board.write(() => notes.patch(id, { deletedAt: on ? null : Date.now() }))
    else {
      const stage = stageDoc(room.doc)
      const made = tensionOf(stage.votes.get(id))
      const note = noteOf(id, made, { taken: lyingOn(board.doc), sections: [...stage.sections.all().values()] })
      board.write(() => {
        tensions.put(id, made)
        notes.put(id, note)
      })
    }
    await board.committed()
  })

/** One agreement a tension, under its id. Taken back it keeps its words, and comes back with them. */
const settle: Handler<'tension.settle'> = ({ tension: id, on }, context) =>
  context.rooms.lend([ours(context, 'board')], async (board) => {
    checkWrites(context)
    const { notes } = boardDoc(board.doc)
    const { tensions, agreements } = tensionDoc(board.doc)
    const before = agreements.get(id)
    if (before ? (before.deletedAt === null) === on : !on) return
    const tension = tensions.get(id)
    if (!tension || notes.get(id)?.deletedAt !== null)
      throw new Problem(
        404,
        'tension-gone',
        'This tension is not on the board any more. Bring it back from the Trash first.',
      )
    board.write(() => {
      if (before) agreements.patch(id, { deletedAt: on ? null : Date.now() })
      else agreements.put(id, agreementOf(id, tension, [...agreements.all().values()]))
    })
    await board.committed()
  })

/** What people differ in, by a scale that was counted; without names where there were none. */
function tensionOf(vote: Vote | undefined): Tension {
  if (vote?.kind !== 'scale' || vote.state !== 'closed' || vote.result?.kind !== 'scale')
    throw new Problem(
      409,
      'scale-open',
      'This scale is not counted, so nobody knows yet where people stand. Close it first.',
    )
  const named = Object.entries(vote.ballots ?? {}).map(([member, place]) => ({ place: Number(place), member }))
  const spots = vote.ballots ? named : spotsOf(vote.result.counts, SCALE_MAX)
  const { kind, low, high } = tensionRow({ of: vote, spots })
  if (kind !== 'apart')
    throw new Problem(409, 'no-tension', 'People stand close together here, so there is nothing to settle.')
  const side = (end: string, people: typeof low): Side => ({
    end,
    people: people.flatMap(({ member }) => member ?? []),
  })
  const [from = '', to = ''] = vote.ends ?? []
  return {
    topic: vote.topic || vote.question,
    sides: [side(from, low), side(to, high)],
    ...{ missed: '', unclear: '', repair: '', createdAt: Date.now() },
  }
}

type Around = Parameters<typeof freeCells>[3]

/** The card: its words are what search, outline and Trash read. */
function noteOf(id: string, { topic, sides: [low, high], createdAt }: Tension, around: Around) {
  const [cell] = freeCells(1, TENSION_SIZE, null, around)
  return {
    text: `${topic}: ${low.end} ↔ ${high.end}`,
    at: [...(cell?.at ?? [0, 0])],
    size: [...TENSION_SIZE],
    ...{ section: null, group: null, layer: 0, prompt: null, author: null, anonymous: null },
    ...{ kind: null, to: null, beside: null, color: 'apricot', tension: id, shownAs: null, createdAt, deletedAt: null },
  } satisfies Record<keyof Note, unknown>
}

function agreementOf(id: string, { sides }: Tension, others: readonly Agreement[]) {
  const last =
    others
      .map(({ order }) => order)
      .sort()
      .at(-1) || null
  const [order = ''] = ordersFor(1, last)
  return {
    ...{ ...emptyAgreement, kind: 'bridge', order, needs: sides, tension: id, createdAt: Date.now() },
  } satisfies Record<keyof Agreement, unknown>
}

type CardCommand = Extract<TensionCommand, `tension.${string}`>
export const tensionHandlers: { readonly [T in CardCommand]: Handler<T> } = {
  'tension.put': putTension,
  'tension.settle': settle,
}
