import type { Pool } from 'pg'
import { borrow } from './pools.ts'
import { problemOf } from './problems.ts'

/** Every table that holds what people wrote or who they are. */
const TABLES = ['log', 'snapshots', 'clients', 'members', 'rooms', 'boards'] as const

/**
 * A table up to this size, in bytes, is written anew, which leaves nothing of what was deleted in its file; everybody waits
 * for that, about half a second at most. In a larger one the room is given free, and holds the old bytes until it is used.
 */
const ANEW_BYTES_MAX = 64 * 1024 * 1024

/** How long a table's turn is waited for, in milliseconds: while we wait to have it alone, everybody waits behind us. */
const ALONE_MS = 2000

/** How long one table may take, in milliseconds. */
const TABLE_MS = 60_000

/**
 * Makes what was deleted go from the files, as far as Postgres allows; tells `warn` how far it did not. Who asks while it is
 * under way shares the next time with all others who do.
 */
export function wiperOf(pool: Pool, warn: (what: object) => void): () => Promise<void> {
  let now: Promise<void> | undefined
  let next: Promise<void> | undefined
  const begin = (): Promise<void> => {
    now = wipe(pool, warn).finally(() => {
      now = undefined
    })
    return now
  }
  return () => {
    if (!now) return begin()
    next ??= now.then(() => {
      next = undefined
      return begin()
    })
    return next
  }
}

/** Never rejects: it is deleted for everybody who asks, whatever lies in the files. */
async function wipe(pool: Pool, warn: (what: object) => void): Promise<void> {
  for (const table of TABLES) {
    const why = await anew(pool, table)
    if (why !== undefined) warn({ event: 'deleted bytes may still lie in free space of a table', table, why })
  }
}

/** Resolves with what kept it from writing the table anew, after it at least gave its room free. */
async function anew(pool: Pool, table: string): Promise<string | undefined> {
  try {
    const bytes = await sizeOf(pool, table)
    if (bytes <= ANEW_BYTES_MAX) return await vacuum(pool, `VACUUM (FULL) ${table}`)
    await vacuum(pool, `VACUUM ${table}`)
    return `it is large (${bytes} bytes)`
  } catch (problem) {
    const why = problemOf(problem).message
    return vacuum(pool, `VACUUM ${table}`)
      .catch(() => why)
      .then(() => why)
  }
}

async function sizeOf(pool: Pool, table: string): Promise<number> {
  const { rows } = await pool.query('SELECT pg_table_size($1::regclass) AS bytes', [table])
  return Number(rows[0]?.bytes)
}

/** Takes no part in a transaction, so its limits are set on the connection, which is not used again. */
async function vacuum(pool: Pool, statement: string): Promise<undefined> {
  const lent = await borrow(pool)
  if (lent === 'busy') throw new Error('no connection was free')
  try {
    await lent.client.query(`SET lock_timeout = ${ALONE_MS}`)
    await lent.client.query(`SET statement_timeout = ${TABLE_MS}`)
    await lent.client.query(Object.assign({ text: statement }, { query_timeout: TABLE_MS }))
  } finally {
    lent.giveBack(false)
  }
}
