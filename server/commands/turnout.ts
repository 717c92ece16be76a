import { VOTE_COUNT_EVERY_MS } from '../../shared/limits.ts'
import { ballotOf, marksAllowed } from '../../shared/rules/alliance/pulse.ts'
import type { Terms } from '../../shared/rules/ballot.ts'
import { checkinDoc } from '../../shared/schema/checkin.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import type { Room } from '../sync/room.ts'
import type { RoomId, Rooms } from '../sync/rooms.ts'
import { readBallots } from './ballots.ts'

/** Who has voted, and whether the number is about to be told. */
type Turnout = { readonly vote: string; readonly voters: Set<string>; waits: boolean }

/** Of each live stage, for its open votes by id. Who voted is known here and nowhere else; after a restart it is read again. */
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
  where: { readonly rooms: Rooms; readonly board: string },
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
export function noteVoter(stage: Room, turnout: Turnout, member: string, hasVoted: boolean): void {
  if (hasVoted) turnout.voters.add(member)
  else turnout.voters.delete(member)
  tellLater(stage, turnout)
}

/** A stage that was just loaded may show a number from before the server stopped: counts again what lies in the rooms. */
export async function recountTurnout(rooms: Rooms, { board, kind }: RoomId, stage: Room): Promise<void> {
  if (kind !== 'stage') return
  for (const [id, { terms }] of askedOn(stage)) tellLater(stage, await turnoutOf({ rooms, board }, stage, [id, terms]))
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
function tellLater(stage: Room, turnout: Turnout): void {
  if (turnout.waits) return
  turnout.waits = true
  const openedAt = askedOn(stage).get(turnout.vote)?.openedAt ?? 0
  const wait = VOTE_COUNT_EVERY_MS - ((Date.now() - openedAt) % VOTE_COUNT_EVERY_MS)
  setTimeout(() => {
    turnout.waits = false
    const cast = turnout.voters.size
    setTimeout(() => tell(stage, turnout.vote, cast), VOTE_COUNT_EVERY_MS).unref()
  }, wait).unref()
}

function tell(stage: Room, id: string, cast: number): void {
  if (stage.doc.isDestroyed) return
  const asked = askedOn(stage).get(id)
  // Once closed, its number is the one that was counted.
  if (asked && asked.cast !== cast) stage.write(() => asked.tell(cast))
}
