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
import { rewriteVersions } from '../versions/rewrite.ts'
import { aside } from '../work/aside.ts'
import { eraseInPrivate } from './inPrivate.ts'
import { eraseOnBoard, theirsOn, unshownFiles } from './onBoard.ts'
import { eraseOnStage } from './onStage.ts'
import { dropWordings } from './unspoken.ts'

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
  const { seat, isAgain } = await eraseShared(who, means)
  await eraseAtDoor(who, rooms)
  const owners = seat?.by == null ? [member] : ownersOf(member, seat)
  const isEmpty = await eraseDrafts(who, owners, rooms)
  await eraseVibes(who, rooms, isAgain)
  const gone = seat?.by == null && isEmpty
  await rewriteVersions(board, means, (bytes) => aside('erasedFile', { ...who, bytes }))
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

/** What is known of somebody once the stage is without them; `isAgain`: a server died while it erased them. */
type Shared = { readonly seat: Seat | undefined; readonly isAgain: boolean }

/** On the stage and on the board. */
function eraseShared(who: Erasing, { store, rooms }: Means): Promise<Shared> {
  return rooms.lend([stageOf(who), { ...stageOf(who), kind: 'board' }], async (stage, board) => {
    const { members } = stageDoc(stage.doc)
    const isAgain = members.get(who.member)?.erased != null
    const theirs = theirsOn(board.doc, who.member, who.words)
    const of = (root: string) => theirs.get(root) ?? new Set<string>()
    stage.write(() => eraseOnStage(stage.doc, { ...who, notes: of('notes'), comments: of('comments') }))
    // Records read as they are before a transaction until it is over.
    stage.write(() => dropWordings(allianceDoc(stage.doc)))
    await stage.committed()
    // Before what shows them: after a server died in between, nothing else would say which they were.
    const pictures = pictureRooms(who.board, unshownFiles(board.doc, of('images')))
    if (pictures.length > 0) await store.forget(who.board, { rooms: pictures })
    board.write(() => eraseOnBoard(board.doc, theirs))
    await board.committed()
    return { seat: members.get(who.member), isAgain }
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
async function eraseVibes(who: Erasing, rooms: Rooms, isAgain: boolean): Promise<void> {
  const { board, member } = who
  const writers = await rooms.lend([stageOf(who)], async ({ doc }) => writersOf(stageDoc(doc)))
  for (const owner of writers.filter((one) => one !== member)) {
    const hadAny = await lendPrivate(rooms, board, [owner], async (room) => {
      const theirs = room ? [...vibesOf(room.doc).all()].flatMap(([id, vibe]) => (vibe.who === member ? [id] : [])) : []
      // What was deleted just before that is in the rows since.
      if (!room || theirs.length === 0) return isAgain && room !== undefined && room.log.rowsSinceSnapshot > 0
      room.write(() => {
        for (const id of theirs) vibesOf(room.doc).delete(id)
      })
      await room.committed()
      return true
    })
    if (hadAny) await rooms.rewrite({ board, kind: 'private', owner }, null)
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
