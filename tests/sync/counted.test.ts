import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeFigures } from '../../server/figures/figures.ts'
import { timedStore } from '../../server/figures/timedStore.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import type { Shared } from '../../server/store/store.ts'
import { faulty } from '../helpers/faulty.ts'
import { figuresOf } from '../helpers/figure.ts'
import { until } from '../helpers/until.ts'
import { post, startWorkshop } from '../helpers/workshop.ts'

const closed = (reason: string) => `groundwork_closes_total{reason="${reason}"}`

/** What a figure is now; one that never was counted is nothing. */
async function figure(address: string, name: string): Promise<number> {
  return (await figuresOf(address)).get(name) ?? 0
}

test('[FIG-1] edits, commits and who is here are counted', async () => {
  await using workshop = await startWorkshop({ isAlone: true })
  const { address } = workshop
  const [ana, ...others] = await Promise.all(
    ['ana', 'ben', 'cem'].map(async (name) => (await workshop.join(name, 'participant')).open('board')),
  )
  const before = await figuresOf(address)
  ana?.notes.put('n1', { text: 'what walks with us' })
  await until(() => others.every(({ notes }) => notes.get('n1') !== undefined))
  const after = await figuresOf(address)
  const more = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0)
  expect(more('groundwork_deliveries_total')).toBe(2)
  expect(more('groundwork_rows_total')).toBe(1)
  expect(more('groundwork_commit_seconds_count')).toBe(1)
  expect(more('groundwork_commits_refused_total')).toBe(0)
  expect(after.get('groundwork_connections')).toBe(3)
  expect(after.get('groundwork_people')).toBe(3)
  expect(after.get('groundwork_boards')).toBe(1)
})

test('[FIG-1] a commit that is refused is counted', async () => {
  const { store, failNext } = faulty(openSqlite(':memory:'))
  await using workshop = await startWorkshop({ store })
  const ana = await (await workshop.join('ana', 'participant')).open('board')
  failNext('append')
  ana.notes.put('n1', { text: 'not this time' })
  await until(async () => (await figure(workshop.address, closed('overload'))) > 0)
  expect(await figure(workshop.address, 'groundwork_commits_refused_total')).toBe(1)
})

test('[FIG-1] sockets are counted by why they ended, once, and so are those that never began', async () => {
  await using workshop = await startWorkshop({ publicUrl: 'https://groundwork.example' })
  const { address } = workshop
  const ana = await workshop.join('ana', 'participant')
  const [lost, goes, wrong] = [await ana.raw('board'), await ana.raw('board'), await ana.raw('board')]
  await ana.raw('deck')
  await expect(ana.raw('board', { origin: 'https://evil.example' })).rejects.toThrow('403')
  lost.end()
  goes.socket.close()
  wrong.say('text frames are not understood')
  for (const reason of ['lost', 'went', 'malformed', 'forbidden', 'wrongOrigin']) {
    await until(async () => (await figure(address, closed(reason))) > 0)
    expect([reason, await figure(address, closed(reason))]).toEqual([reason, 1])
  }
})

test('[FIG-1] answers are counted by their status', async () => {
  await using workshop = await startWorkshop()
  const { address, board } = workshop
  await post(`${address}/api/boards/${board.board.id}/commands`, { type: 'member.rename', name: 'x' })
  expect(await figure(address, 'groundwork_http_seconds_count{status="201"}')).toBe(1)
  expect(await figure(address, 'groundwork_http_seconds_count{status="401"}')).toBe(1)
})

test('[FIG-1] of a shared store turns and looks are counted, and since when it is silent; whether it answers is no look', async () => {
  const alone = openSqlite(':memory:')
  let isAway = false
  const shared: Shared = {
    turn: (_name, act) => act(),
    turnIfFree: (_name, act) => act(),
    heads: async () => {
      if (isAway) throw new Error('away')
      return { rooms: new Map(), boards: new Map() }
    },
    members: async () => [],
  }
  const figures = makeFigures()
  const store = timedStore({ ...alone, shared }, figures)
  const told = () => figures.registry.metrics()
  expect(await store.shared?.turn('a board', async () => 'done')).toBe('done')
  expect(figures.storeSilence()).toBeUndefined()
  await store.shared?.heads(new Map(), new Map())
  expect(await told()).toMatch(/^groundwork_poll_seconds_count 0$/m)
  const first = figures.storeSilence()
  expect(first?.inVain).toBe(false)
  await store.shared?.heads(new Map([['atlas/board', 0]]), new Map([['atlas', { saved: 0, forgotten: 0 }]]))
  expect(await told()).toMatch(/^groundwork_turn_wait_seconds_count 1$/m)
  expect(await told()).toMatch(/^groundwork_poll_seconds_count 1$/m)
  const second = figures.storeSilence()
  expect(second?.since).toBeGreaterThan(first?.since ?? Number.POSITIVE_INFINITY)
  isAway = true
  await expect(store.shared?.heads(new Map(), new Map())).rejects.toThrow()
  expect(figures.storeSilence()).toEqual({ since: second?.since, inVain: true })
  await alone.close()
})

test('[FIG-2] figures hold no id, no name, no token and no word', async () => {
  await using workshop = await startWorkshop()
  const { address, board } = workshop
  const guest = await workshop.join('Peregrine', 'facilitator')
  const opened = await guest.open('board')
  opened.notes.put('n1', { text: 'chrysanthemum' })
  await until(() => opened.acknowledged() > 0)
  expect(await guest.command('member.rename', { name: 'Peregrina' })).toBe(204)
  const secrets = [
    board.board.id,
    board.board.title,
    board.code,
    guest.member.id,
    guest.token,
    'Peregrin',
    'chrysanthem',
  ]
  const told = await (await fetch(`${address}/metrics`)).text()
  expect(told).toContain('groundwork_deliveries_total')
  expect(secrets.filter((secret) => told.includes(secret))).toEqual([])
})

test('[DOC-4] every figure that the dashboard and HOSTING.md name is told, and every one of ours is in HOSTING.md', async () => {
  await using workshop = await startWorkshop()
  const told = new Set(
    [...(await (await fetch(`${workshop.address}/metrics`)).text()).matchAll(/^# TYPE (\w+) \w+$/gm)].map(
      ([, name]) => name,
    ),
  )
  const namedIn = (file: string): readonly string[] =>
    [
      ...readFileSync(new URL(`../../docs/${file}`, import.meta.url), 'utf8').matchAll(
        /\b(?:groundwork|nodejs|process)_[a-z0-9_]+/g,
      ),
    ].map(([name]) => name.replace(/_(bucket|count|sum)$/, ''))
  for (const file of ['grafana.json', 'HOSTING.md']) {
    expect(namedIn(file).length).toBeGreaterThan(10)
    expect([file, ...namedIn(file).filter((name) => !told.has(name))]).toEqual([file])
  }
  const explained = new Set(namedIn('HOSTING.md'))
  expect([...told].filter((name) => name?.startsWith('groundwork_') && !explained.has(name))).toEqual([])
})
