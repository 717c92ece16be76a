import * as Y from 'yjs'
import { allianceDoc } from '../../shared/schema/alliance.ts'
import { checkinDoc } from '../../shared/schema/checkin.ts'
import { fieldOf, unshownFiles } from '../erase/onBoard.ts'
import { leaveOnStage } from '../erase/onStage.ts'
import { dropCheckinWords, dropWordings } from '../erase/unspoken.ts'
import { pictureRooms } from '../pictures/shelf.ts'
import { roomName, type Store } from '../store/store.ts'
import type { Room } from '../sync/room.ts'
import type { RoomId } from '../sync/rooms.ts'
import { rewriteVersions } from '../versions/rewrite.ts'
import { aside } from '../work/aside.ts'
import { type Gone, withHanging } from './goneForGood.ts'
import { leftWithout } from './leftWithout.ts'
import type { Means } from './use.ts'

/** How long things lie in the Trash, in milliseconds. */
export const TRASH_MS = 30 * 86_400_000

/** Roots of the board whose records may be thrown away. */
const throwable = ['notes', 'figures', 'images', 'strokes', 'links', 'groups', 'comments', 'reactions', 'agreements']
/** Since when things are known to lie in the Trash, by `root/id`; milliseconds, the server's clock. */
type Since = Readonly<Record<string, number>>

/**
 * Deletes for good what has lain in the Trash for its time, in kept versions, too. Each counts from when the server first saw
 * it there: what a browser says of that could be years ago. Since when is kept until all is done, so that the next round goes
 * on after a server died in one. Resolves with when the next thing is due; null: the Trash is empty.
 */
export async function emptyTrash(board: string, means: Means, now: number): Promise<number | null> {
  const { rooms, store } = means
  const of = (kind: 'stage' | 'board'): RoomId => ({ board, kind, owner: null })
  const before = await readSince(store, board)
  const { since, gone } = await rooms.lend([of('stage'), of('board')], async (stage, room) => {
    const seen = sinceNow(before, [stage, room], now)
    const isDue = (key: string) => now - (seen[key] ?? now) >= TRASH_MS
    const isHalfGone = (key: string) => seen[key] === undefined && !isThere(key, [stage, room])
    const gone = new Set(Object.keys(before).filter((key) => isDue(key) || isHalfGone(key)))
    if (gone.size > 0) await throwOut(board, [stage, room], gone, store)
    return { since: Object.fromEntries(Object.entries(seen).filter(([key]) => !gone.has(key))), gone }
  })
  if (gone.size > 0) {
    await rewriteVersions(board, means, (bytes) => aside('emptiedFile', { bytes, gone }))
    for (const kind of ['stage', 'board'] as const) await rooms.rewrite(of(kind), null)
    await store.forget(board, {})
  }
  await keepSince(store, board, before, since)
  const moments = Object.values(since)
  return moments.length > 0 ? Math.min(...moments) + TRASH_MS : null
}

function isThere(key: string, [stage, board]: readonly [Room, Room]): boolean {
  const [root = '', id = ''] = key.split('/')
  return root === 'sections'
    ? ['sections', 'removedSections'].some((name) => stage.doc.getMap(name).has(id))
    : board.doc.getMap(root).has(id)
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

async function throwOut(board: string, [stage, room]: readonly [Room, Room], due: Gone, store: Store): Promise<void> {
  const { doc } = room
  const images = new Set([...due].flatMap((key) => (key.startsWith('images/') ? [key.slice('images/'.length)] : [])))
  const pictures = pictureRooms(board, unshownFiles(doc, images))
  if (pictures.length > 0) await store.forget(board, { rooms: pictures })
  const gone = withHanging(due, {
    ids: (root) => doc.getMap(root).keys(),
    field: (root, id, field) => fieldOf(doc, root, id, field),
  })
  stage.write(() => leaveOnStage(stage.doc, (...record) => leftWithout(...record, gone)))
  // Records read as they are before a transaction until it is over.
  stage.write(() => {
    dropWordings(allianceDoc(stage.doc))
    dropCheckinWords(checkinDoc(stage.doc))
  })
  room.write(() => {
    for (const key of gone) {
      const [name = '', id = ''] = key.split('/')
      doc.getMap(name).delete(id)
    }
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
