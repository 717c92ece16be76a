import { Client } from 'pg'
import * as Y from 'yjs'

/** A room as Postgres has it. */
export type StoredDoc = {
  readonly doc: Y.Doc
  /** What was compacted, and then what was not yet, row by row. */
  readonly snapshot: Uint8Array | null
  readonly rows: readonly Uint8Array[]
}

/** All rooms of a board, read past every server. Throws where a log has a gap, or does not stand by itself. */
export async function storedRooms(url: string, board: string): Promise<ReadonlyMap<string, StoredDoc>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ')
    const rooms = await client.query(
      `SELECT id, name, last, COALESCE(snapshots.seq, 0) AS upto, bytes FROM groundwork.rooms
        LEFT JOIN groundwork.snapshots ON room = id WHERE board = $1`,
      [board],
    )
    const logs = await client.query(
      `SELECT room, seq, bytes FROM groundwork.log JOIN groundwork.rooms ON room = id WHERE board = $1 ORDER BY seq`,
      [board],
    )
    return new Map(
      rooms.rows.map(({ id, name, last, upto, bytes }) => {
        const rows = logs.rows.filter(({ room }) => room === id)
        const wanted = Array.from({ length: Number(last) - Number(upto) }, (_, at) => Number(upto) + 1 + at)
        if (rows.map(({ seq }) => Number(seq)).join() !== wanted.join())
          throw new Error(`The log of ${name} is not ${upto} to ${last}: ${rows.map(({ seq }) => seq)}`)
        const updates: readonly Uint8Array[] = rows.map(({ bytes }) => bytes)
        return [
          name,
          { doc: isLive(name) ? replayed(name, bytes, updates) : new Y.Doc(), snapshot: bytes, rows: updates },
        ]
      }),
    )
  } finally {
    await client.end()
  }
}

/** Pictures and versions are rooms of a store, and no documents. */
function isLive(name: string): boolean {
  return /\/(board|stage|deck|private\/.*)$/.test(name)
}

function replayed(name: string, snapshot: Uint8Array | null, updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of [...(snapshot ? [snapshot] : []), ...updates]) {
    Y.applyUpdate(doc, update)
    if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
      throw new Error(`A row of ${name} needs one that comes later.`)
  }
  return doc
}
