import { roomName, type Store } from '../store/store.ts'

/** A signal without a name that is not out yet. Who raised it is written nowhere. */
export type Waiting = {
  readonly signal: string
  readonly about: string | null
  readonly words: string
  /** The day it was raised, by UTC. */
  readonly day: string
}

/** They lie in a room of their own that is no document and that nobody can open, one row each. */
const roomOf = (board: string) => roomName(board, 'nameless', null)

/** What waits on a board, in the order in which it came. */
export async function waitingOn(store: Store, board: string): Promise<readonly Waiting[]> {
  const { snapshot, updates } = await store.load(roomOf(board))
  const kept = snapshot === null ? [] : (parsed(snapshot) as Waiting[])
  return [...kept, ...updates.map((row) => parsed(row) as Waiting)]
}

/** One more. In the board's turn: rows are gapless. */
export async function addWaiting(store: Store, board: string, waiting: Waiting): Promise<void> {
  const room = roomOf(board)
  const { seq } = await store.load(room)
  await store.append([{ room, seq: seq + 1, update: Buffer.from(JSON.stringify(waiting)), claims: [] }])
}

/** Only these are left; nothing stays of the others. In the board's turn. */
export async function keepWaiting(store: Store, board: string, left: readonly Waiting[]): Promise<void> {
  const room = roomOf(board)
  const { seq } = await store.load(room)
  await store.compact(room, seq, Buffer.from(JSON.stringify(left)))
}

function parsed(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString())
}
