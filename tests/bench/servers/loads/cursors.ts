import type { Load, Row } from './load.ts'
import { gathered, talkWarm } from './work.ts'

/** To look into each message for everybody would cost the one who measures more than the server. */
const WITNESSES = 5

/** So many people who move their pointers all the time. */
function cursors(people: number, times: number, rows: readonly Row[]): Load {
  return {
    name: `cursors${people}`,
    rows,
    measure: async (measured) => {
      const { running, seconds } = measured
      const guests = await gathered(measured, people)
      const others = guests.slice(0, WITNESSES)
      const voices = guests.map((from, at) => ({ from, next: from.speech.pointer(at), others }))
      const how = { running, sort: 'people', everyMs: 1000 / times, seconds, mayBeOvertaken: true } as const
      const { marks, cpuSeconds, seconds: took } = await talkWarm(voices, how)
      return { share: (cpuSeconds * 100) / took, p99: marks.p(0.99), lost: 0 }
    },
  }
}

export const cursors30 = cursors(30, 10, [
  { figure: 'share', name: '30 cursors, 10/s: CPU', unit: '% of a core', digits: 1 },
])

export const cursors100 = cursors(100, 20, [
  { figure: 'share', name: '100 cursors, 20/s: CPU', unit: '% of a core', digits: 1, target: 20 },
  { figure: 'p99', name: '100 cursors, 20/s: p99', unit: 'ms', digits: 0, target: 60 },
])
