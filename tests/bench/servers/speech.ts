import * as encoding from 'lib0/encoding'
import { fills, markerOf, writer as newWriter } from '../lines.ts'

/** What a message brings; all else is of no interest here. */
export type Sort = 'board' | 'edits' | 'people' | 'other'

/** One person who writes, in the frames of one kind of server. */
export type Writer = {
  readonly note: Uint8Array
  readonly next: () => { readonly marker: string; readonly frame: Uint8Array }
}

/** How to speak to one kind of server about one board. */
export type Speech = {
  /** What lets somebody in and asks for the board. */
  readonly hello: readonly Uint8Array[]
  readonly isText?: true
  readonly writer: (at: number) => Writer
  /** So many notes, and edits in them. */
  readonly fills: (at: number, notes: number, edits: number) => Iterable<Uint8Array>
  /** One who points, each time somewhere else. */
  readonly pointer: (at: number) => () => { readonly marker: string; readonly frame: Uint8Array }
  readonly sortOf: (message: Buffer) => Sort
}

/** What y-protocols calls its messages. */
const SYNC = 0
const AWARENESS = 1
const STEP1 = 0
const STEP2 = 1
const UPDATE = 2

/** y-websocket's frames, which ours and the relay take as well. `prefix`: what goes before each of them. */
export function ySpeech(prefix: Uint8Array = Uint8Array.of(), before: readonly Uint8Array[] = []): Speech {
  const from = prefix.length
  const frame = (...parts: readonly (number | Uint8Array)[]): Uint8Array =>
    encoding.encode((encoder) => {
      encoding.writeUint8Array(encoder, prefix)
      for (const part of parts)
        if (typeof part === 'number') encoding.writeVarUint(encoder, part)
        else encoding.writeVarUint8Array(encoder, part)
    })
  return {
    hello: [...before, frame(SYNC, STEP1, Uint8Array.of(0))],
    writer: (at) => {
      const { note, next } = newWriter(at)
      return {
        note: frame(SYNC, UPDATE, note),
        next: () => {
          const { marker, update } = next()
          return { marker, frame: frame(SYNC, UPDATE, update) }
        },
      }
    },
    fills: function* (at, notes, edits) {
      for (const update of fills(at, notes, edits)) yield frame(SYNC, UPDATE, update)
    },
    pointer: (at) => {
      const client = Math.floor(Math.random() * 2 ** 31)
      let clock = 0
      return () => {
        const marker = markerOf(at, clock)
        const state = JSON.stringify({ cursor: [clock * 3, at * 7], marker })
        return { marker, frame: frame(AWARENESS, presence(client, ++clock, state)) }
      }
    },
    sortOf: (message) => {
      if (message[from] === AWARENESS) return 'people'
      if (message[from] !== SYNC) return 'other'
      if (message[from + 1] === STEP2) return 'board'
      return message[from + 1] === UPDATE ? 'edits' : 'other'
    },
  }
}

function presence(client: number, clock: number, state: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, state)
  })
}

/** Hocuspocus names the board in each frame, and wants a token before anything else. */
export function hocuspocusSpeech(board: string): Speech {
  const prefix = encoding.encode((encoder) => encoding.writeVarString(encoder, board))
  const token = encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, prefix)
    for (const part of [2, 0]) encoding.writeVarUint(encoder, part)
    encoding.writeVarString(encoder, 'bench')
  })
  return ySpeech(prefix, [token])
}
