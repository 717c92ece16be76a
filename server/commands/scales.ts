import type { ScaleSet } from '../../shared/schema/scaleSet.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import type { Vote } from '../../shared/schema/vote.ts'
import type { TensionCommand } from '../../shared/tensionCommands.ts'
import { Problem } from '../problem.ts'
import type { Room } from '../sync/room.ts'
import { readBallots } from './ballots.ts'
import { type Context, type Handler, ours } from './context.ts'
import { beginTurnout } from './turnout.ts'
import { checkOpening, counted, mayTell, tooFewBallots, unopened } from './votes.ts'

/** Each scale is a vote like any other: secret until it is closed, cast by `vote.cast`. */
const askScales: Handler<'scales.ask'> = ({ set, scales, isNamed }, context) =>
  context.rooms.lend([ours(context, 'stage')], async (stage) => {
    const { session, votes, scaleSets } = stageDoc(stage.doc)
    if (scaleSets.get(set)) return
    if (scales.some(({ vote }) => votes.get(vote)))
      throw new Problem(409, 'scale-taken', 'One of these scales was asked before. Close this and choose them again.')
    checkOpening(votes, isNamed, context, scales.length)
    const { step, prompt } = session.get()
    const openedAt = Date.now()
    stage.write(() => {
      for (const { vote, topic, question, ends } of scales)
        votes.put(vote, {
          ...{ kind: 'scale', topic, question, ends, isNamed, set, step, prompt, openedAt },
          ...{ options: [], dots: 0, perOption: 0, ...unopened },
        } satisfies Vote)
      const made: ScaleSet = { votes: scales.map(({ vote }) => vote), isNamed, state: 'open', isShown: false, openedAt }
      scaleSets.put(set, made)
      session.patch({ scales: set, vote: null })
    })
    await stage.committed()
    for (const { vote } of scales) beginTurnout(stage, vote)
  })

/** Counts what may be told. Closing again changes nothing. */
const closeScales: Handler<'scales.close'> = ({ set }, context) =>
  context.rooms.lend([ours(context, 'stage')], async (stage) => {
    const { votes, scaleSets } = stageDoc(stage.doc)
    const known = knownSet(stage, set)
    if (known.state === 'closed') return
    const read = await ballotsOf(known, stage, context)
    const isAnyTold = read.some(({ vote, ballots }) => ballots.size > 0 && mayTell(vote, ballots))
    if (!isAnyTold && read.some(({ ballots }) => ballots.size > 0)) throw tooFewBallots()
    stage.write(() => {
      for (const { id, vote, ballots } of read)
        votes.patch(id, mayTell(vote, ballots) ? counted(vote, ballots) : uncounted(ballots.size))
      scaleSets.patch(set, { state: 'closed' })
    })
    await stage.committed()
  })

const showScales: Handler<'scales.show'> = ({ set, shown }, context) =>
  context.rooms.lend([ours(context, 'stage')], async (stage) => {
    const { session, votes, scaleSets } = stageDoc(stage.doc)
    const known = knownSet(stage, set)
    if (known.state === 'open')
      throw new Problem(409, 'scales-open', 'People still choose where they stand. Close the scales first.')
    const { scales, vote } = session.get()
    if (known.isShown === shown && (!shown || scales === set)) return
    const isBusy = votes.get(vote ?? '')?.state === 'open' || scaleSets.get(scales ?? '')?.state === 'open'
    if (shown && isBusy)
      throw new Problem(409, 'vote-open', 'People are choosing just now. Close that first, then show this picture.')
    stage.write(() => {
      scaleSets.patch(set, { isShown: shown })
      if (shown) session.patch({ scales: set, vote: null })
    })
    await stage.committed()
  })

/** What people chose is counted first, unless so few did that it would name them. Of others that are shown by now: nothing. */
const restScales: Handler<'scales.rest'> = ({ set }, context) =>
  context.rooms.lend([ours(context, 'stage')], async (stage) => {
    const { session, votes, scaleSets } = stageDoc(stage.doc)
    if (session.get().scales !== set) return
    const known = knownSet(stage, set)
    const read = known.state === 'open' ? await ballotsOf(known, stage, context) : []
    if (read.some(({ vote, ballots }) => ballots.size > 0 && mayTell(vote, ballots)))
      throw new Problem(409, 'scales-open', 'People have chosen where they stand. Close the scales first.')
    stage.write(() => {
      for (const { id, ballots } of read) votes.patch(id, uncounted(ballots.size))
      scaleSets.patch(set, { state: 'closed', isShown: false })
      session.patch({ scales: null })
    })
    await stage.committed()
  })

function uncounted(cast: number) {
  return { state: 'closed', closedAt: Date.now(), cast }
}

function knownSet(stage: Room, id: string): ScaleSet {
  const set = stageDoc(stage.doc).scaleSets.get(id)
  if (!set)
    throw new Problem(404, 'scales-unknown', 'These scales are not on the board. Reload the page and try again.')
  return set
}

/** What lies in the private rooms for each scale that is open. */
async function ballotsOf({ votes: ids }: ScaleSet, stage: Room, { rooms, board }: Context) {
  const { votes } = stageDoc(stage.doc)
  const read = []
  for (const id of ids) {
    const vote = votes.get(id)
    if (vote?.state !== 'open') continue
    read.push({ id, vote, ballots: await readBallots({ rooms, board: board.id }, stage, [id, vote]) })
  }
  return read
}

type ScaleCommand = Extract<TensionCommand, `scales.${string}`>
export const scaleHandlers: { readonly [T in ScaleCommand]: Handler<T> } = {
  'scales.ask': askScales,
  'scales.close': closeScales,
  'scales.show': showScales,
  'scales.rest': restScales,
}
