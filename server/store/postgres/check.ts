import type { Pool } from 'pg'
import { ask, SCHEMA } from './pools.ts'

/** The first that takes a connection away from who no longer says anything (`idle_session_timeout`). */
const VERSION_MIN = 140_000

/** What the answers must be, and what to do when they are not. */
const needs = {
  fsync: ['on', 'With it off, a power cut can take away what was saved. Turn it on.'],
  synchronous_commit: ['on', 'Groundwork sets it for itself. Connect without a pooler that drops what clients set.'],
  search_path: [SCHEMA, 'Groundwork sets it for itself. Connect without a pooler that drops what clients set.'],
  server_encoding: ['UTF8', 'People write in every script. Make the database with ENCODING UTF8.'],
} as const

/**
 * Throws one clear sentence when what is saved could be lost there, or what is written could not be kept. There is no way
 * around it, not for tests either: a store that forgets is worse than none.
 */
export async function checkSafe(pool: Pool): Promise<void> {
  const names = [...Object.keys(needs), 'server_version_num', 'server_version']
  const rows = await ask<{ name: string; is: string }>(pool, 'settings', [names])
  const is = new Map(rows.map(({ name, is }) => [name, is]))
  if (Number(is.get('server_version_num')) < VERSION_MIN)
    throw new Error(`Postgres ${is.get('server_version')} is too old; 14 is needed.`)
  for (const [name, [must, what]] of Object.entries(needs))
    if (is.get(name) !== must) throw new Error(`Postgres has ${name} = ${is.get(name)}. ${what}`)
}
