import { inspect } from 'node:util'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { openPostgres } from '../../server/store/postgres.ts'
import { type Shared, type Store, Unreachable } from '../../server/store/store.ts'
import { describeWithPostgres, type Postgres, STARTS_MS, startPostgres } from '../helpers/postgres.ts'
import { startTurnTaker } from '../helpers/turnTaker.ts'
import { until } from '../helpers/until.ts'
import { startWire } from '../helpers/wire.ts'
import { boardRecord, row, wordsOf } from './records.ts'

/** Whatever happens, each call must have ended by then, in milliseconds, with time for a busy machine. */
const ENDS_MS = 25_000

describeWithPostgres('a Postgres that goes wrong', () => {
  let postgres: Postgres
  let url = ''
  const open: Store[] = []
  const warnings: object[] = []

  beforeAll(async () => {
    postgres = await startPostgres('max_connections=40')
  }, STARTS_MS)
  afterAll(() => postgres[Symbol.asyncDispose](), STARTS_MS)
  afterEach(async () => {
    await Promise.all(open.splice(0).map((store) => store.close()))
    expect(inspect(warnings)).not.toContain(postgres.password)
  })

  const openStore = async (address = url): Promise<Store & { readonly shared: Shared }> => {
    const store = await openPostgres(address, { warn: (what) => warnings.push(what) })
    open.push(store)
    if (!store.shared) throw new Error('It is not shared.')
    return { ...store, shared: store.shared }
  }
  const openWithBoard = async () => {
    url = await postgres.newDatabase()
    const store = await openStore()
    await store.createBoard(boardRecord('atlas'), [row('atlas/board', 1, 'one')])
    return store
  }
  const works = (store: Store) =>
    store.append([row('atlas/board', null, 'more')]).then(
      () => true,
      () => false,
    )

  test('[STO-40] of a server that is killed in its turn the turn is free', async () => {
    const store = await openWithBoard()
    using taker = await startTurnTaker(url)
    expect(await store.shared.turnIfFree('atlas', async () => 'mine')).toBeUndefined()
    taker.signal('SIGKILL')
    expect(await store.shared.turn('atlas', async () => 'mine')).toBe('mine')
  })

  test('[STO-40] of a server that is frozen in its turn the turn is taken away, and it is told when it wakes', async () => {
    const store = await openWithBoard()
    using taker = await startTurnTaker(url)
    taker.signal('SIGSTOP')
    expect(await store.shared.turn('atlas', async () => 'mine')).toBe('mine')
    taker.signal('SIGCONT')
    taker.endTurn()
    await until(() => taker.said() === 'inside;Unreachable;')
  })

  test('[STO-40] a server that works keeps its turn for as long as it needs', async () => {
    const store = await openWithBoard()
    using taker = await startTurnTaker(url)
    await expect(store.shared.turn('atlas', async () => 'never')).rejects.toThrow('Somebody else')
    taker.endTurn()
    await until(() => taker.said() === 'inside;done;')
  })

  test('[STO-40] of a server that is cut off in its turn the turn is taken away, and it is told', async () => {
    const store = await openWithBoard()
    await using wire = await startWire(Number(new URL(url).port))
    const address = new URL(url)
    address.port = String(wire.port)
    const far = await openStore(address.href)
    let end = () => {}
    let inside = false
    const turn = far.shared.turn('atlas', async () => {
      inside = true
      await new Promise<void>((resolve) => {
        end = resolve
      })
      return 'done'
    })
    const ended = expect(turn).rejects.toBeInstanceOf(Unreachable)
    await until(() => inside)
    wire.cut()
    expect(await store.shared.turn('atlas', async () => 'mine')).toBe('mine')
    end()
    await ended
  })

  test('[STO-40] whoever loses the connection in its turn is told so, even when all else went well', async () => {
    const store = await openWithBoard()
    const turn = store.shared.turn('atlas', async () => {
      await postgres.say(
        url,
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()',
      )
      return 'done'
    })
    await expect(turn).rejects.toBeInstanceOf(Unreachable)
    await until(() => works(store))
    expect(await store.shared.turn('atlas', async () => 'again')).toBe('again')
  })

  test('[STO-40] turns that wait keep nobody from writing', async () => {
    const store = await openWithBoard()
    using taker = await startTurnTaker(url)
    const waiting = Array.from({ length: 50 }, () => store.shared.turn('atlas', async () => 'mine'))
    const begun = performance.now()
    for (let at = 0; at < 20; at++) expect(await works(store)).toBe(true)
    expect(performance.now() - begun).toBeLessThan(ENDS_MS / 5)
    taker.endTurn()
    expect(new Set(await Promise.all(waiting))).toEqual(new Set(['mine']))
  })

  test('[STO-45] while the database is away all calls say so at once; when it is back they go well', async () => {
    const store = await openWithBoard()
    await postgres.stop()
    await expectAllUnreachable(store)
    await postgres.start()
    await until(() => works(store))
    expect((await store.load('atlas/board')).updates.map(wordsOf)).toEqual(['one', 'more'])
  })

  test('[STO-45] while the database is frozen all calls end; when it goes on they go well', async () => {
    const store = await openWithBoard()
    postgres.freeze()
    try {
      await expectAllUnreachable(store)
    } finally {
      postgres.thaw()
    }
    await until(() => works(store), ENDS_MS)
    expect(await store.shared.turn('atlas', async () => 'mine')).toBe('mine')
  })

  test('[STO-45] a database that takes no more connections is waited for', async () => {
    const store = await openWithBoard()
    await store.close()
    const crowd: Client[] = []
    const isFull = async (): Promise<boolean> => {
      const client = new Client({ connectionString: url })
      client.on('error', () => {})
      const isLetIn = await client.connect().then(
        () => true,
        () => false,
      )
      if (isLetIn) crowd.push(client)
      return !isLetIn
    }
    await until(isFull)
    await expect(openPostgres(url, { startMs: 0 })).rejects.toBeInstanceOf(Unreachable)
    const late = openStore()
    await Promise.all(crowd.map((client) => client.end()))
    expect(await works(await late)).toBe(true)
  })

  test('[STO-1] whatever a database said it had written is there after it was killed', async () => {
    const store = await openWithBoard()
    for (let round = 0; round < 3; round++) {
      const told: string[] = []
      let killed = false
      const writing = Array.from({ length: 4 }, async (_, who) => {
        for (let at = 0; !killed; at++) {
          const words = `${round} ${who} ${at}`
          if (
            await store.append([row('atlas/board', null, words)]).then(
              () => true,
              () => false,
            )
          )
            told.push(words)
        }
      })
      await until(() => told.length > 50 * (round + 1))
      await postgres.kill()
      killed = true
      await Promise.all(writing)
      await postgres.start()
      await until(() => works(store))
      const there = new Set((await store.load('atlas/board')).updates.map(wordsOf))
      expect(told.filter((words) => !there.has(words))).toEqual([])
    }
  })

  test('[STO-46] whatever is wrong with the address, what is said of it holds no password', async () => {
    url = await postgres.newDatabase()
    const wrong = [
      url.replace('groundwork:', 'nobody:'),
      url.replace(/\/\w+$/, '/nowhere'),
      url.replace('127.0.0.1', 'nowhere.invalid'),
      url.replace(/:\d+\//, ':1/'),
      url.replace(/:\d+\//, ':notaport/'),
      url.replace('postgres:', ''),
      `${url}?sslmode=verify-full`,
    ]
    for (const address of wrong) {
      const problem = await openPostgres(address, { startMs: 0 }).catch((problem: unknown) => problem)
      expect(problem).toBeInstanceOf(Error)
      expect(inspect(problem, { depth: 9, showHidden: true })).not.toContain(postgres.password)
    }
  })
})

async function expectAllUnreachable(store: Store & { readonly shared: Shared }): Promise<void> {
  const begun = performance.now()
  const calls = [
    store.findBoard({ id: 'atlas' }),
    store.findMember('atlas', { id: 'ana' }),
    store.save({ board: boardRecord('atlas') }),
    store.load('atlas/board'),
    store.append([row('atlas/board', null, 'more')]),
    store.compact('atlas/board', 1, new Uint8Array(2)),
    store.forget('atlas', {}),
    store.boards(),
    store.shared.heads(new Map([['atlas/board', 0]]), new Map([['atlas', undefined]])),
    store.shared.members('atlas', ['ana']),
    store.shared.turn('atlas', async () => {}),
    store.shared.turnIfFree('atlas', async () => {}),
  ]
  for (const outcome of await Promise.allSettled(calls)) {
    expect(outcome.status).toBe('rejected')
    expect(outcome.status === 'rejected' && outcome.reason).toBeInstanceOf(Unreachable)
  }
  expect(performance.now() - begun).toBeLessThan(ENDS_MS)
}
