import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises'
import { until } from '../../../helpers/until.ts'
import { cpuSecondsOf } from '../../cost.ts'
import { type Entrance, enterAll, type Guest, leaveAll } from '../guest.ts'
import { Marks } from '../marks.ts'
import type { Measured } from './load.ts'

const WRITERS = 20
const NOTES_EACH = 100
const EDITS_EACH = 1000

/** A server that is filled this fast may take its time, in milliseconds. */
const FILL_PATIENCE_MS = 120_000

/** A board that has been there a while has nothing left to tidy up: servers do that every few seconds. */
const SETTLE_MS = 6000

/** A process that uses less than this in half a second rests, in CPU seconds. */
const RESTS = 0.03

/** Puts 2,000 notes and 20,000 edits on a new board. Ways in for `people` more. */
export async function fullBoard({ contestant, running }: Measured, people: number): Promise<readonly Entrance[]> {
  const [entrances = []] = await contestant.entrances(running, 1, WRITERS + people)
  const writers = await enterAll(running.address, entrances.slice(0, WRITERS))
  const marks = new Marks()
  for (const guest of writers) guest.hears.edits = (message) => marks.hear(message, guest)
  await Promise.all(writers.map((guest, at) => fill(guest, at, marks)))
  await until(() => marks.missing === 0, FILL_PATIENCE_MS)
  // One stays: servers that keep nothing on disk forget a board when the last one leaves.
  leaveAll(writers.slice(1))
  await pause(SETTLE_MS)
  await rested(running.pid)
  return entrances.slice(WRITERS)
}

/** Its last line is one that can be seen to arrive, and all before it with it. */
async function fill(guest: Guest, at: number, marks: Marks): Promise<void> {
  for (const frame of guest.speech.fills(at, NOTES_EACH, EDITS_EACH)) {
    guest.say(frame)
    await breathe()
  }
  const { note, next } = guest.speech.writer(at)
  guest.say(note)
  const { marker, frame } = next()
  marks.sent(marker, guest, WRITERS - 1)
  guest.say(frame)
}

async function rested(pid: number): Promise<void> {
  for (;;) {
    const spent = cpuSecondsOf(pid)
    await pause(500)
    if (cpuSecondsOf(pid) - spent < RESTS) return
  }
}
