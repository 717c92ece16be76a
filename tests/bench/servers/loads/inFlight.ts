import { setTimeout as pause } from 'node:timers/promises'
import { markersIn } from '../../lines.ts'
import type { Guest } from '../guest.ts'
import type { Writer } from '../speech.ts'
import type { Load } from './load.ts'
import { gathered } from './work.ts'

const PEOPLE = 50

/** Each writes again as soon as somebody else has what they wrote: nothing waits for anything but the server. */
export const inFlight: Load = {
  name: 'inFlight',
  rows: [
    {
      ...{ figure: 'rate', name: '50 people, one edit in flight each: deliveries a second', unit: '', digits: 0 },
      ...{ target: 'best', isBetter: 'higher' },
    },
  ],
  measure: async (measured) => {
    const guests = await gathered(measured, PEOPLE)
    const writers = guests.map(({ speech }, at) => speech.writer(at))
    for (const [at, guest] of guests.entries()) guest.say((writers[at] as Writer).note)
    await pause(500)
    const whose = new Map<string, number>()
    let edits = 0
    let isOver = false
    const write = (at: number): void => {
      const { marker, frame } = (writers[at] as Writer).next()
      whose.set(marker, at)
      guests[at]?.say(frame)
    }
    const listen = (witness: Guest, mine: (at: number) => boolean): void => {
      witness.hears.edits = (message) => {
        for (const marker of markersIn(message)) {
          const at = whose.get(marker)
          if (at === undefined || !mine(at)) continue
          whose.delete(marker)
          edits++
          if (!isOver) write(at)
        }
      }
    }
    const [first, second] = guests as [Guest, Guest]
    listen(first, (at) => at !== 0)
    listen(second, (at) => at === 0)
    for (const at of guests.keys()) write(at)
    await pause(1000)
    const [from, before] = [performance.now(), edits]
    await pause(measured.seconds * 1000)
    const rate = ((edits - before) * (PEOPLE - 1) * 1000) / (performance.now() - from)
    isOver = true
    await pause(500)
    return { rate, lost: whose.size }
  },
}
