import { enterAll } from '../guest.ts'
import { type Load, type Row, WARM_UP_SECONDS } from './load.ts'
import { talk } from './work.ts'

/** To look into each message for everybody would cost the one who measures more than the server. */
const WITNESSES = 5

/** So many people who move their pointers all the time. */
function cursors(people: number, times: number, rows: readonly Row[]): Load {
  return {
    name: `cursors${people}`,
    rows,
    measure: async ({ contestant, running, seconds }) => {
      const [entrances = []] = await contestant.entrances(running, 1, people)
      const guests = await enterAll(running.address, entrances, contestant.keepsBoards)
      const others = guests.slice(0, WITNESSES)
      const voices = guests.map((from, at) => ({ from, next: from.speech.pointer(at), others }))
      const how = { running, sort: 'people', everyMs: 1000 / times, mayBeOvertaken: true } as const
      await talk(voices, { ...how, seconds: WARM_UP_SECONDS })
      const { marks, cpuSeconds, seconds: took } = await talk(voices, { ...how, seconds })
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
