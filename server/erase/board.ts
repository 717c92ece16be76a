import type { Erased } from '../../shared/receipt.ts'
import { agreementsOf, holds } from '../../shared/schema/agreement.ts'
import { allianceDoc } from '../../shared/schema/alliance.ts'
import { boardDoc } from '../../shared/schema/board.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import { roomName, type Store } from '../store/store.ts'
import type { RoomId, Rooms } from '../sync/rooms.ts'

type Means = { readonly store: Store; readonly rooms: Rooms }

/** Deletes a board for good and ends every session on it; in the board's turn. Resolves with what there was of it. */
export async function eraseBoard(board: string, { store, rooms }: Means): Promise<Erased> {
  const was = await countOf(board, { store, rooms })
  const open = [...rooms.ofBoard(board)].flatMap((room) => [...room.peers])
  rooms.drop(board)
  await rooms.journal.settled()
  await store.purge(board)
  for (const peer of open) peer.close('gone', 'this board was deleted')
  return was
}

function countOf(board: string, { store, rooms }: Means): Promise<Erased> {
  const of = (kind: 'stage' | 'board'): RoomId => ({ board, kind, owner: null })
  return rooms.lend([of('stage'), of('board')], async (stage, room) => {
    const { notes, comments } = boardDoc(room.doc)
    const people = [...stageDoc(stage.doc).members.all().values()].filter(({ role }) => role !== 'viewer')
    return {
      notes: notes.ids().length,
      comments: comments.ids().length,
      agreements: [...agreementsOf(room.doc).all().values()].filter(holds).length,
      people: people.length,
      pictures: (await store.load(roomName(board, 'images', null))).seq,
      versions: allianceDoc(stage.doc).versions.ids().length,
    }
  })
}
