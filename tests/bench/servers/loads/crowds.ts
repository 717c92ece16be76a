import type { Load } from './load.ts'
import { gathered, talkWarm, typists } from './work.ts'

const TYPISTS_MAX = 40
const EVERY_MS = 250

/** So many on one board, up to forty of them typing four times a second. */
function crowd(people: number, targets: { cpu?: number; p50?: number; p99?: number }): Load {
  return {
    name: `crowd${people}`,
    rows: [
      {
        figure: 'cpu',
        name: `${people} on one board, 40 typing 4/s: CPU s per 1,000 deliveries`,
        unit: '',
        digits: 4,
        ...goal(targets.cpu),
      },
      { figure: 'p50', name: `${people} on one board: p50`, unit: 'ms', digits: 1, ...goal(targets.p50) },
      { figure: 'p99', name: `${people} on one board: p99`, unit: 'ms', digits: 1, ...goal(targets.p99) },
    ],
    measure: async (measured) => {
      const { running, seconds } = measured
      const guests = await gathered(measured, people)
      const voices = await typists(guests.slice(0, TYPISTS_MAX), guests)
      const { marks, cpuSeconds } = await talkWarm(voices, { running, sort: 'edits', everyMs: EVERY_MS, seconds })
      return {
        cpu: (cpuSeconds * 1000) / marks.took.length,
        p50: marks.p(0.5),
        p99: marks.p(0.99),
        lost: marks.missing,
      }
    },
  }
}

function goal(target: number | undefined): { target?: number } {
  return target === undefined ? {} : { target }
}

export const crowd200 = crowd(200, { cpu: 0.005, p99: 30 })
export const crowd50 = crowd(50, { p50: 2 })
