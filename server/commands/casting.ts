import { isDeepStrictEqual } from 'node:util'
import type { Choices, Terms } from '../../shared/rules/ballot.ts'
import { entryOf } from '../../shared/rules/entry.ts'
import { privateDoc } from '../../shared/schema/private.ts'
import type { Room } from '../sync/room.ts'
import { ballotIn } from './ballots.ts'
import type { Context } from './context.ts'
import type { Person } from './person.ts'
import { lendPrivate } from './privateRooms.ts'
import { noteVoter, turnoutOf } from './turnout.ts'

/**
 * Keeps what somebody chose, made of what they chose before, with whoever wrote for them then; null takes it back.
 * `asked`: the id and the limits of what is open.
 */
export function cast(
  { rooms, board }: Pick<Context, 'rooms' | 'board'>,
  stage: Room,
  asked: readonly [id: string, terms: Terms],
  person: Person,
  choose: (before: Choices | undefined) => Choices | null,
): Promise<void> {
  const [id] = asked
  return lendPrivate(rooms, board.id, person.owners, async (...[own, ...earlier]) => {
    const elsewhere = earlier.filter((room) => ballotIn(room, id, person.whose) !== undefined)
    const mine = own && ballotIn(own, id, person.whose)
    const before = mine ?? elsewhere.map((room) => ballotIn(room, id, person.whose))[0]
    const kept = choose(before)
    if (!own || (isDeepStrictEqual(kept ?? undefined, mine) && elsewhere.length === 0)) return
    const turnout = await turnoutOf({ rooms, board: board.id }, stage, asked)
    keepBallot(own, entryOf(id, person.whose), kept)
    await own.committed()
    for (const room of elsewhere) keepBallot(room, entryOf(id, person.whose), null)
    await Promise.all(elsewhere.map((room) => room.committed()))
    noteVoter({ rooms, board: board.id }, stage, turnout, person.id, kept !== null)
  })
}

function keepBallot(room: Room, entry: string, choices: Choices | null): void {
  const { ballots } = privateDoc(room.doc)
  room.write(() => (choices === null ? ballots.delete(entry) : ballots.put(entry, { choices })))
}
