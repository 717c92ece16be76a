import { setImmediate as breathe } from 'node:timers/promises'
import * as Y from 'yjs'
import type { Store } from '../store/store.ts'
import { hasGap } from './gap.ts'
import type { Room } from './room.ts'

/**
 * A log longer than this is slow to load, by count and by bytes. While people write, each compaction makes them wait
 * for as long as a load takes, so it is worth it only now and then; a room that nobody uses is compacted anyway.
 */
const ROWS_MAX = 5000
const BYTES_MAX = 1024 * 1024

export function isLong(room: Room): boolean {
  return room.log.rowsSinceSnapshot > ROWS_MAX || room.log.bytesSinceSnapshot > BYTES_MAX
}

/**
 * Replaces a room's log by one snapshot made from what the store itself holds, so that a fault in memory never
 * reaches the disk. Rejects, and leaves the log alone, when the two do not agree.
 */
export async function compactRoom(store: Store, room: Room): Promise<void> {
  await room.committed()
  const { bytes, rowsSinceSnapshot, bytesSinceSnapshot } = room.log
  const stored = await store.load(room.name)
  const state = replay([...(stored.snapshot ? [stored.snapshot] : []), ...stored.updates])
  // Each replay is long; whoever waits may have a word in between.
  await breathe()
  const again = replay([state])
  if (!sameBytes(state, again)) throw new Error('the snapshot does not read back as it was written')
  await store.compact(room.name, stored.seq, state)
  room.log.rowsSinceSnapshot -= rowsSinceSnapshot
  room.log.bytesSinceSnapshot -= bytesSinceSnapshot
  room.log.bytes += state.length - bytes
}

/** One collected state from many updates. Throws when something they refer to is missing. */
function replay(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  if (hasGap(doc)) throw new Error('the log has a gap')
  const state = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return state
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.from(a).equals(Buffer.from(b))
}
