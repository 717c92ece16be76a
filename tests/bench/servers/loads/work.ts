import { setTimeout as pause } from 'node:timers/promises'
import { until } from '../../../helpers/until.ts'
import { enterAll, type Guest } from '../guest.ts'
import { Marks } from '../marks.ts'
import type { Running } from '../running.ts'
import { type Measured, WARM_UP_SECONDS } from './load.ts'

/** How long what is still under way may take to arrive, in milliseconds: a server that is behind is to be seen. */
const LATE_MS = 15_000

type Said = { readonly marker: string; readonly frame: Uint8Array }

/** Who says something again and again, and who has to hear it. */
export type Voice = { readonly from: Guest; readonly next: () => Said; readonly others: readonly Guest[] }

export type Worked = { readonly marks: Marks; readonly cpuSeconds: number; readonly seconds: number }

type Talk = {
  readonly running: Pick<Running, 'cost'>
  readonly sort: 'edits' | 'people'
  readonly everyMs: number
  readonly seconds: number
  /** Presence may be overtaken by what came later: then it is not waited for. */
  readonly mayBeOvertaken?: true
}

/** So many people, all on one new board. */
export async function gathered({ contestant, running }: Measured, people: number): Promise<Guest[]> {
  const [entrances = []] = await contestant.entrances(running, 1, people)
  return enterAll(running.address, entrances, contestant.keepsBoards)
}

/** What `talk` tells once there was some talk that is not measured. */
export async function talkWarm(voices: readonly Voice[], how: Talk): Promise<Worked> {
  await talk(voices, { ...how, seconds: WARM_UP_SECONDS })
  return talk(voices, how)
}

/** Each voice speaks up every `everyMs`, all at moments of their own. What it cost the server, and when others heard. */
export async function talk(
  voices: readonly Voice[],
  { running, sort, everyMs, seconds, mayBeOvertaken }: Talk,
): Promise<Worked> {
  const marks = new Marks()
  const ears = new Set(voices.flatMap(({ others }) => others))
  for (const guest of ears) guest.hears[sort] = (message) => marks.hear(message, guest)
  const from = performance.now()
  const end = from + seconds * 1000
  // What a server that is behind still has to do is part of what it costs.
  const cpuSeconds = await running.cost(async () => {
    await Promise.all(voices.map((voice) => speak(voice, marks, everyMs, end)))
    if (!mayBeOvertaken) await until(() => marks.missing === 0, LATE_MS).catch(() => {})
  })
  const took = performance.now() - from
  if (mayBeOvertaken) await pause(LATE_MS / 5)
  for (const guest of ears) delete guest.hears[sort]
  return { marks, cpuSeconds, seconds: took / 1000 }
}

async function speak({ from, next, others }: Voice, marks: Marks, everyMs: number, end: number): Promise<void> {
  const ears = others.filter((other) => other !== from).length
  for (let at = performance.now() + Math.random() * everyMs; at < end; at += everyMs) {
    await pause(Math.max(0, at - performance.now()))
    const { marker, frame } = next()
    marks.sent(marker, from, ears)
    from.say(frame)
  }
}

/** Voices of people who type, each in a note of their own that everybody there has. */
export async function typists(guests: readonly Guest[], others: readonly Guest[]): Promise<Voice[]> {
  const voices = guests.map((guest, at) => typist(guest, at, others))
  await pause(NOTES_MS)
  return voices
}

/** `at`: which one of all who type during a load. */
export function typist(from: Guest, at: number, others: readonly Guest[]): Voice {
  const { note, next } = from.speech.writer(at)
  from.say(note)
  return { from, next, others }
}

/** How long notes take to be everywhere, in milliseconds. */
const NOTES_MS = 500
