import { ballotObjection, type Choices, type Terms } from '../../shared/rules/ballot.ts'
import { entryOf, partsOf } from '../../shared/rules/entry.ts'
import { privateDoc } from '../../shared/schema/private.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import type { Room } from '../sync/room.ts'
import type { Rooms } from '../sync/rooms.ts'
import { lendPrivate, writersOf } from './privateRooms.ts'

/** What one person cast, and by whose hand: their own, or of whoever writes for them and so knows it. */
type Cast = { readonly choices: Choices; readonly hand: string }

/** What everybody cast, by member id. */
export type Ballots = ReadonlyMap<string, Cast>

/** Reads from where the ballots lie, one private room after the other. Each person has one, whoever wrote for them. */
export async function readBallots(
  { rooms, board }: { readonly rooms: Rooms; readonly board: string },
  stage: Room,
  [id, terms]: readonly [id: string, terms: Terms],
): Promise<Ballots> {
  const found = new Map<string, Cast>()
  const doc = stageDoc(stage.doc)
  for (const hand of writersOf(doc))
    await lendPrivate(rooms, board, [hand], async (...[own]) => {
      for (const [member, choices] of own ? castIn(own, hand, id) : []) {
        const isNewer = !found.has(member) || doc.members.get(member)?.by === hand
        if (isNewer && ballotObjection(terms, choices) === null) found.set(member, { choices, hand })
      }
    })
  return found
}

/** By how many hands ballots were cast: whoever votes for others knows theirs, too. */
export function handsOf(ballots: Ballots): number {
  return new Set([...ballots.values()].map(({ hand }) => hand)).size
}

/** What lies in a room as the ballot of its owner, or of somebody for whom they write. */
export function ballotIn(own: Room, vote: string, whose: string | null = null): Choices | undefined {
  return privateDoc(own.doc).ballots.get(entryOf(vote, whose))?.choices
}

function castIn(own: Room, owner: string, vote: string): readonly (readonly [member: string, choices: Choices])[] {
  return [...privateDoc(own.doc).ballots.all()].flatMap(([entry, { choices }]) => {
    const { id, whose } = partsOf(entry)
    return id === vote ? [[whose ?? owner, choices] as const] : []
  })
}
