import { roomName, type Store } from '../store/store.ts'
import type { Rooms } from '../sync/rooms.ts'
import { findVersion, putVersion } from './shelf.ts'

type Means = { readonly store: Store; readonly rooms: Rooms }

/**
 * Deletes the files of versions that are listed nowhere: a server died before it had listed them, or when it had taken
 * them off. In the board's turn, since one that is being kept is not listed yet. Resolves with the ids of the others.
 */
export async function dropUnlisted(board: string, { store, rooms }: Means): Promise<readonly string[]> {
  // Also one whose record reads as none is listed: to be unsure is no reason to delete.
  const listed = await rooms.lend([{ board, kind: 'stage', owner: null }], async ({ doc }) => [
    ...doc.getMap('versions').keys(),
  ])
  const known = new Set(listed.map((id) => roomName(board, 'version', id)))
  const unlisted = (await store.roomsOf(board, 'version')).filter((room) => !known.has(room))
  if (unlisted.length > 0) await store.forget(board, { rooms: unlisted })
  return listed
}

/** Stores every kept version anew as it is made; null: as it was. The store's files hold the old bytes until the next `forget`. */
export async function rewriteVersions(
  board: string,
  means: Means,
  made: (bytes: Uint8Array) => Promise<Uint8Array | null>,
): Promise<void> {
  for (const id of await dropUnlisted(board, means)) {
    const before = await findVersion(means.store, board, id)
    const bytes = before && (await made(before))
    if (bytes) await putVersion(means.store, board, id, bytes)
  }
}
