import { until } from '../../helpers/until.ts'
import { RawClient } from '../rawClient.ts'
import type { Sort, Speech } from './speech.ts'

/** Where one person comes in. */
export type Entrance = { readonly path: string; readonly token: string | null; readonly speech: Speech }

type Ear = (message: Buffer) => void

/** One person on one board of whichever server. */
export type Guest = {
  readonly speech: Speech
  readonly say: (frame: Uint8Array) => void
  readonly leave: () => void
  /** Bytes of the board it was given, and when the last of them came, on this process' clock. */
  boardBytes: number
  boardAt: number
  isOut: boolean
  /** Hears what comes of one sort; at first nobody listens. */
  readonly hears: Partial<Record<Sort, Ear>>
}

export async function enter(address: string, { path, token, speech }: Entrance): Promise<Guest> {
  const state = { boardBytes: 0, boardAt: 0, isOut: false, hears: {} as Guest['hears'] }
  const frame = (message: Buffer): void => {
    const sort = speech.sortOf(message)
    if (sort === 'board') {
      state.boardBytes += message.length
      state.boardAt = performance.now()
    }
    state.hears[sort]?.(message)
  }
  const closed = (): void => {
    state.isOut = true
  }
  const client = await RawClient.open(address, path, token, { frame, closed })
  const say = (message: Uint8Array): void => (speech.isText ? client.sendText(message) : client.send(message))
  for (const word of speech.hello) say(word)
  return Object.assign(state, { speech, say, leave: () => client.end() })
}

/** Everybody comes in at once. Resolves once all have the board, where the server has one to give. */
export async function enterAll(address: string, entrances: readonly Entrance[], hasBoard = true): Promise<Guest[]> {
  const guests = await Promise.all(entrances.map((entrance) => enter(address, entrance)))
  if (hasBoard) await until(() => guests.every(({ boardBytes }) => boardBytes > 0), BOARD_PATIENCE_MS)
  return guests
}

/** The same, a hundred after the other: a server need not take thousands of half-open connections of one address. */
export async function enterByHundreds(
  address: string,
  entrances: readonly Entrance[],
  hasBoard: boolean,
): Promise<Guest[]> {
  const guests: Guest[] = []
  for (let from = 0; from < entrances.length; from += 100)
    guests.push(...(await enterAll(address, entrances.slice(from, from + 100), hasBoard)))
  return guests
}

export function leaveAll(guests: readonly Guest[]): void {
  for (const guest of guests) guest.leave()
}

/** Who waits longer for a board has gone. */
const BOARD_PATIENCE_MS = 60_000
