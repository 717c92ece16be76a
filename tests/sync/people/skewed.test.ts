import { afterEach, expect, test, vi } from 'vitest'
import { bestOffset } from '../../../client/sync/clock.ts'
import { openSqlite } from '../../../server/store/sqlite.ts'
import { timeLeft } from '../../../shared/rules/timer.ts'
import { Guest, type Opened } from '../../helpers/guest.ts'
import { mortal } from '../../helpers/mortal.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop, type Workshop } from '../../helpers/workshop.ts'

const DAY_MS = 86_400_000
const LOST_MS = 20

afterEach(() => void vi.useRealTimers())

const wait = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds)

/** The same person after a reload, or on another server. */
function again({ token, member, boardId }: Guest, { address, board }: Workshop): Guest {
  return new Guest(address, boardId, { token, member, board: board.board })
}

/** What is left of the timer as a screen shows it, whose own clock no one sets: in milliseconds. */
async function shown({ timer }: Opened<'stage'>, { address }: Workshop): Promise<number> {
  const sent = performance.now()
  const { now } = (await (await fetch(`${address}/api/time`)).json()) as { now: number }
  const received = performance.now()
  // Read as soon as it is heard: here the server's clock stands still meanwhile.
  return timeLeft(timer.get(), received + (bestOffset([{ sent, received, server: now }]) ?? 0))
}

const cases = [
  { skew: DAY_MS, isKilled: true },
  { skew: -DAY_MS, isKilled: false },
]

for (const { skew, isKilled } of cases)
  test(`[ACC-46] [ACC-47] on clocks a day ${skew > 0 ? 'ahead' : 'behind'}, reloaded, without a facilitator and after the server was ${isKilled ? 'killed' : 'restarted'}: one timer, the same seats, one who leads`, async () => {
    const store = openSqlite(':memory:')
    const life = mortal(store)
    // Only the server's clock is wrong: a screen's own counts from its start.
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + skew })
    const first = await startWorkshop({ store: life.store, attendance: { lostMs: LOST_MS } })
    const [fay, ana, ben] = await Promise.all([
      first.join('fay', 'facilitator'),
      first.join('ana', 'participant'),
      first.join('ben', 'participant'),
    ])
    const reads = async (stage: Opened<'stage'>, workshop: Workshop, left: number) =>
      expect(Math.abs((await shown(stage, workshop)) - left)).toBeLessThan(250)
    const socket = await fay.raw('board')
    await ana.open('stage')
    expect(await fay.command('timer.start', { seconds: 300 })).toBe(204)
    wait(40_000)
    ana.leave()
    const reloaded = again(ana, first)
    const stage = await reloaded.open('stage')
    expect([...stage.members.ids()].sort()).toEqual([fay, ana, ben].map(({ member }) => member.id).sort())
    await reads(stage, first, 260_000)
    // The session waits for whoever led, the timer does not.
    socket.end()
    await until(() => stage.session.get().facilitatorLostAt !== null)
    const lostAt = stage.session.get().facilitatorLostAt
    wait(20_000)
    await reads(stage, first, 240_000)
    for (const guest of [fay, reloaded, ben]) guest.leave()
    if (isKilled) life.kill()
    else await first.app.drain()
    first.app.attendance.close()
    first.app.server.close()
    wait(20_000)

    const second = { ...(await startWorkshop({ store, attendance: { lostMs: LOST_MS } })), board: first.board }
    const [fay2, ana2, ben2] = [fay, ana, ben].map((guest) => again(guest, second)) as [Guest, Guest, Guest]
    const now = await ana2.open('stage')
    expect(now.session.get().facilitatorLostAt).toBe(lostAt)
    await reads(now, second, 220_000)
    expect(await ana2.command('session.standIn', {})).toBe(409)
    wait(20_000)
    expect(await ana2.command('session.standIn', {})).toBe(204)
    // It was said, and its answer got lost.
    for (let twice = 0; twice < 2; twice++)
      expect(await ana2.command('session.handOver', { to: ben.member.id })).toBe(204)
    expect([await ana2.command('timer.pause', {}), await ben2.command('timer.pause', {})]).toEqual([403, 204])
    wait(DAY_MS)
    await until(() => now.timer.get().pausedWith !== null)
    await reads(now, second, 200_000)
    expect([...now.members.all()].map(([, { name, role }]) => `${name} ${role}`).sort()).toEqual([
      'ana participant',
      'ben facilitator',
      'fay facilitator',
    ])
    expect(await fay2.command('timer.resume', {})).toBe(204)
    wait(DAY_MS)
    await until(() => now.timer.get().pausedWith === null)
    await reads(now, second, 0)
    for (const guest of [fay2, ana2, ben2]) guest.leave()
    await second[Symbol.asyncDispose]()
  })
