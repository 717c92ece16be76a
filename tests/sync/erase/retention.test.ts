import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSqlite } from '../../../server/store/sqlite.ts'
import type { BoardKept } from '../../../shared/keeps.ts'
import type { Guest } from '../../helpers/guest.ts'
import { dataFolder, filesWith } from '../../helpers/rawFiles.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop, type Workshop } from '../../helpers/workshop.ts'

const DAY_MS = 86_400_000
const START = Date.UTC(2030, 2, 1)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: START })
})
afterEach(() => {
  vi.useRealTimers()
})

const day = (count: number) => vi.setSystemTime(START + count * DAY_MS)

/** Everybody closes their screens, and the server has noticed. */
async function allLeave({ app, board }: Workshop, ...guests: Guest[]): Promise<void> {
  for (const guest of guests) guest.leave()
  await until(() => [...app.rooms.ofBoard(board.board.id)].every(({ peers }) => peers.size === 0))
}

async function keptOf({ address }: Workshop, { boardId, token }: Guest): Promise<BoardKept | number> {
  const answer = await fetch(`${address}/api/boards/${boardId}/kept`, { headers: { authorization: `Bearer ${token}` } })
  return answer.ok ? answer.json() : answer.status
}

test('[PRV-113] a board that nobody opens says when it goes, and is in no file after that', async () => {
  using folder = dataFolder()
  await using workshop = await startWorkshop({ store: openSqlite(folder.path), retentionDays: 90 })
  const fay = await workshop.join('canary-fay', 'facilitator')
  const board = await fay.open('board')
  board.notes.put('n', { text: 'canary-note' })
  await until(() => board.acknowledged() > 1)
  await allLeave(workshop, fay)
  for (const [at, goesAt] of [
    [60, null],
    // 14 days before its end; to ask is not to open it.
    [77, START + 91 * DAY_MS],
    [90, START + 91 * DAY_MS],
  ] as const) {
    day(at)
    await workshop.app.keeping.round()
    expect(await keptOf(workshop, fay), `day ${at}`).toEqual({ days: 90, goesAt })
  }
  expect(filesWith(folder.path, 'canary')).not.toEqual([])
  day(91)
  await workshop.app.keeping.round()
  expect(await keptOf(workshop, fay)).toBe(404)
  expect(filesWith(folder.path, 'canary')).toEqual([])
  expect(filesWith(folder.path, workshop.board.board.id)).toEqual([])
})

test('[PRV-113] to open a board keeps it, and says what would have happened; a screen left open keeps it, too', async () => {
  await using workshop = await startWorkshop({ retentionDays: 90 })
  const fay = await workshop.join('fay', 'facilitator')
  await fay.open('stage')
  await allLeave(workshop, fay)
  day(80)
  await workshop.app.keeping.round()
  const back = await fay.open('stage')
  await until(() => back.session.get().rescue)
  expect(back.session.get().rescue).toMatchObject({ due: START + 94 * DAY_MS, until: START + 171 * DAY_MS })
  expect(await keptOf(workshop, fay)).toEqual({ days: 90, goesAt: null })
  for (const at of [160, 240, 400]) {
    day(at)
    await workshop.app.keeping.round()
    await until(async () => (await workshop.store.findBoard({ id: fay.boardId }))?.usedAt === START + at * DAY_MS)
  }
  await allLeave(workshop, fay)
  day(480)
  await workshop.app.keeping.round()
  expect(await keptOf(workshop, fay)).toMatchObject({ goesAt: expect.any(Number) })
})

test.for([
  ['a server that was off for a year', 90, 365],
  ['a board from before its use was noted', 90, 365],
  ['a server that keeps boards for ever', 0, 5000],
] as const)('[PRV-113] no board goes without a warning that lasts: %s', async ([which, retentionDays, away]) => {
  await using workshop = await startWorkshop({ retentionDays })
  const { store, app, board } = workshop
  const record = await store.findBoard({ id: board.board.id })
  if (which.includes('before') && record) {
    const { usedAt: _unknown, ...old } = record
    await store.save({ board: old })
  }
  const isThere = async () => (await store.findBoard({ id: board.board.id })) !== undefined
  for (const later of [0, 1, 13]) {
    day(away + later)
    await app.keeping.round()
    expect(await isThere(), `${later} days later`).toBe(true)
  }
  day(away + 15)
  await app.keeping.round()
  expect(await isThere()).toBe(which !== 'a server that was off for a year')
})

test('[PRV-114] what lay in the Trash for 30 days is in no file any more, with what hung on it; what came back stays', async () => {
  using folder = dataFolder()
  await using workshop = await startWorkshop({ store: openSqlite(folder.path) })
  const [fay, ben] = [await workshop.join('fay', 'facilitator'), await workshop.join('ben', 'participant')]
  const board = await ben.open('board')
  for (const id of ['gone', 'back', 'forged']) board.notes.put(id, { text: `canary-${id}`, author: ben.member.id })
  board.comments.put('c', { about: 'gone', text: 'canary-comment' })
  board.notes.put('stays', { text: 'kept' })
  expect(
    await fay.command('section.add', { section: 'area', title: 'canary-area', at: [0, 0], size: [600, 600] }),
  ).toBe(204)
  expect(await fay.command('section.remove', { section: 'area' })).toBe(204)
  for (const id of ['gone', 'back']) board.notes.patch(id, { deletedAt: Date.now() })
  await settled(board)
  await workshop.app.keeping.round()
  day(20)
  board.notes.patch('back', { deletedAt: null })
  // By a browser that says it was years ago.
  board.notes.patch('forged', { deletedAt: 1000 })
  await settled(board)
  // A day on which people were there is looked at on the next.
  for (const at of [21, 22]) {
    day(at)
    await workshop.app.keeping.round()
    await until(async () => (await workshop.store.findBoard({ id: fay.boardId }))?.usedAt === START + at * DAY_MS)
  }
  for (const id of ['gone', 'comment', 'area', 'back', 'forged'])
    expect(filesWith(folder.path, `canary-${id}`), id).not.toEqual([])
  day(32)
  await workshop.app.keeping.round()
  for (const id of ['gone', 'comment', 'area']) expect(filesWith(folder.path, `canary-${id}`), id).toEqual([])
  await until(() => board.notes.get('gone') === undefined && board.comments.get('c') === undefined)
  expect([...board.notes.ids()].sort()).toEqual(['back', 'forged', 'stays'])
  day(53)
  await workshop.app.keeping.round()
  expect(filesWith(folder.path, 'canary-forged')).toEqual([])
  await until(() => board.notes.get('forged') === undefined)
  expect(board.notes.get('back')?.text).toBe('canary-back')
})

test('[PRV-115] drafts that nobody was shown go a day after their writer left; ballots stay until they are counted', async () => {
  using folder = dataFolder()
  await using workshop = await startWorkshop({ store: openSqlite(folder.path) })
  const [fay, ana, ben] = [
    await workshop.join('fay', 'facilitator'),
    await workshop.join('ana', 'participant'),
    await workshop.join('ben', 'participant'),
  ]
  expect(await ana.command('proxy.add', { member: 'kim', name: 'Kim' })).toBe(204)
  expect(await fay.command('vote.open', { vote: 'v', kind: 'fist', question: 'Can you?', isNamed: true })).toBe(204)
  expect(await ana.command('vote.cast', { vote: 'v', choices: 2 })).toBe(204)
  const rooms = [await ana.open('private'), await ben.open('private')] as const
  rooms[0].drafts.put('d', { text: 'canary-left' })
  rooms[0].drafts.put('k', { text: 'canary-kim', whose: 'kim' })
  rooms[0].takeAways.put('t', { question: 'canary-carried' })
  rooms[1].drafts.put('d', { text: 'canary-here' })
  await Promise.all(rooms.map(settled))
  expect(await ana.command('member.leave', {})).toBe(204)
  for (const [after, isKept] of [
    [0.9, true],
    [1.1, false],
  ] as const) {
    day(after)
    await workshop.app.keeping.round()
    for (const id of ['left', 'carried']) expect(filesWith(folder.path, `canary-${id}`).length > 0, id).toBe(isKept)
  }
  for (const id of ['here', 'kim']) expect(filesWith(folder.path, `canary-${id}`), id).not.toEqual([])
  const stage = await fay.open('stage')
  expect(await fay.command('vote.close', { vote: 'v' })).toBe(204)
  await until(() => stage.votes.get('v')?.state === 'closed')
  expect(stage.votes.get('v')?.ballots).toMatchObject({ [ana.member.id]: 2 })
})

/** Everything this connection wrote is durable. */
async function settled(opened: { readonly doc: { readonly clientID: number }; readonly acknowledged: () => number }) {
  let before = -1
  await until(() => {
    const now = opened.acknowledged()
    const isSame = now === before && now > 0
    before = now
    return isSame
  })
}
