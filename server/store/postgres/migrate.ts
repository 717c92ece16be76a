import type { Pool, PoolClient } from 'pg'
import { borrow, SCHEMA } from './pools.ts'
import { problemOf } from './problems.ts'
import { steps } from './tables.ts'

/** Who migrates holds this lock; any number would do. */
const MIGRATING = 7_236_481_950_274

/** How long the others wait for whoever migrates, and how long one step may take, in milliseconds. */
const MIGRATING_MS = 120_000

/** Brings the database to what this server knows, once however many servers start at the same time. */
export async function migrate(pool: Pool): Promise<void> {
  const lent = await borrow(pool)
  if (lent === 'busy') throw problemOf(undefined)
  const { client, giveBack } = lent
  try {
    await client.query('BEGIN')
    await client.query(`SET LOCAL statement_timeout = ${MIGRATING_MS}; SET LOCAL lock_timeout = ${MIGRATING_MS}`)
    await query(client, `SELECT pg_advisory_xact_lock(${MIGRATING})`)
    await makeSchema(client)
    const done = await versionOf(client)
    if (done > steps.length)
      throw new NewerSchema(
        `The database is of a newer Groundwork (${done}) than this one knows (${steps.length}). Start the newer one.`,
      )
    for (const [at, step] of steps.entries()) if (at >= done) await query(client, step)
    if (done < steps.length) await client.query('INSERT INTO migrations (version) VALUES ($1)', [steps.length])
    await client.query('COMMIT')
    giveBack(true)
  } catch (problem) {
    // Closing it rolls back.
    giveBack(false)
    throw problem instanceof NewerSchema ? problem : problemOf(problem)
  }
}

class NewerSchema extends Error {}

/** Whoever may not make schemas can be given one. */
async function makeSchema(client: PoolClient): Promise<void> {
  const { rows } = await client.query(`SELECT to_regnamespace('${SCHEMA}') IS NOT NULL AS there`)
  if (!rows[0]?.there) await client.query(`CREATE SCHEMA ${SCHEMA}`)
  await client.query(
    'CREATE TABLE IF NOT EXISTS migrations (version int PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())',
  )
}

async function versionOf(client: PoolClient): Promise<number> {
  const { rows } = await client.query('SELECT coalesce(max(version), 0) AS version FROM migrations')
  return Number(rows[0]?.version)
}

/** Statements that may take longer than others. */
function query(client: PoolClient, text: string): Promise<unknown> {
  return client.query(Object.assign({ text }, { query_timeout: MIGRATING_MS }))
}
