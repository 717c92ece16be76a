import { gunzipSync } from 'node:zlib'
import type { Store } from '../../server/store/store.ts'

/** What a board's kept versions say, as text: in the files they are compressed. Dropped ones say nothing. */
export async function versionWords(store: Store, board: string): Promise<string> {
  const rooms = await store.roomsOf(board, 'version')
  const stored = await Promise.all(rooms.map((room) => store.load(room)))
  const bytes = stored.flatMap(({ snapshot, updates }) => updates.at(-1) ?? snapshot ?? [])
  return bytes.flatMap((one) => (one.length > 0 ? [gunzipSync(one).toString('utf8')] : [])).join('\n')
}
