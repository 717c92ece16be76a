import { roomName, type Store } from '../store/store.ts'

/**
 * Where a board's versions lie: each in a room of its own, `<board>/version/<id>`, which has one row and is no document. So
 * `purge` and the store's contract hold for them as for rooms and pictures.
 */
export async function putVersion(store: Store, board: string, id: string, bytes: Uint8Array): Promise<void> {
  const room = roomName(board, 'version', id)
  const { seq } = await store.load(room)
  if (seq === 0) await store.append([{ room, seq: 1, update: bytes, claims: [] }])
  else await store.compact(room, seq, bytes)
}

/** The bytes that were put there last; undefined when there are none. */
export async function findVersion(store: Store, board: string, id: string): Promise<Uint8Array | undefined> {
  const { snapshot, updates } = await store.load(roomName(board, 'version', id))
  const bytes = updates.at(-1) ?? snapshot
  return bytes && bytes.length > 0 ? bytes : undefined
}

/** Leaves nothing of it in the store but that it once was. */
export async function dropVersion(store: Store, board: string, id: string): Promise<void> {
  if (await findVersion(store, board, id)) await putVersion(store, board, id, new Uint8Array())
}
