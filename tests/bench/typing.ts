import { setTimeout as pause } from 'node:timers/promises'
import { until } from '../helpers/until.ts'
import { allAcknowledged, type Seat, sendUpdate } from './crowd.ts'
import { type Line, markersIn, writer as newWriter } from './lines.ts'

const WRITERS_MAX = 40
const EVERY_MS = 250

type Mark = { readonly writer: Seat; readonly sentAt: number; waiting: number; took: number }

export type Typing = {
  /** For each update: milliseconds from its sending until the last of the others had it. */
  readonly took: readonly number[]
  readonly delivered: number
  readonly lost: number
}

/** Everybody up to forty types four times a second, each in a note of their own; measures when the others have it. */
export async function type(seats: readonly Seat[], seconds: number): Promise<Typing> {
  const marks = new Map<string, Mark>()
  for (const seat of seats) seat.onUpdate = (message) => hear(message, seat, marks)
  const writers = seats.slice(0, WRITERS_MAX)
  const scripts = writers.map((writer, at) => script(writer, at, (seconds * 1000) / EVERY_MS))
  await allAcknowledged(seats)
  await pause(500)
  await Promise.all(scripts.map((updates, at) => perform(updates, writers[at] as Seat, seats.length - 1, marks)))
  const all = [...marks.values()]
  await until(() => all.every(({ waiting }) => waiting === 0), 5000).catch(() => {})
  await allAcknowledged(seats)
  const lost = all.reduce((sum, { waiting }) => sum + waiting, 0)
  return {
    took: all.map(({ took }) => took),
    delivered: all.length * (seats.length - 1) - lost,
    lost,
  }
}

/** What one writer will type, encoded beforehand so that encoding costs the measured time nothing. */
function script(writer: Seat, at: number, count: number): Line[] {
  const { note, next } = newWriter(at)
  sendUpdate(writer, note)
  return Array.from({ length: count }, next)
}

async function perform(lines: readonly Line[], writer: Seat, others: number, marks: Map<string, Mark>): Promise<void> {
  const start = performance.now() + Math.random() * EVERY_MS
  for (const [at, { marker, update }] of lines.entries()) {
    await pause(Math.max(0, start + at * EVERY_MS - performance.now()))
    marks.set(marker, { writer, sentAt: performance.now(), waiting: others, took: Number.NaN })
    sendUpdate(writer, update)
  }
}

function hear(message: Buffer, seat: Seat, marks: ReadonlyMap<string, Mark>): void {
  for (const marker of markersIn(message)) {
    const mark = marks.get(marker)
    // Its writer may get it back in a gathered frame.
    if (mark && mark.writer !== seat && --mark.waiting === 0) mark.took = performance.now() - mark.sentAt
  }
}
