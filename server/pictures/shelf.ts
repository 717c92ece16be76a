import { IMAGES_MAX } from '../../shared/limits.ts'
import { newId } from '../members/keys.ts'
import { Problem } from '../problem.ts'
import { type RoomName, roomName, type Store } from '../store/store.ts'

/**
 * Keeps a picture in a room of its own, which has one row and is no document, and its id as the next row of the room that
 * counts them: rows are gapless, so one picture too many is never stored. Only while no other is being kept for this board.
 */
export async function keepPicture(store: Store, board: string, bytes: Buffer): Promise<string> {
  const count = roomName(board, 'images', null)
  const { seq } = await store.load(count)
  if (seq >= IMAGES_MAX)
    throw new Problem(409, 'too-many-pictures', `A board holds at most ${IMAGES_MAX} pictures. Start another board.`)
  const id = newId()
  await store.append([
    { room: roomName(board, 'image', id), seq: 1, update: bytes, claims: [] },
    { room: count, seq: seq + 1, update: Buffer.from(id), claims: [] },
  ])
  return id
}

/** The bytes as they came, or undefined. */
export async function findPicture(store: Store, board: string, id: string): Promise<Buffer | undefined> {
  const [bytes] = (await store.load(roomName(board, 'image', id))).updates
  return bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** Where pictures lie, by their ids. */
export function pictureRooms(board: string, ids: readonly string[]): readonly RoomName[] {
  return ids.map((id) => roomName(board, 'image', id))
}
