import * as Y from 'yjs'
import { type BoardDoc, boardDoc } from '../../shared/schema/board.ts'
import { allAcknowledged, type Seat, sendUpdate } from './crowd.ts'

/** As many in one frame as somebody may paste. */
const NOTES_A_FRAME = 50

/** Notes in a row of a board that is looked at. */
const COLUMNS = 40

/** Where the n-th of a seat's notes goes. */
type PlaceOf = (seat: number, row: number) => [number, number]

/** Fills a board with notes in rows, the same that `peers/notes.ts` puts on other whiteboards. */
export function writeRows(seats: readonly Seat[], count: number): Promise<void> {
  return writeNotes(seats, count, (seat, row) => {
    const at = seat + row * seats.length
    return [(at % COLUMNS) * 220, Math.floor(at / COLUMNS) * 160]
  })
}

const inColumns: PlaceOf = (seat, row) => [seat * 220, row * 160]

/** Fills a board with notes, shared out among the seats. */
export async function writeNotes(seats: readonly Seat[], count: number, placeOf = inColumns): Promise<void> {
  for (const [at, seat] of seats.entries()) {
    const doc = new Y.Doc()
    doc.on('update', (update: Uint8Array) => sendUpdate(seat, update))
    const { notes } = boardDoc(doc)
    const mine = Array.from({ length: Math.ceil(count / seats.length) }, (_, number) => `n${at}-${number}`)
    for (let from = 0; from < mine.length; from += NOTES_A_FRAME)
      doc.transact(() => {
        for (const [row, id] of mine.slice(from, from + NOTES_A_FRAME).entries())
          writeNote(notes, id, placeOf(at, from + row), from + row)
      })
    doc.destroy()
  }
  await allAcknowledged(seats)
}

function writeNote(notes: BoardDoc['notes'], id: string, at: [number, number], row: number): void {
  notes.put(id, {
    text: `What I would like more of: a quiet hour, number ${row}`,
    at,
    color: 'sky',
    createdAt: Date.now(),
    author: null,
    section: null,
    prompt: null,
    deletedAt: null,
  })
}
