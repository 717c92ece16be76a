import * as Y from 'yjs'
import { boardDoc } from '../../shared/schema/board.ts'

/** A marker is a tilde and five characters that stand together in whatever frame they come in. */
const MARKER_START = 0x7e
const MARKER_LENGTH = 6

/** More lines than anybody writes while a bench runs; beyond them the next writer's markers begin. */
const LINES_MAX = 10_000

export type Line = { readonly marker: string; readonly update: Uint8Array }

/** One person who writes into a note of their own, the same for every server that speaks Yjs. */
export type Writer = {
  /** Puts the note on the board; goes first. */
  readonly note: Uint8Array
  /** One more marker at the end of the note. */
  readonly next: () => Line
}

/** `at`: which writer, so that no two markers are alike. */
export function writer(at: number): Writer {
  const doc = new Y.Doc()
  const { notes } = boardDoc(doc)
  const id = `note-${doc.clientID}`
  notes.put(id, { at: [at * 220, 0], createdAt: Date.now() })
  const note = Y.encodeStateAsUpdate(doc)
  const text = notes.text(id, 'text')
  let line = 0
  return {
    note,
    next: () => {
      const marker = markerOf(at, line++)
      let written: Uint8Array = Uint8Array.of()
      doc.once('update', (update: Uint8Array) => {
        written = update
      })
      text?.insert(text.length, marker)
      return { marker, update: written }
    },
  }
}

export function markerOf(writer: number, line: number): string {
  return `~${(writer * LINES_MAX + line).toString(36).padStart(MARKER_LENGTH - 1, '0')}`
}

/** Whatever in a message may be a marker, in order. */
export function* markersIn(message: Buffer): Iterable<string> {
  let at = message.indexOf(MARKER_START)
  while (at >= 0) {
    yield message.toString('latin1', at, at + MARKER_LENGTH)
    at = message.indexOf(MARKER_START, at + 1)
  }
}

/** What fills a board: its notes, a paste at a time, then words at the end of one after the other, so that none can be joined. */
export function* fills(at: number, noteCount: number, editCount: number): Iterable<Uint8Array> {
  const doc = new Y.Doc()
  const { notes } = boardDoc(doc)
  const ids = Array.from({ length: noteCount }, (_, row) => `fill${at}-${row}`)
  const written: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => written.push(update))
  for (let from = 0; from < noteCount; from += NOTES_AT_ONCE) {
    doc.transact(() => {
      for (const [row, id] of ids.slice(from, from + NOTES_AT_ONCE).entries())
        notes.put(id, { text: 'A quiet hour', at: [at * 220, (from + row) * 160], color: 'sky', createdAt: Date.now() })
    })
    yield* written.splice(0)
  }
  for (let edit = 0; edit < editCount; edit++) {
    const text = notes.text(ids[edit % noteCount] ?? '', 'text')
    text?.insert(text.length, ` a word ${edit % 10}`)
    yield* written.splice(0)
  }
}

/** As many notes in one frame as somebody may paste. */
const NOTES_AT_ONCE = 50
