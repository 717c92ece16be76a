import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { CreatedBoard, Joined } from '../../shared/api.ts'
import { until } from '../helpers/until.ts'
import { call } from '../helpers/workshop.ts'
import { RawClient } from './rawClient.ts'

/** One participant's connection to the board room. */
export type Seat = {
  readonly client: RawClient
  /** Step 2 and update frames sent, and how many the server said are durable. */
  sent: number
  acknowledged: number
  /** Bytes of the board it was given; 0 while it has none. */
  boardBytes: number
  closed: boolean
  /** Hears every update. */
  onUpdate: (message: Buffer) => void
}

export function newBoard(address: string): Promise<CreatedBoard> {
  return call<CreatedBoard>(`${address}/api/boards`, { title: 'Bench', kit: 'quick-alliance' })
}

/** Tokens of `count` participants. */
export async function invite(address: string, { board, keys }: CreatedBoard, count: number): Promise<string[]> {
  const tokens: string[] = []
  for (let at = 0; at < count; at++) {
    const joined = call<Joined>(`${address}/api/boards/${board.id}/join`, { key: keys.participant, name: `p${at}` })
    tokens.push((await joined).token)
  }
  return tokens
}

/** Opens the board for everybody at once and waits until each has all of it. */
export async function seatAll(address: string, board: string, tokens: readonly string[]): Promise<Seat[]> {
  const seats = await Promise.all(tokens.map((token) => seat(address, board, token)))
  await until(() => seats.every(({ boardBytes }) => boardBytes > 0), 60_000)
  return seats
}

async function seat(address: string, board: string, token: string): Promise<Seat> {
  const state = { sent: 0, acknowledged: 0, boardBytes: 0, closed: false, onUpdate: () => {} } as Omit<Seat, 'client'>
  const frame = (message: Buffer): void => {
    if (message[0] === 4) state.acknowledged = decoding.readVarUint(decoding.createDecoder(message.subarray(1)))
    else if (message[0] !== 0) return
    else if (message[1] === 1) state.boardBytes += message.length
    else if (message[1] === 2) state.onUpdate(message)
  }
  const closed = (): void => {
    state.closed = true
  }
  const client = await RawClient.open(address, `/sync/${board}/board`, token, { frame, closed })
  client.send(Uint8Array.of(0, 0, 1, 0))
  return Object.assign(state, { client })
}

/** Sends one update, and counts it. */
export function sendUpdate(seat: Seat, update: Uint8Array): void {
  seat.sent++
  seat.client.send(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarUint(encoder, 2)
      encoding.writeVarUint8Array(encoder, update)
    }),
  )
}

/** Resolves once the server said that everything these seats sent is durable. */
export function allAcknowledged(seats: readonly Seat[]): Promise<void> {
  return until(() => seats.every(({ sent, acknowledged }) => acknowledged === sent))
}
