import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { postgresHoldings } from '../../server/store/moving/postgres.ts'
import { openPostgres } from '../../server/store/postgres.ts'
import type { Store } from '../../server/store/store.ts'
import { describeWithPostgres, type Postgres, STARTS_MS, startPostgres } from '../helpers/postgres.ts'
import { filesWith } from '../helpers/rawFiles.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop } from '../helpers/workshop.ts'
import { boardRecord, memberRecord, row, wordsOf } from './records.ts'

/** Servers that start at the same moment. */
const SERVERS = 5

test('[STO-46] an address that is none is refused without being repeated', () => {
  for (const wrong of [
    'mysql://ana:secret@db/x',
    'ana:secret@db',
    'postgres://ana:secret@db:port/x',
    'postgres//secret',
  ]) {
    const read = () => readConfig({ DATABASE_URL: wrong })
    expect(read).toThrow('DATABASE_URL: must be an address like postgres://')
    expect(read).not.toThrow('secret')
  }
  for (const fit of ['postgres://ana:p%40ss@db:5432/x?sslmode=verify-full', 'postgresql:///x?host=/run/postgresql'])
    expect(readConfig({ DATABASE_URL: fit }).databaseUrl).toBe(fit)
  expect(readConfig({}).databaseUrl).toBeUndefined()
})

describeWithPostgres('a Postgres at the start, and what stays in its files', () => {
  let postgres: Postgres
  const open: Store[] = []

  beforeAll(async () => {
    postgres = await startPostgres()
  }, STARTS_MS)
  afterAll(() => postgres[Symbol.asyncDispose](), STARTS_MS)
  afterEach(async () => {
    await Promise.all(open.splice(0).map((store) => store.close()))
  })

  const openStore = async (url: string, warn: (what: object) => void = () => {}) => {
    const store = await openPostgres(url, { warn, startMs: 0 })
    open.push(store)
    return store
  }

  test('[STO-44] servers that start at the same moment on an empty database bring it up to date once', async () => {
    const url = await postgres.newDatabase()
    const stores = await Promise.all(Array.from({ length: SERVERS }, () => openStore(url)))
    await stores[0]?.createBoard(boardRecord('atlas'), [row('atlas/board', 1, 'one')])
    for (const store of stores) expect((await store.load('atlas/board')).updates.map(wordsOf)).toEqual(['one'])
    const times = await postgres.say(url, 'SELECT count(*)::int AS count FROM groundwork.migrations')
    expect(times).toEqual([{ count: 1 }])
  })

  test('[STO-44] a database of a newer Groundwork is not opened, and goes on for who has it open', async () => {
    const url = await postgres.newDatabase()
    const older = await openStore(url)
    await postgres.say(url, 'INSERT INTO groundwork.migrations (version) VALUES (99)')
    await expect(openStore(url)).rejects.toThrow('The database is of a newer Groundwork (99)')
    await older.createBoard(boardRecord('atlas'), [])
    expect((await older.findBoard({ id: 'atlas' }))?.id).toBe('atlas')
  })

  test('[STO-44] what else is in the database stays as it is', async () => {
    const url = await postgres.newDatabase()
    await postgres.say(url, "CREATE TABLE public.boards (wood text); INSERT INTO public.boards VALUES ('oak')")
    await (await openStore(url)).createBoard(boardRecord('atlas'), [])
    expect(await postgres.say(url, 'SELECT * FROM public.boards')).toEqual([{ wood: 'oak' }])
  })

  test('[STO-44] an account that owns nothing but its database is enough', async () => {
    const master = await postgres.newDatabase()
    await postgres.say(master, `CREATE ROLE plain LOGIN PASSWORD '${postgres.password}'`)
    await postgres.say(master, 'CREATE DATABASE plain OWNER plain')
    const warnings: object[] = []
    const url = master.replace('groundwork:', 'plain:').replace(/\/\w+$/, '/plain')
    const store = await openStore(url, (what) => warnings.push(what))
    await store.createBoard(boardRecord('atlas'), [row('atlas/board', 1, 'one')])
    expect(await store.shared?.turn('atlas', async () => 'mine')).toBe('mine')
    await store.forget('atlas', { member: 'ana' })
    await store.purge('atlas')
    expect(warnings).toEqual([])
    await store.close()
    const holdings = await postgresHoldings(url)
    expect(await holdings.boards()).toEqual([])
    await holdings.close()
  })

  test('[STO-9] a database that forgets in a power cut is not opened', async () => {
    const url = await postgres.newDatabase()
    await postgres.stop()
    await postgres.start('fsync=off')
    await expect(openStore(url)).rejects.toThrow('fsync = off')
    await postgres.stop()
    await postgres.start()
    await openStore(url)
  })

  test('[STO-9] commits wait for the disk where the database would not have them wait', async () => {
    const url = await postgres.newDatabase()
    await postgres.say(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET synchronous_commit = off`)
    // It asks its own connection, and would not go on.
    await openStore(url)
    await openStore(`${url}?options=${encodeURIComponent('-c synchronous_commit=off')}`)
  })

  test('[STO-9] a database that cannot keep every script is not opened', async () => {
    const url = await postgres.newDatabase()
    await postgres.say(url, "CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0")
    await expect(openStore(url.replace(/\/\w+$/, '/latin'))).rejects.toThrow('server_encoding = LATIN1')
  })

  test('[STO-47] of a purged board and of who was forgotten no byte stays in the files of the tables', async () => {
    const url = await postgres.newDatabase()
    const store = await openStore(url)
    const [database] = await postgres.say(url, 'SELECT oid FROM pg_database WHERE datname = current_database()')
    const tables = join(postgres.directory, 'base', String(database?.oid))
    const canary = (what: string) => `canary-${what}-${new URL(url).pathname.slice(1)}`
    const kinds = ['title', 'name', 'row', 'snapshot', 'toast', 'draft']
    const left = () => kinds.filter((what) => filesWith(tables, canary(what)).length > 0)
    await store.createBoard({ ...boardRecord('atlas'), title: canary('title') }, [row('atlas/board', 1, canary('row'))])
    await store.save({ member: { ...memberRecord('atlas', 'ana'), name: canary('name') } })
    await store.append([row('atlas/board', 2, canary('toast').repeat(1000))])
    await store.compact('atlas/stage', 0, new TextEncoder().encode(canary('snapshot').repeat(1000)))
    await store.append([row('atlas/private/ana', 1, canary('draft'))])
    await postgres.say(url, 'CHECKPOINT')
    expect(left()).toEqual(kinds)
    await store.forget('atlas', { member: 'ana', rooms: ['atlas/private/ana'] })
    await postgres.say(url, 'CHECKPOINT')
    expect(left()).toEqual(['title', 'row', 'snapshot', 'toast'])
    await store.compact('atlas/board', 2, new Uint8Array(2))
    await store.save({ board: boardRecord('atlas') })
    await store.forget('atlas', {})
    await postgres.say(url, 'CHECKPOINT')
    expect(left()).toEqual(['snapshot'])
    await store.purge('atlas')
    await postgres.say(url, 'CHECKPOINT')
    expect(left()).toEqual([])
  })

  test('[STO-47] what cannot go from the files yet is said, and keeps nobody from deleting', async () => {
    const url = await postgres.newDatabase()
    const warnings: { table?: string; why?: string }[] = []
    const store = await openStore(url, (what) => warnings.push(what))
    await store.createBoard(boardRecord('atlas'), [row('atlas/board', 1, 'one')])
    await store.forget('atlas', {})
    expect(warnings).toEqual([])
    let copied = () => {}
    const copying = postgres.whileReading(
      url,
      'groundwork.log',
      () =>
        new Promise<void>((resolve) => {
          copied = resolve
        }),
    )
    await until(
      async () =>
        (await postgres.say(url, "SELECT FROM pg_locks WHERE relation = 'groundwork.log'::regclass")).length > 0,
    )
    await store.purge('atlas')
    expect(await store.findBoard({ id: 'atlas' })).toBeUndefined()
    expect(warnings.map(({ table }) => table)).toContain('log')
    expect(warnings.map(({ why }) => why)).toContain(
      'somebody reads the database as it was before; it goes with the next deletion',
    )
    copied()
    await copying
  })

  test('[STO-48] a server whose database does not answer is alive and not ready, and tells people to wait', async () => {
    const url = await postgres.newDatabase()
    await using workshop = await startWorkshop({ store: await openPostgres(url) })
    const status = async (path: string) => (await fetch(`${workshop.address}${path}`)).status
    expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 200])
    postgres.freeze()
    try {
      expect([await status('/healthz'), await status('/readyz')]).toEqual([200, 503])
      const answer = await fetch(`${workshop.address}/api/codes/${workshop.board.code}`)
      expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining('Wait a moment')])
      expect(workshop.log.join('')).not.toContain(postgres.password)
    } finally {
      postgres.thaw()
    }
    await until(async () => (await status('/readyz')) === 200)
  })
})
