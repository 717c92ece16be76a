import { setTimeout as pause } from 'node:timers/promises'
import { enterAll, type Guest } from '../guest.ts'
import type { Load } from './load.ts'
import { talkWarm, typist } from './work.ts'

const BOARDS = 500
const EACH = 4
const EVERY_MS = 1000

/** Loading five hundred boards leaves work behind that is none of the typing's. */
const SETTLE_MS = 2000

/** Many small boards with four people each, one of whom writes once a second. */
export const boards: Load = {
  name: 'boards',
  rows: [
    { figure: 'cpu', name: '500 boards × 4, an edit a second each: CPU s per 1,000 deliveries', unit: '', digits: 4 },
    { figure: 'share', name: '500 boards: CPU', unit: '% of a core', digits: 1, target: 10 },
    { figure: 'p99', name: '500 boards: p99', unit: 'ms', digits: 1 },
    { figure: 'memory', name: '500 boards: memory of the whole process', unit: 'MB', digits: 0, target: 100 },
  ],
  measure: async ({ contestant, running, seconds }) => {
    const entrances = await contestant.entrances(running, BOARDS, EACH)
    const groups: Guest[][] = []
    for (const some of entrances) groups.push(await enterAll(running.address, some, contestant.keepsBoards))
    const voices = groups.flatMap((group, at) => group.slice(0, 1).map((first) => typist(first, at, group)))
    await pause(SETTLE_MS)
    const how = { running, sort: 'edits', everyMs: EVERY_MS, seconds } as const
    const { marks, cpuSeconds, seconds: took } = await talkWarm(voices, how)
    return {
      cpu: (cpuSeconds * 1000) / marks.took.length,
      share: (cpuSeconds * 100) / took,
      p99: marks.p(0.99),
      memory: await running.megabytes(),
      lost: marks.missing,
    }
  },
}
