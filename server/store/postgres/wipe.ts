import type { Pool } from 'pg'
import { borrow } from './pools.ts'
import { problemOf } from './problems.ts'

/** Every table that holds what people wrote or who they are. */
const TABLES = ['log', 'snapshots', 'clients', 'members', 'rooms', 'boards'] as const

/**
 * A table up to this size, in bytes, is written anew, which leaves nothing of what was deleted in its file; everybody waits
 * for that, about half a second at most. In a larger one its place is given free, and holds the old bytes until it is used.
 */
const ANEW_BYTES_MAX = 64 * 1024 * 1024

/** How long a table's turn is waited for, in milliseconds: while we wait to have it alone, everybody waits behind us. */
const ALONE_MS = 2000

/** How long one table may take, in milliseconds. */
const TABLE_MS = 60_000

/**
 * Makes what was deleted go from the files, as far as Postgres allows; tells `warn` how far it did not. Who asks while it is
 * under way shares the next time with all others who do. Never rejects: for everybody who asks it is deleted, whatever lies
 * in the files.
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

async function wipe(pool: Pool, warn: (what: object) => void): Promise<void> {
  for (const table of TABLES) {
    const why = await writeAnew(pool, table)
    if (why !== undefined) warn({ event: 'what was deleted may still lie in free places of a table', table, why })
  }
}

/** Resolves with what kept it from going, after its place at least was given free. */
async function writeAnew(pool: Pool, table: string): Promise<string | undefined> {
  let why: string
  try {
    const { rows } = await pool.query('SELECT pg_table_size($1::regclass) AS bytes', [table])
    const bytes = Number(rows[0]?.bytes)
    if (bytes <= ANEW_BYTES_MAX)
      return (await vacuum(pool, `VACUUM (FULL, VERBOSE) ${table}`)) === 0
        ? undefined
        : 'somebody reads the database as it was before; it goes with the next deletion'
    why = `the table is large: ${bytes} bytes`
  } catch (problem) {
    why = problemOf(problem).message
  }
  await vacuum(pool, `VACUUM ${table}`).catch((problem: unknown) => {
    why = problemOf(problem).message
  })
  return why
}

/** Resolves with how many deleted rows had to stay, as it tells when it is asked to be verbose. */
async function vacuum(pool: Pool, statement: string): Promise<number> {
  const lent = await borrow(pool)
  if (lent === 'busy') throw new Error('no connection was free')
  let kept = 0
  try {
    lent.client.on('notice', ({ detail = '' }) => {
      kept += Number(/^\s*(\d+)/.exec(detail)?.[1] ?? 0)
    })
    // It takes part in no transaction, so its limits are those of the connection, which is not used again.
    await lent.client.query(`SET lock_timeout = ${ALONE_MS}; SET statement_timeout = ${TABLE_MS}`)
    await lent.client.query(Object.assign({ text: statement }, { query_timeout: TABLE_MS }))
    return kept
  } finally {
    lent.giveBack(false)
  }
}
