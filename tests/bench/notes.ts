import * as Y from 'yjs'
import { type BoardDoc, boardDoc } from '../../shared/schema/board.ts'
import { allAcknowledged, type Seat, sendUpdate } from './crowd.ts'

/** As many in one frame as somebody may paste. */
const NOTES_A_FRAME = 50

/** Fills a board with notes, shared out among the seats. */
export async function writeNotes(seats: readonly Seat[], count: number): Promise<void> {
  for (const [at, seat] of seats.entries()) {
    const doc = new Y.Doc()
    doc.on('update', (update: Uint8Array) => sendUpdate(seat, update))
    const { notes } = boardDoc(doc)
    const mine = Array.from({ length: Math.ceil(count / seats.length) }, (_, number) => `n${at}-${number}`)
    for (let from = 0; from < mine.length; from += NOTES_A_FRAME)
      doc.transact(() => {
        for (const [row, id] of mine.slice(from, from + NOTES_A_FRAME).entries()) writeNote(notes, id, at, from + row)
      })
    doc.destroy()
  }
  await allAcknowledged(seats)
}

function writeNote(notes: BoardDoc['notes'], id: string, column: number, row: number): void {
  notes.put(id, {
    text: `What I would like more of: a quiet hour, number ${row}`,
    at: [column * 220, row * 160],
    color: 'sky',
    createdAt: Date.now(),
    author: null,
    section: null,
    prompt: null,
    deletedAt: null,
  })
}
