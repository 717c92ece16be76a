import { setTimeout as pause } from 'node:timers/promises'
import { until } from '../../../helpers/until.ts'
import { markersIn } from '../../lines.ts'
import { type Entrance, enter, enterAll, type Guest, leaveAll } from '../guest.ts'
import { Marks } from '../marks.ts'
import type { Running } from '../running.ts'
import type { Load } from './load.ts'

const EDITS = 200

/** How long what is left may take to arrive, in milliseconds. */
const LOOK_MS = 1000

/** The server is killed as soon as somebody else saw two hundred edits, or two seconds after. */
export const killed: Load = {
  name: 'killed',
  needsBoards: true,
  rows: [
    {
      figure: 'at0',
      name: 'SIGKILL at 0 ms: survivors of 200 edits that others saw',
      unit: '',
      digits: 0,
      target: EDITS,
      isBetter: 'higher',
    },
    { figure: 'at2000', name: 'SIGKILL after 2 s: survivors', unit: '', digits: 0, target: EDITS, isBetter: 'higher' },
  ],
  measure: async ({ contestant, running }) => {
    const [first = [], second = []] = await contestant.entrances(running, 2, 2)
    const at0 = await survivors(running, first, 0)
    const at2000 = await survivors(running, second, 2000)
    return { at0, at2000, lost: 2 * EDITS - at0 - at2000 }
  },
}

async function survivors(running: Running, entrances: readonly Entrance[], patienceMs: number): Promise<number> {
  const guests = await enterAll(running.address, entrances)
  const [writer, witness] = guests as [Guest, Guest]
  const marks = new Marks()
  witness.hears.edits = (message) => marks.hear(message, witness)
  const { note, next } = writer.speech.writer(0)
  writer.say(note)
  const lines = Array.from({ length: EDITS }, next)
  for (const { marker, frame } of lines) {
    marks.sent(marker, writer, 1)
    writer.say(frame)
  }
  await until(() => marks.missing === 0)
  if (patienceMs > 0) await pause(patienceMs)
  await running.end('SIGKILL')
  leaveAll(guests)
  await running.start()
  return whatIsLeft(running.address, entrances[1] as Entrance, new Set(lines.map(({ marker }) => marker)))
}

async function whatIsLeft(address: string, entrance: Entrance, markers: ReadonlySet<string>): Promise<number> {
  const found = new Set<string>()
  const look = (message: Buffer): void => {
    for (const marker of markersIn(message)) if (markers.has(marker)) found.add(marker)
  }
  const guest = await enter(address, entrance)
  guest.hears.board = look
  guest.hears.edits = look
  await pause(LOOK_MS)
  guest.leave()
  return found.size
}
