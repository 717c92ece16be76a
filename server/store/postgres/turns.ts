import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import { Busy, type Shared, Unreachable } from '../store.ts'
import { borrow } from './pools.ts'
import { codeOf, LOCK_TIMEOUT, problemOf } from './problems.ts'

/**
 * Whoever is in a turn and says nothing for so long, in milliseconds, has it taken away: a server that is frozen, dead or
 * cut off. What it still writes is refused by the store's numbers, so this need not be longer than a server ever stalls.
 */
const SILENT_MS = 6000

/** How often whoever is in a turn says that it is there, in milliseconds: three may be late. */
const PING_MS = 1500

type Statement = { readonly name: string; readonly text: string }

const take = {
  wait: {
    name: 'take turn',
    text: `SELECT pg_advisory_lock($1::bigint), true AS mine, set_config('idle_session_timeout', '${SILENT_MS}', false)`,
  },
  try: {
    name: 'take turn if free',
    text: `SELECT mine, set_config('idle_session_timeout', CASE WHEN mine THEN '${SILENT_MS}' ELSE '0' END, false)
      FROM (SELECT pg_try_advisory_lock($1::bigint) AS mine) AS tried`,
  },
} as const

/** Says whether it was ours until now: it was not if the connection broke, or is another one by now. */
const leave = {
  name: 'leave turn',
  text: `SELECT pg_advisory_unlock($1::bigint) AS mine, set_config('idle_session_timeout', '0', false)`,
  // Whoever cannot say it in time has lost it.
  query_timeout: SILENT_MS,
}

const ping = { text: 'SELECT 1', query_timeout: SILENT_MS }

/** Turns over all servers of one database: locks that Postgres holds for as long as a connection lasts. */
export function turnsOf(pool: Pool): Pick<Shared, 'turn' | 'turnIfFree'> {
  return {
    turn: async (name, act) => {
      const [result] = (await inTurn(pool, take.wait, name, act)) ?? nobodyHadIt()
      return result
    },
    turnIfFree: async (name, act) => (await inTurn(pool, take.try, name, act))?.[0],
  }
}

/** Resolves with what `act` does, or with undefined when the turn is somebody else's. */
async function inTurn<T>(pool: Pool, how: Statement, name: string, act: () => Promise<T>): Promise<[T] | undefined> {
  const lent = await borrow(pool)
  if (lent === 'busy') throw new Busy('This server waits for too many turns.')
  const { client, giveBack } = lent
  const lock = lockOf(name)
  try {
    if (!(await tell(client, how, lock))) {
      giveBack(true)
      return undefined
    }
  } catch (problem) {
    const isTaken = codeOf(problem) === LOCK_TIMEOUT
    giveBack(isTaken)
    throw isTaken ? new Busy('Somebody else is in this turn.') : problemOf(problem)
  }
  const sleep = keepAwake(client)
  const [done] = await Promise.allSettled([act()])
  const wasMine = (await sleep()) && (await tell(client, leave, lock).catch(() => false))
  giveBack(wasMine)
  if (done.status === 'rejected') throw done.reason
  if (!wasMine) throw new Unreachable('The turn was lost before it was over.')
  return [done.value]
}

/**
 * Says now and then that this server is there. The answer ends it, and resolves once nothing more is asked: with false when
 * the connection broke meanwhile.
 */
function keepAwake(client: PoolClient): () => Promise<boolean> {
  let asking: Promise<void> | undefined
  let isThere = true
  const pinging = setInterval(() => {
    asking ??= client.query(ping).then(
      () => {
        asking = undefined
      },
      () => {
        isThere = false
        clearInterval(pinging)
      },
    )
  }, PING_MS)
  return async () => {
    clearInterval(pinging)
    await asking
    return isThere
  }
}

async function tell(client: PoolClient, statement: Statement, lock: string): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>({ ...statement, values: [lock] })
  return rows[0]?.mine === true
}

function nobodyHadIt(): never {
  throw new Unreachable('Postgres gave no turn.')
}

/** 64 bits of a name, as Postgres takes them. */
function lockOf(name: string): string {
  return createHash('sha256').update(name).digest().readBigInt64BE().toString()
}
