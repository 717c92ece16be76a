import { setTimeout as pause } from 'node:timers/promises'
import { type Entrance, enter, enterAll } from '../guest.ts'
import { fullBoard } from './fullBoard.ts'
import { type Load, WARM_UP_SECONDS } from './load.ts'
import { talkWarm, typists } from './work.ts'

const TYPISTS = 40
const EVERY_MS = 250

/** Ten come each second, and go again after one. */
const COMES_MS = 100
const STAYS_MS = 1000

/** People come to the large board all the time while others write on it. */
export const joining: Load = {
  name: 'joining',
  needsBoards: true,
  rows: [
    {
      ...{ figure: 'p99', name: '10 a second join a board of 20,000 edits while 40 type: p99 of the edits' },
      ...{ unit: 'ms', digits: 1, target: 10 },
    },
  ],
  measure: async (measured) => {
    const { running, seconds } = measured
    const all = await fullBoard(measured, TYPISTS + ((WARM_UP_SECONDS + seconds) * 1000) / COMES_MS)
    const guests = await enterAll(running.address, all.slice(0, TYPISTS))
    const voices = await typists(guests, guests)
    const coming = comeAndGo(running.address, all.slice(TYPISTS))
    const { marks } = await talkWarm(voices, { running, sort: 'edits', everyMs: EVERY_MS, seconds })
    await coming
    return { p99: marks.p(0.99), lost: marks.missing }
  },
}

async function comeAndGo(address: string, entrances: readonly Entrance[]): Promise<void> {
  const start = performance.now()
  for (const [at, entrance] of entrances.entries()) {
    await pause(Math.max(0, start + at * COMES_MS - performance.now()))
    const guest = await enter(address, entrance)
    setTimeout(() => guest.leave(), STAYS_MS)
  }
}
