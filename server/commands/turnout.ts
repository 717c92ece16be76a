import { VOTE_COUNT_EVERY_MS } from '../../shared/limits.ts'
import { ballotOf, marksAllowed } from '../../shared/rules/alliance/pulse.ts'
import type { Terms } from '../../shared/rules/ballot.ts'
import { checkinDoc } from '../../shared/schema/checkin.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import type { Room } from '../sync/room.ts'
import type { RoomId, Rooms } from '../sync/rooms.ts'
import { readBallots } from './ballots.ts'

/** Who has voted, and whether the number is about to be told. */
type Turnout = { readonly vote: string; voters: Set<string>; waits: boolean }

type Where = { readonly rooms: Rooms; readonly board: string }

/**
 * Of each live stage, for its open votes by id. Who voted is known here and nowhere else; after a restart it is read
 * again, and each time before it is told where people may vote through other servers, too.
 */
const turnouts = new WeakMap<Room, Map<string, Promise<Turnout>>>()

function turnoutsOf(stage: Room): Map<string, Promise<Turnout>> {
  const known = turnouts.get(stage) ?? new Map()
  turnouts.set(stage, known)
  return known
}

/** Begins to count for a vote that was opened just now. */
export function beginTurnout(stage: Room, vote: string): void {
  const known = turnoutsOf(stage)
  const open = askedOn(stage)
  for (const id of known.keys()) if (!open.has(id)) known.delete(id)
  known.set(vote, Promise.resolve({ vote, voters: new Set(), waits: false }))
}

/** Who has voted so far. Ask before a ballot is written, and say `noteVoter` after it is durable. */
export async function turnoutOf(
  where: Where,
  stage: Room,
  open: readonly [id: string, terms: Terms],
): Promise<Turnout> {
  const known = turnoutsOf(stage)
  const before = known.get(open[0])
  if (before) return before
  const read = readBallots(where, stage, open).then((ballots) => ({
    ...{ vote: open[0], waits: false },
    voters: new Set(ballots.keys()),
  }))
  known.set(open[0], read)
  // What could not be read must be asked for again, not remembered.
  read.catch(() => known.delete(open[0]))
  return read
}

/** Somebody has a ballot now, or has none any more. */
export function noteVoter(where: Where, stage: Room, turnout: Turnout, member: string, hasVoted: boolean): void {
  if (hasVoted) turnout.voters.add(member)
  else turnout.voters.delete(member)
  tellLater(where, stage, turnout)
}

/** A stage that was just loaded may show a number from before the server stopped: counts again what lies in the rooms. */
export async function recountTurnout(rooms: Rooms, { board, kind }: RoomId, stage: Room): Promise<void> {
  if (kind !== 'stage') return
  for (const [id, { terms }] of askedOn(stage))
    tellLater({ rooms, board }, stage, await turnoutOf({ rooms, board }, stage, [id, terms]))
}

type Asked = {
  readonly terms: Terms
  readonly openedAt: number
  readonly cast: number
  readonly tell: (cast: number) => void
}

/** What people are asked just now, by the id of its ballots: votes, and how their agreements are doing. */
function askedOn(stage: Room): ReadonlyMap<string, Asked> {
  const { votes } = stageDoc(stage.doc)
  const { checkins } = checkinDoc(stage.doc)
  const found = new Map<string, Asked>()
  for (const [id, vote] of votes.all())
    if (vote.state === 'open') found.set(id, { ...vote, terms: vote, tell: (cast) => votes.patch(id, { cast }) })
  for (const [id, checkin] of checkins.all())
    if (checkin.state === 'open' && checkin.shownAt === null)
      found.set(ballotOf(id), {
        ...checkin,
        terms: marksAllowed(id, checkin.asked),
        tell: (cast) => checkins.patch(id, { cast }),
      })
  return found
}

/**
 * Tells the number at whole multiples of `VOTE_COUNT_EVERY_MS` since the vote was opened, as it was one multiple
 * before: so neither the moment nor the next person to move says whose vote it was.
 */
function tellLater(where: Where, stage: Room, turnout: Turnout): void {
  if (turnout.waits) return
  turnout.waits = true
  const openedAt = askedOn(stage).get(turnout.vote)?.openedAt ?? 0
  const wait = VOTE_COUNT_EVERY_MS - ((Date.now() - openedAt) % VOTE_COUNT_EVERY_MS)
  setTimeout(() => {
    turnout.waits = false
    const counted = where.rooms.areShared ? recount(where, stage, turnout) : Promise.resolve(turnout.voters.size)
    // It is heard of below, later; until then it must not end the server.
    counted.catch(() => {})
    setTimeout(() => {
      if (stage.isOver) return
      // What could not be told is counted again when the stage is read next.
      counted
        .then((cast) => tell(where, turnout.vote, cast))
        .catch((problem: unknown) =>
          where.rooms.log.error({ event: 'could not tell how many voted', problem: String(problem) }),
        )
    }, VOTE_COUNT_EVERY_MS).unref()
  }, wait).unref()
}

async function recount(where: Where, stage: Room, turnout: Turnout): Promise<number> {
  const asked = askedOn(stage).get(turnout.vote)
  if (asked) turnout.voters = new Set((await readBallots(where, stage, [turnout.vote, asked.terms])).keys())
  return turnout.voters.size
}

function tell({ rooms, board }: Where, id: string, cast: number): Promise<void> {
  return rooms.turns.take(board, () =>
    rooms.lend([{ board, kind: 'stage', owner: null }], async (stage) => {
      const asked = askedOn(stage).get(id)
      // Once closed, its number is the one that was counted.
      if (!asked || asked.cast === cast) return
      stage.write(() => asked.tell(cast))
      // Whoever has the next turn, on another server, must see this row.
      await stage.committed()
    }),
  )
}
