import { Client, type QueryResultRow } from 'pg'
import { checkSafe } from '../postgres/check.ts'
import { migrate } from '../postgres/migrate.ts'
import { openPools, SERVES, withSettings } from '../postgres/pools.ts'
import { problemOf } from '../postgres/problems.ts'
import { type Counts, type HeldRow, type Holdings, tables } from './holdings.ts'

/** Bytes of rows that one statement carries; they take about five times as much on the way. */
const CARRIED_BYTES_MAX = 4 * 1024 * 1024

/** How long one statement may take, in milliseconds: a board's pictures are many bytes, and nobody waits for them. */
const STATEMENT_MS = 300_000

/** What lies in a Postgres database, which is brought up to date first. Rejects while a server serves it. */
export async function postgresHoldings(url: string): Promise<Holdings> {
  await prepare(url)
  const client = new Client({
    connectionString: withSettings(url, 'commits'),
    application_name: 'groundwork move',
    query_timeout: STATEMENT_MS,
    keepAlive: true,
  })
  // What broke is told by the next statement.
  client.on('error', () => {})
  const ask = async <Row extends QueryResultRow>(text: string, ...values: readonly unknown[]): Promise<Row[]> => {
    try {
      return (await client.query<Row>(text, [...values])).rows
    } catch (problem) {
      throw problemOf(problem)
    }
  }
  try {
    await client.connect()
  } catch (problem) {
    throw problemOf(problem)
  }
  await ask(`SELECT set_config('statement_timeout', '${STATEMENT_MS}', false)`)
  const [serving] = await ask<{ count: number }>(
    'SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1',
    SERVES,
  )
  if (serving && serving.count > 0) {
    await client.end()
    throw new Error('A Groundwork serves this database. Stop every server that does, then move.')
  }
  const { host, pathname } = new URL(url)

  return {
    name: `postgres ${host}${pathname}`,
    boards: async () => (await ask<{ id: string }>('SELECT id FROM boards ORDER BY id')).map(({ id }) => id),
    board: async (id) => {
      const [board] = await ask<{ code: string; record: string }>('SELECT code, record FROM boards WHERE id = $1', id)
      if (!board) throw new Error(`There is no board ${id}.`)
      return {
        id,
        ...board,
        members: await ask(
          'SELECT id, token_hash AS "tokenHash", record FROM members WHERE board = $1 ORDER BY id',
          id,
        ),
        rooms: (
          await ask<{ name: string }>(
            `SELECT name FROM rooms WHERE board = $1 AND (last > 0
              OR EXISTS (SELECT FROM snapshots WHERE room = id) OR EXISTS (SELECT FROM clients WHERE room = id))
              ORDER BY name`,
            id,
          )
        ).map(({ name }) => name),
      }
    },
    room: async (name) => {
      const [snapshot] = await ask<Numbered>(
        'SELECT seq, bytes FROM snapshots JOIN rooms ON id = room WHERE name = $1',
        name,
      )
      const rows = await ask<Numbered>(
        'SELECT seq, bytes FROM log JOIN rooms ON id = room WHERE name = $1 ORDER BY seq',
        name,
      )
      const claims = await ask<{ client: string; member: string }>(
        'SELECT client, member FROM clients JOIN rooms ON id = room WHERE name = $1 ORDER BY client',
        name,
      )
      return {
        snapshot: snapshot ? heldRow(snapshot) : null,
        rows: rows.map(heldRow),
        claims: claims.map(({ client, member }) => ({ client: Number(client), member })),
      }
    },
    counts: async () => {
      const [counts] = await ask<Counts>(
        `SELECT ${tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(', ')}`,
      )
      if (!counts) throw new Error('The tables cannot be counted.')
      return counts
    },
    put: async ({ id, code, record, members, rooms }, roomOf) => {
      await ask('BEGIN')
      try {
        await ask('INSERT INTO boards (id, code, record) VALUES ($1, $2, $3)', id, code, record)
        await ask(
          'INSERT INTO members (board, id, token_hash, record) SELECT $1, * FROM unnest($2::text[], $3::text[], $4::text[])',
          ...[id, members.map((one) => one.id), members.map((one) => one.tokenHash), members.map((one) => one.record)],
        )
        for (const name of rooms) {
          const { snapshot, rows, claims } = await roomOf(name)
          const [room] = await ask<{ id: string }>(
            'INSERT INTO rooms (board, name, last) VALUES ($1, $2, $3) RETURNING id',
            ...[id, name, rows.at(-1)?.seq ?? snapshot?.seq ?? 0],
          )
          if (snapshot) await ask('INSERT INTO snapshots VALUES ($1, $2, $3)', room?.id, snapshot.seq, snapshot.bytes)
          for (const some of loads(rows))
            await ask(
              'INSERT INTO log SELECT $1, * FROM unnest($2::bigint[], $3::bytea[])',
              ...[room?.id, some.map(({ seq }) => seq), some.map(({ bytes }) => bytes)],
            )
          await ask(
            'INSERT INTO clients SELECT $1, * FROM unnest($2::bigint[], $3::text[])',
            ...[room?.id, claims.map((claim) => claim.client), claims.map((claim) => claim.member)],
          )
        }
        await ask('COMMIT')
      } catch (problem) {
        await ask('ROLLBACK').catch(() => {})
        throw problem
      }
    },
    drop: async (id) => {
      await ask('DELETE FROM boards WHERE id = $1', id)
    },
    source: async () => (await ask<{ source: string }>('SELECT source FROM moving'))[0]?.source ?? null,
    setSource: async (name) => {
      await ask('DELETE FROM moving')
      if (name !== null) await ask('INSERT INTO moving VALUES ($1)', name)
    },
    close: () => client.end(),
  }
}

async function prepare(url: string): Promise<void> {
  const pools = openPools(url, () => {})
  try {
    await checkSafe(pools.commits)
    await migrate(pools.commits)
  } finally {
    await pools.close()
  }
}

type Numbered = { readonly seq: string; readonly bytes: Buffer }

function heldRow({ seq, bytes }: Numbered): HeldRow {
  return { seq: Number(seq), bytes }
}

/** As many rows at once as one statement carries. */
function loads(rows: readonly HeldRow[]): readonly (readonly HeldRow[])[] {
  const all: HeldRow[][] = []
  let bytes = Number.POSITIVE_INFINITY
  for (const row of rows) {
    if (bytes + row.bytes.length > CARRIED_BYTES_MAX) {
      all.push([])
      bytes = 0
    }
    all.at(-1)?.push(row)
    bytes += row.bytes.length
  }
  return all
}
