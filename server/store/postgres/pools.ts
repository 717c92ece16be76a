import { Pool, type PoolClient, type QueryResultRow } from 'pg'
import { POOL_BUSY, problemOf } from './problems.ts'
import { type StatementName, statements } from './statements.ts'

/**
 * Connections for everything but turns. One commit at a time is under way, the rest is short reads; with those for turns
 * a server has at most twenty, so that four of them fit into Postgres' usual hundred.
 */
const CONNECTIONS_MAX = 8

/** Connections for turns: so many boards are changed by commands at once; others wait. None of these ever commits. */
const TURNS_MAX = 12

/** How long a new connection, or a free one, is waited for, in milliseconds. */
const CONNECT_MS = 5000

/**
 * How long one statement may take, in milliseconds: the largest room is read within a second. Postgres is to give up
 * before we do, so that we know how it ended; when it is frozen itself, only we can.
 */
const STATEMENT_MS = 8000
const ANSWER_MS = 10_000

/** How long a turn is waited for, in milliseconds; longer than it takes to take one away from who is gone. */
export const TURN_WAIT_MS = 10_000

/** Unused connections are closed after so long, in milliseconds; one of a kind stays, so that the next word finds it warm. */
const UNUSED_MS = 60_000

/** How long we wait for Postgres to say goodbye, in milliseconds; a server has to be gone within a second. */
const LEAVING_MS = 500

/** How Postgres sees that a server is at work. */
export const SERVES = 'groundwork'

/** All objects lie in a schema of their own, whatever else is in the database. */
export const SCHEMA = 'groundwork'

type Kind = 'commits' | 'turns'

export type Pools = Readonly<Record<Kind, Pool>> & { readonly close: () => Promise<void> }

/** `warn` hears of connections that broke while nobody used them. Connects to nothing yet. */
export function openPools(url: string, warn: (what: object) => void): Pools {
  const open = (kind: Kind): Pool => {
    const pool = new Pool({
      connectionString: withSettings(url, kind),
      application_name: SERVES,
      max: kind === 'turns' ? TURNS_MAX : CONNECTIONS_MAX,
      min: 1,
      idleTimeoutMillis: UNUSED_MS,
      connectionTimeoutMillis: kind === 'turns' ? TURN_WAIT_MS : CONNECT_MS,
      query_timeout: kind === 'turns' ? TURN_WAIT_MS + ANSWER_MS - STATEMENT_MS : ANSWER_MS,
      keepAlive: true,
    })
    // Without a listener the process would end.
    pool.on('error', (problem) => warn({ event: 'lost a connection to Postgres', problem: problemOf(problem).message }))
    return pool
  }
  const pools = { commits: open('commits'), turns: open('turns') }
  return { ...pools, close: async () => void (await Promise.all(Object.values(pools).map(close))) }
}

/**
 * Has every connection begin with what we rest on. A commit has to wait for the disk, also where the database says
 * otherwise. A connection whose network is gone is closed by Postgres within fifteen seconds.
 */
export function withSettings(url: string, kind: Kind): string {
  const settings: Record<string, string | number> = {
    search_path: SCHEMA,
    synchronous_commit: 'on',
    default_transaction_isolation: 'read\\ committed',
    statement_timeout: kind === 'turns' ? TURN_WAIT_MS + 1000 : STATEMENT_MS,
    lock_timeout: kind === 'turns' ? TURN_WAIT_MS : STATEMENT_MS,
    tcp_keepalives_idle: 5,
    tcp_keepalives_interval: 3,
    tcp_keepalives_count: 3,
    tcp_user_timeout: 15_000,
  }
  const address = addressOf(url)
  const ours = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`)
  // What is said last counts.
  address.searchParams.set('options', [address.searchParams.get('options') ?? '', ...ours].join(' ').trim())
  return address.href
}

function addressOf(url: string): URL {
  try {
    return new URL(url)
  } catch {
    // The error itself would repeat the address, and the password in it.
    throw new Error('DATABASE_URL cannot be read. It looks like postgres://name:password@host:5432/database')
  }
}

/** Resolves with the answer's rows. Rejects with an Unreachable when there can be none now. */
export async function ask<Row extends QueryResultRow>(
  pool: Pool,
  name: StatementName,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  try {
    // By its name Postgres knows it again, and reads and plans it once a connection.
    const { rows } = await pool.query<Row>({ name, text: statements[name], values: [...values] })
    return rows
  } catch (problem) {
    throw problemOf(problem)
  }
}

/** Lends a connection. `fit` false: it is closed and not used again. */
export async function borrow(
  pool: Pool,
): Promise<{ readonly client: PoolClient; readonly giveBack: (fit: boolean) => void } | 'busy'> {
  try {
    const client = await pool.connect()
    // Breaking tells so by an event, too, which would end the process while nobody hears it.
    client.on('error', deaf)
    return {
      client,
      giveBack: (fit) => {
        client.release(!fit)
        client.off('error', deaf)
      },
    }
  } catch (problem) {
    if (problem instanceof Error && problem.message === POOL_BUSY) return 'busy'
    throw problemOf(problem)
  }
}

function deaf(): void {}

async function close(pool: Pool): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, LEAVING_MS)
  })
  if (!pool.ending) await Promise.race([pool.end(), late])
  clearTimeout(timer)
}
