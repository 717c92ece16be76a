import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { digestOf, type Holdings } from '../../server/store/moving/holdings.ts'
import { move } from '../../server/store/moving/move.ts'
import { postgresHoldings } from '../../server/store/moving/postgres.ts'
import { sqliteHoldings } from '../../server/store/moving/sqlite.ts'
import { openPostgres } from '../../server/store/postgres.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import type { Store } from '../../server/store/store.ts'
import { describeWithPostgres, type Postgres, STARTS_MS, startPostgres } from '../helpers/postgres.ts'
import { dataFolder } from '../helpers/rawFiles.ts'
import { boardRecord, memberRecord, row } from './records.ts'

/** Stores by chance; each is moved there and back. */
const RUNS = 12

/** Rooms of every kind, and what lies in rooms. */
const kinds = ['board', 'stage', 'deck', 'private/ana', 'private/ben', 'image/i1', 'images', 'version/v1']

const anyStep = fc.record({
  board: fc.constantFrom('atlas', 'atlas2', 'borea'),
  kind: fc.constantFrom(...kinds),
  does: fc.constantFrom('write', 'write', 'write', 'compact', 'name', 'forget', 'claim', 'purge'),
  bytes: fc.uint8Array({ minLength: 0, maxLength: 300 }),
  number: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  // What JSON writes, a lone half of a sign and a zero too.
  words: fc.string({ unit: 'binary', maxLength: 12 }),
})

type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never

async function take(store: Store, { board, kind, does, bytes, number, words }: Step): Promise<void> {
  const room = `${board}/${kind}`
  if (!(await store.findBoard({ id: board }))) await store.createBoard(boardRecord(board), [])
  if (does === 'write') await store.append([{ room, seq: null, update: bytes, claims: [] }])
  if (does === 'compact') await store.compact(room, (await store.load(room)).seq, bytes)
  if (does === 'claim') await store.append([row(room, null, words, [{ client: number, member: `${number}` }])])
  if (does === 'name') {
    await store.save({ board: { ...boardRecord(board), title: words } })
    await store.save({ member: { ...memberRecord(board, `m${number % 4}`), name: words } })
  }
  if (does === 'forget') await store.forget(board, { member: `m${number % 4}`, rooms: [room] })
  if (does === 'purge' && number % 4 === 0) await store.purge(board)
}

async function everything(holdings: Holdings): Promise<unknown> {
  const boards = new Map<string, string>()
  for (const id of await holdings.boards()) boards.set(id, await digestOf(holdings, id))
  return { counts: await holdings.counts(), boards }
}

describeWithPostgres('moving boards', () => {
  let postgres: Postgres

  beforeAll(async () => {
    postgres = await startPostgres()
  }, STARTS_MS)
  afterAll(() => postgres[Symbol.asyncDispose](), STARTS_MS)

  test('[STO-50] whatever a store holds is the same in Postgres, and the same again back in SQLite', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 40 }), async (steps) => {
        using first = dataFolder()
        using second = dataFolder()
        const store = openSqlite(first.path)
        for (const step of steps) await take(store, step)
        await store.close()
        const url = await postgres.newDatabase()
        const [sqlite, shared, back] = [
          sqliteHoldings(first.path),
          await postgresHoldings(url),
          sqliteHoldings(second.path),
        ]
        const before = await everything(sqlite)
        await move(sqlite, shared, () => {})
        await move(shared, back, () => {})
        expect(await everything(shared)).toEqual(before)
        expect(await everything(back)).toEqual(before)
        expect(await everything(sqlite)).toEqual(before)
        for (const end of [sqlite, shared, back]) await end.close()
        const stores = [openSqlite(first.path), await openPostgres(url), openSqlite(second.path)]
        for (const step of steps) {
          const [was, ...are] = await Promise.all(stores.map((one) => told(one, step)))
          for (const is of are) expect(is).toEqual(was)
        }
        for (const one of stores) await one.close()
      }),
      { numRuns: RUNS },
    )
  }, 300_000)

  test('[STO-51] a move that was broken off is finished by the same move, and nobody serves half of it', async () => {
    using from = dataFolder()
    using other = dataFolder()
    const url = await postgres.newDatabase()
    await filled(from.path, ['atlas', 'borea', 'cetus'])
    await filled(other.path, ['draco'])
    const sqlite = sqliteHoldings(from.path)
    let shared = await postgresHoldings(url)
    const breaking: Holdings = {
      ...shared,
      put: async (board, room) => {
        if (board.id === 'cetus') throw new Error('the network is gone')
        // What one room of it holds is there already.
        await shared.put(board, async (name) =>
          board.id === 'borea' ? { ...(await room(name)), rows: [] } : room(name),
        )
      },
    }
    await expect(move(sqlite, breaking, () => {})).rejects.toThrow('the network is gone')
    await expect(openPostgres(url)).rejects.toThrow('Moving boards here is not finished')
    const another = sqliteHoldings(other.path)
    await expect(move(another, shared, () => {})).rejects.toThrow('Another move to there is not finished')
    await expect(move(shared, another, () => {})).rejects.toThrow('is not finished')
    await move(sqlite, shared, () => {})
    expect(await everything(shared)).toEqual(await everything(sqlite))
    for (const end of [sqlite, shared, another]) await end.close()
    await (await openPostgres(url)).close()
    shared = await postgresHoldings(url)
    await shared.close()
  })

  test('[STO-51] nothing is moved to where boards are, from or to where a server serves', async () => {
    using from = dataFolder()
    using other = dataFolder()
    const url = await postgres.newDatabase()
    await filled(from.path, ['atlas'])
    await filled(other.path, ['borea'])
    const serving = await openPostgres(url)
    await expect(postgresHoldings(url)).rejects.toThrow('A Groundwork serves this database')
    await serving.close()
    const [sqlite, shared, another] = [
      sqliteHoldings(from.path),
      await postgresHoldings(url),
      sqliteHoldings(other.path),
    ]
    await move(sqlite, shared, () => {})
    await expect(move(another, shared, () => {})).rejects.toThrow('There are boards already')
    await expect(move(sqlite, shared, () => {})).rejects.toThrow('There are boards already')
    await expect(move(shared, another, () => {})).rejects.toThrow('There are boards already')
    for (const end of [sqlite, shared, another]) await end.close()
    const busy = openSqlite(from.path)
    expect(() => sqliteHoldings(from.path)).toThrow('Another Groundwork serves these data')
    await busy.close()
  })

  test('[STO-51] what did not arrive as it was is told', async () => {
    using from = dataFolder()
    await filled(from.path, ['atlas'])
    const [sqlite, shared] = [sqliteHoldings(from.path), await postgresHoldings(await postgres.newDatabase())]
    const losing: Holdings = {
      ...shared,
      put: (board, room) => shared.put(board, async (name) => ({ ...(await room(name)), claims: [] })),
    }
    await expect(move(sqlite, losing, () => {})).rejects.toThrow('Board atlas is not the same on both sides')
    for (const end of [sqlite, shared]) await end.close()
  })

  test('[STO-50] `npm run move` takes everything there and back, and says what is wrong', async () => {
    using from = dataFolder()
    using back = dataFolder()
    await filled(from.path, ['atlas', 'borea'])
    const url = await postgres.newDatabase()
    const script = (directory: string, ...words: readonly string[]) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/move.mjs', ...words], {
        cwd: fileURLToPath(new URL('../..', import.meta.url)),
        env: { ...process.env, DATA_DIR: directory, DATABASE_URL: url },
      })
      return { status, said: `${stdout}${stderr}` }
    }
    expect(script(from.path, '--from', 'sqlite')).toMatchObject({
      status: 1,
      said: expect.stringContaining('Say from where'),
    })
    const there = script(from.path, '--from', 'sqlite', '--to', 'postgres')
    expect(there).toMatchObject({ status: 0, said: expect.stringContaining('All 2 boards are the same on both sides') })
    expect(script(back.path, '--from', 'postgres', '--to', 'sqlite').status).toBe(0)
    const again = script(back.path, '--from', 'sqlite', '--to', 'postgres')
    expect(again).toMatchObject({ status: 1, said: expect.stringContaining('There are boards already') })
    expect(there.said + again.said).not.toContain(postgres.password)
    const ends = [sqliteHoldings(from.path), sqliteHoldings(back.path)]
    const [was, is] = await Promise.all(ends.map(everything))
    expect(is).toEqual(was)
    for (const end of ends) await end.close()
  }, 120_000)
})

/** What a store tells of what a step was about. */
async function told(store: Store, { board, kind, number }: Step): Promise<unknown> {
  const { snapshot, updates, seq, claims } = await store.load(`${board}/${kind}`)
  return {
    board: await store.findBoard({ id: board }),
    member: await store.findMember(board, { id: `m${number % 4}` }),
    bytes: [snapshot, ...updates].map((bytes) => bytes && Buffer.from(bytes).toString('hex')),
    claims: [...claims].sort((a, b) => a.client - b.client),
    seq,
  }
}

async function filled(directory: string, boards: readonly string[]): Promise<void> {
  const store = openSqlite(directory)
  for (const board of boards) {
    await store.createBoard(boardRecord(board), [row(`${board}/board`, 1, 'one', [{ client: 7, member: 'ana' }])])
    await store.save({ member: memberRecord(board, 'ana') })
  }
  await store.close()
}
