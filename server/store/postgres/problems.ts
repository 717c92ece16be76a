import { DatabaseError } from 'pg'
import { Unreachable } from '../store.ts'

/**
 * Classes of SQLSTATE in which Postgres says that it cannot now, whatever was asked: connection, turned into a standby,
 * deadlock, resources, somebody stopped it, its disk, not let in.
 */
const NOT_NOW = new Set(['08', '25', '28', '40', '53', '57', '58'])

/** Waiting for a lock took too long. */
export const LOCK_TIMEOUT = '55P03'

/** What the pool says when all its connections were in use for too long. */
export const POOL_BUSY = 'timeout exceeded when trying to connect'

/** Code of what Postgres refused; undefined when it never answered. */
export function codeOf(problem: unknown): string | undefined {
  return problem instanceof DatabaseError ? problem.code : undefined
}

/**
 * What a query failed of, as the store's contract names it. Made anew from its sentence alone: what came from the
 * database also holds values of rows.
 */
export function problemOf(problem: unknown): Error {
  const said = problem instanceof Error && problem.message !== '' ? problem.message : 'no answer'
  const code = codeOf(problem)
  // Whatever has no code never came from the database: the way to it broke.
  if (code === undefined || code === LOCK_TIMEOUT || NOT_NOW.has(code.slice(0, 2)))
    return new Unreachable(`Postgres cannot be reached: ${said}`)
  return new Error(said)
}
