import * as Y from 'yjs'
import { fieldOf, unshownFiles } from '../erase/onBoard.ts'
import { pictureRooms } from '../pictures/shelf.ts'
import { roomName, type Store } from '../store/store.ts'
import type { Room } from '../sync/room.ts'
import type { RoomId } from '../sync/rooms.ts'
import type { Means } from './use.ts'

/** How long things lie in the Trash, in milliseconds. */
export const TRASH_MS = 30 * 86_400_000

/** Roots of the board whose records may be thrown away. */
const throwable = ['notes', 'figures', 'images', 'strokes', 'links', 'groups', 'comments', 'reactions', 'agreements']
/** What hangs on another thing and goes with it, by the field that names it. */
const hanging = [
  ['comments', 'about'],
  ['reactions', 'about'],
  ['links', 'from'],
  ['links', 'to'],
] as const

/** Since when things are known to lie in the Trash, by `root/id`; milliseconds, the server's clock. */
type Since = Readonly<Record<string, number>>

/**
 * Deletes for good what has lain in the Trash for its time. Each counts from when the server first saw it there: what a
 * browser says of that could be years ago. Resolves with when the next thing is due; null: the Trash is empty.
 */
export async function emptyTrash(board: string, { rooms, store }: Means, now: number): Promise<number | null> {
  const of = (kind: 'stage' | 'board'): RoomId => ({ board, kind, owner: null })
  const before = await readSince(store, board)
  const since = await rooms.lend([of('stage'), of('board')], async (stage, room) => {
    const seen = sinceNow(before, [stage, room], now)
    const due = Object.keys(seen).filter((key) => now - (seen[key] ?? now) >= TRASH_MS)
    if (due.length === 0) return seen
    await throwOut(board, [stage, room], due, store)
    return Object.fromEntries(Object.entries(seen).filter(([key]) => !due.includes(key)))
  })
  if (Object.keys(before).some((key) => since[key] === undefined)) {
    for (const kind of ['stage', 'board'] as const) await rooms.rewrite(of(kind), null)
    await store.forget(board, {})
  }
  await keepSince(store, board, before, since)
  const moments = Object.values(since)
  return moments.length > 0 ? Math.min(...moments) + TRASH_MS : null
}

function sinceNow(before: Since, [stage, board]: readonly [Room, Room], now: number): Since {
  const thrown = throwable.flatMap((name) =>
    [...board.doc.getMap(name)].flatMap(([id, record]): [string, number][] => {
      const at = record instanceof Y.Map ? record.get('deletedAt') : null
      // Thrown away again after it came back, it starts anew; its time may be said to be later, never earlier.
      return typeof at === 'number'
        ? [[`${name}/${id}`, Math.max(before[`${name}/${id}`] ?? now, Math.min(at, now))]]
        : []
    }),
  )
  const sections = [...stage.doc.getMap('removedSections').keys()].map((id): [string, number] => [
    `sections/${id}`,
    before[`sections/${id}`] ?? now,
  ])
  return Object.fromEntries([...thrown, ...sections])
}

async function throwOut(
  board: string,
  [stage, room]: readonly [Room, Room],
  due: readonly string[],
  store: Store,
): Promise<void> {
  const { doc } = room
  const ids = new Set(due.map((key) => key.slice(key.indexOf('/') + 1)))
  const hung = hanging.flatMap(([name, field]) =>
    [...doc.getMap(name).keys()]
      .filter((id) => ids.has(fieldOf(doc, name, id, field) ?? ''))
      .map((id) => `${name}/${id}`),
  )
  const images = new Set(due.flatMap((key) => (key.startsWith('images/') ? [key.slice('images/'.length)] : [])))
  await store.forget(board, { rooms: pictureRooms(board, unshownFiles(doc, images)) })
  room.write(() => {
    for (const key of [...due, ...hung]) {
      const [name = '', id = ''] = key.split('/')
      doc.getMap(name).delete(id)
    }
  })
  const removed = stage.doc.getMap('removedSections')
  stage.write(() => {
    for (const key of due) if (key.startsWith('sections/')) removed.delete(key.slice('sections/'.length))
  })
  await Promise.all([room.committed(), stage.committed()])
}

/** In a room of its own that has one state and is no document, as versions are. */
async function readSince(store: Store, board: string): Promise<Since> {
  const { snapshot, updates } = await store.load(roomName(board, 'trash', null))
  const bytes = updates.at(-1) ?? snapshot
  return bytes ? JSON.parse(Buffer.from(bytes).toString('utf8')) : {}
}

async function keepSince(store: Store, board: string, before: Since, since: Since): Promise<void> {
  const words = JSON.stringify(since)
  if (words === JSON.stringify(before)) return
  const room = roomName(board, 'trash', null)
  const { seq } = await store.load(room)
  const bytes = Buffer.from(words)
  if (seq === 0) await store.append([{ room, seq: 1, update: bytes, claims: [] }])
  else await store.compact(room, seq, bytes)
}
