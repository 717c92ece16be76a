import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import type { CreatedBoard } from '../../../shared/api.ts'
import { boardDoc } from '../../../shared/schema/board.ts'
import { allAcknowledged, invite, type Seat, seatAll, sendUpdate } from '../crowd.ts'
import { presence } from '../pointing.ts'
import { RawClient } from '../rawClient.ts'

/** As often as our own client says where somebody is. */
const EVERY_MS = 50
/** A note is emptied when it holds this much: people write four hours, and the board is to stay as large as it is. */
const LETTERS_MAX = 120
const NOTES_EACH = 10
const RADIUS = 60
/** Below the sections: nothing lies on what somebody else writes in. */
const TOP = 1_800

/** Somebody without a screen, at their notes. */
type Worker = {
  readonly token: string
  readonly onBoard: Seat
  readonly onStage: RawClient
  /** Writes a letter into one of their notes, or moves one. */
  readonly edit: () => void
}

/** Everybody else in the room. */
export type People = Disposable & {
  readonly tokens: readonly string[]
  /** Notes of theirs that stay on the board. */
  readonly notes: readonly string[]
  /** For so long they point and write all at once; resolves with the edits they made, once those are durable. */
  readonly work: (ms: number) => Promise<number>
}

export async function gather(address: string, board: CreatedBoard, count: number): Promise<People> {
  const tokens = await invite(address, board, count)
  const seats = await seatAll(address, board.board.id, tokens)
  const stages = await Promise.all(tokens.map((token) => enterStage(address, board.board.id, token)))
  const notes: string[] = []
  const workers = seats.map((onBoard, at): Worker => {
    const mine = Array.from({ length: NOTES_EACH }, (_, row) => `w${at}-${row}`)
    notes.push(...mine)
    return {
      ...{ token: tokens[at] as string, onBoard, onStage: stages[at] as RawClient },
      edit: writing(onBoard, at, mine),
    }
  })
  let clock = 0
  return {
    tokens,
    notes,
    work: async (ms) => {
      const before = sentBy(seats)
      const end = performance.now() + ms
      while (performance.now() < end) {
        const began = performance.now()
        clock++
        for (const [at, worker] of workers.entries()) point(worker, at, clock)
        for (const worker of workers.slice(clock % 2 ? 0 : count / 2).slice(0, count / 2)) worker.edit()
        await pause(Math.max(0, EVERY_MS - (performance.now() - began)))
      }
      await allAcknowledged(seats)
      return sentBy(seats) - before
    },
    [Symbol.dispose]: () => {
      for (const { onBoard, onStage } of workers) {
        onBoard.client.end()
        onStage.end()
      }
    },
  }
}

function sentBy(seats: readonly Seat[]): number {
  return seats.reduce((sum, { sent }) => sum + sent, 0)
}

async function enterStage(address: string, boardId: string, token: string): Promise<RawClient> {
  const client = await RawClient.open(address, `/sync/${boardId}/stage`, token, { frame: () => {}, closed: () => {} })
  client.send(Uint8Array.of(0, 0, 1, 0))
  return client
}

/** A pointer that goes round; now and then with a note in its hand. */
function point({ onBoard, onStage }: Worker, at: number, clock: number): void {
  const angle = clock / 8 + at
  const [x, y] = [spot(at) + RADIUS * Math.cos(angle), TOP + 200 + RADIUS * Math.sin(angle)].map(Math.round)
  const held = clock % 200 < 20 ? { drag: { [`w${at}-0`]: [x, y] }, selected: [`w${at}-0`] } : { drag: null }
  onBoard.client.send(presence(1_000 + at, clock, { pointer: [x, y], ...held }))
  // Once a second is oftener than anybody would be thought gone.
  if (clock % (1000 / EVERY_MS) === 1) onStage.send(presence(100_000 + at, clock, {}))
}

function spot(at: number): number {
  return at * 220
}

function writing(seat: Seat, at: number, ids: readonly string[]): () => void {
  const doc = new Y.Doc()
  const { notes } = boardDoc(doc)
  doc.on('update', (update: Uint8Array) => sendUpdate(seat, update))
  doc.transact(() => {
    for (const [row, id] of ids.entries())
      notes.put(id, { text: 'A quiet hour', at: [spot(at), TOP + row * 160], color: 'sky', createdAt: Date.now() })
  })
  let edits = 0
  return () => {
    const row = edits++ % ids.length
    const id = ids[row] as string
    if (edits % 7 === 0) notes.patch(id, { at: [spot(at) + (edits % 5), TOP + row * 160] })
    const text = notes.text(id, 'text')
    if (text && text.length > LETTERS_MAX) text.delete(0, text.length)
    else text?.insert(text.length, edits % 6 ? 'a' : ' ')
  }
}
