import { allianceDoc } from '../../shared/schema/alliance.ts'
import { deckDoc } from '../../shared/schema/deck.ts'
import type { ErasedWords } from '../../shared/schema/erased.ts'
import { type Seat, stageDoc } from '../../shared/schema/stage.ts'
import { vibesOf } from '../../shared/schema/vibe.ts'
import { ownersOf } from '../commands/person.ts'
import { lendPrivate, writersOf } from '../commands/privateRooms.ts'
import { pictureRooms } from '../pictures/shelf.ts'
import { roomName, type Store } from '../store/store.ts'
import { peersOf } from '../sync/peersOf.ts'
import type { RoomId, Rooms } from '../sync/rooms.ts'
import { findVersion, putVersion } from '../versions/shelf.ts'
import { aside } from '../work/aside.ts'
import { eraseInPrivate } from './inPrivate.ts'
import { eraseOnBoard, theirsOn, unshownFiles } from './onBoard.ts'
import { eraseOnStage } from './onStage.ts'

/** Who is erased from which board, and what becomes of their words. */
export type Erasing = { readonly board: string; readonly member: string; readonly words: ErasedWords }

type Means = { readonly store: Store; readonly rooms: Rooms }

/**
 * Takes a person off a board as if they had never been there, down to the files. From its first write on, the stage says
 * that it is under way: done again after a server died in it, it does what is left.
 */
export async function erasePerson(who: Erasing, means: Means): Promise<void> {
  const { store, rooms } = means
  const { board, member } = who
  sendAway(who, rooms)
  const seat = await eraseShared(who, means)
  await eraseAtDoor(who, rooms)
  const owners = seat?.by == null ? [member] : ownersOf(member, seat)
  const isEmpty = await eraseDrafts(who, owners, rooms)
  await eraseVibes(who, rooms)
  const gone = seat?.by == null && isEmpty
  await eraseInVersions(who, means)
  for (const kind of ['stage', 'board', 'deck'] as const) await rooms.rewrite({ board, kind, owner: null }, member)
  if (!gone) for (const owner of owners) await rooms.rewrite({ board, kind: 'private', owner }, member)
  await store.forget(board, { member, rooms: gone ? [roomName(board, 'private', member)] : [] })
  if (gone) rooms.dropRoom({ board, kind: 'private', owner: member })
  // Whoever came in by the token while it still opened something.
  sendAway(who, rooms)
  await say(who, rooms)
}

function sendAway({ board, member }: Erasing, rooms: Rooms): void {
  for (const peer of peersOf(rooms, { board, id: member })) peer.close('erased', 'erased from this board')
}

/** On the stage and on the board. Resolves with the seat as it is then. */
function eraseShared(who: Erasing, { store, rooms }: Means): Promise<Seat | undefined> {
  return rooms.lend([stageOf(who), { ...stageOf(who), kind: 'board' }], async (stage, board) => {
    const theirs = theirsOn(board.doc, who.member, who.words)
    const of = (root: string) => theirs.get(root) ?? new Set<string>()
    stage.write(() => eraseOnStage(stage.doc, { ...who, notes: of('notes'), comments: of('comments') }))
    await stage.committed()
    // Before what shows them: after a server died in between, nothing else would say which they were.
    await store.forget(who.board, { rooms: pictureRooms(who.board, unshownFiles(board.doc, of('images'))) })
    board.write(() => eraseOnBoard(board.doc, theirs))
    await board.committed()
    return stageDoc(stage.doc).members.get(who.member)
  })
}

function eraseAtDoor({ board, member }: Erasing, rooms: Rooms): Promise<void> {
  return rooms.lend([{ board, kind: 'deck', owner: null }], async (deck) => {
    const { waiting } = deckDoc(deck.doc)
    if (waiting.get(member)) deck.write(() => waiting.delete(member))
    await deck.committed()
  })
}

/** Whether nothing is left in the rooms: what they wrote for people without a device is those people's. */
function eraseDrafts({ board, member }: Erasing, owners: readonly string[], rooms: Rooms): Promise<boolean> {
  return lendPrivate(rooms, board, owners, async (...privates) => {
    let isEmpty = true
    for (const room of privates) {
      room.write(() => {
        if (!eraseInPrivate(room.doc, room.owner, member)) isEmpty = false
      })
      await room.committed()
    }
    return isEmpty
  })
}

/** What was asked of them and what they answered lies in the rooms of those who asked, too. */
async function eraseVibes(who: Erasing, rooms: Rooms): Promise<void> {
  const { board, member } = who
  const writers = await rooms.lend([stageOf(who)], async ({ doc }) => writersOf(stageDoc(doc)))
  for (const owner of writers.filter((one) => one !== member)) {
    const hadAny = await lendPrivate(rooms, board, [owner], async (room) => {
      const theirs = room ? [...vibesOf(room.doc).all()].flatMap(([id, vibe]) => (vibe.who === member ? [id] : [])) : []
      if (!room || theirs.length === 0) return false
      room.write(() => {
        for (const id of theirs) vibesOf(room.doc).delete(id)
      })
      await room.committed()
      return true
    })
    if (hadAny) await rooms.rewrite({ board, kind: 'private', owner }, null)
  }
}

async function eraseInVersions(who: Erasing, { store, rooms }: Means): Promise<void> {
  const ids = await rooms.lend([stageOf(who)], async ({ doc }) => allianceDoc(doc).versions.ids())
  for (const id of ids) {
    const bytes = await findVersion(store, who.board, id)
    if (bytes) await putVersion(store, who.board, id, await aside('erasedFile', { ...who, bytes }))
  }
}

function say(who: Erasing, rooms: Rooms): Promise<void> {
  return rooms.lend([stageOf(who)], async (stage) => {
    const { members } = stageDoc(stage.doc)
    if (members.get(who.member)) stage.write(() => members.patch(who.member, { erased: 'done' }))
    await stage.committed()
  })
}

function stageOf({ board }: Erasing): RoomId {
  return { board, kind: 'stage', owner: null }
}
