import { VOTE_COUNT_EVERY_MS } from '../../shared/limits.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import type { Vote } from '../../shared/schema/vote.ts'
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
  const { votes } = stageDoc(stage.doc)
  for (const id of known.keys()) if (votes.get(id)?.state !== 'open') known.delete(id)
  known.set(vote, Promise.resolve({ vote, voters: new Set(), waits: false }))
}

/** Who has voted so far. Ask before a ballot is written, and say `noteVoter` after it is durable. */
export async function turnoutOf(
  where: { readonly rooms: Rooms; readonly board: string },
  stage: Room,
  open: readonly [id: string, vote: Vote],
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
  for (const open of stageDoc(stage.doc).votes.all())
    if (open[1].state === 'open') tellLater(stage, await turnoutOf({ rooms, board }, stage, open))
}

/**
 * Tells the number at whole multiples of `VOTE_COUNT_EVERY_MS` since the vote was opened, as it was one multiple
 * before: so neither the moment nor the next person to move says whose vote it was.
 */
function tellLater(stage: Room, turnout: Turnout): void {
  if (turnout.waits) return
  turnout.waits = true
  const openedAt = stageDoc(stage.doc).votes.get(turnout.vote)?.openedAt ?? 0
  const wait = VOTE_COUNT_EVERY_MS - ((Date.now() - openedAt) % VOTE_COUNT_EVERY_MS)
  setTimeout(() => {
    turnout.waits = false
    const cast = turnout.voters.size
    setTimeout(() => tell(stage, turnout.vote, cast), VOTE_COUNT_EVERY_MS).unref()
  }, wait).unref()
}

function tell(stage: Room, id: string, cast: number): void {
  if (stage.doc.isDestroyed) return
  const { votes } = stageDoc(stage.doc)
  const vote = votes.get(id)
  // Once closed, its number is the one that was counted.
  if (vote?.state === 'open' && vote.cast !== cast) stage.write(() => votes.patch(id, { cast }))
}
