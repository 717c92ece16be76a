import { createHash } from 'node:crypto'
import type { ClientClaim } from '../store.ts'

/** A board as it lies in a store, to the letter. Lists are in the order of their ids. */
export type HeldBoard = {
  readonly id: string
  readonly code: string
  readonly record: string
  readonly members: readonly { readonly id: string; readonly tokenHash: string; readonly record: string }[]
  /** Names of its rooms, and of what lies in rooms: pictures, versions. */
  readonly rooms: readonly string[]
}

export type HeldRow = { readonly seq: number; readonly bytes: Uint8Array }

export type HeldRoom = {
  readonly snapshot: HeldRow | null
  readonly rows: readonly HeldRow[]
  readonly claims: readonly ClientClaim[]
}

/** Everything that one store holds, for one reader and writer, who has it alone. */
export type Holdings = {
  /** Tells it from others, and tells nothing that is secret. */
  readonly name: string
  readonly boards: () => Promise<readonly string[]>
  readonly board: (id: string) => Promise<HeldBoard>
  readonly room: (name: string) => Promise<HeldRoom>
  /** Rows of each table, whether they belong to a board or not. */
  readonly counts: () => Promise<Counts>
  /** Writes a board with everything in it, or nothing; `room` gives each of its rooms. */
  readonly put: (board: HeldBoard, room: (name: string) => Promise<HeldRoom>) => Promise<void>
  readonly drop: (id: string) => Promise<void>
  /** Name of what is being moved here; null when nothing is. */
  readonly source: () => Promise<string | null>
  /** No server opens it from now on, until it is null again. */
  readonly setSource: (name: string | null) => Promise<void>
  readonly close: () => Promise<void>
}

export const tables = ['boards', 'members', 'log', 'snapshots', 'clients'] as const

export type Counts = Readonly<Record<(typeof tables)[number], number>>

/** The same for the same board with the same things in it, wherever it lies. */
export async function digestOf(holdings: Holdings, id: string): Promise<string> {
  const { rooms, ...board } = await holdings.board(id)
  const hash = createHash('sha256')
  hash.update(JSON.stringify([board.id, board.code, board.record, board.members.length, rooms.length]))
  for (const { id, tokenHash, record } of board.members) hash.update(JSON.stringify([id, tokenHash, record]))
  for (const name of rooms) {
    const { snapshot, rows, claims } = await holdings.room(name)
    hash.update(
      JSON.stringify([name, snapshot !== null, rows.length, claims.map(({ client, member }) => [client, member])]),
    )
    for (const { seq, bytes } of snapshot ? [snapshot, ...rows] : rows) {
      hash.update(JSON.stringify([seq, bytes.length]))
      hash.update(bytes)
    }
  }
  return hash.digest('hex')
}
