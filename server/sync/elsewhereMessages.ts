import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { RoomName } from '../store/store.ts'
import { type NeighbourMessage, readNeighbour } from './neighbourMessages.ts'
import type { OthersRow } from './rowsElsewhere.ts'

/** What servers tell each other of what is in the store. */
export type ElsewhereMessage =
  /** These rows are durable. */
  | { readonly kind: 'rows'; readonly runs: readonly Run[] }
  /** There are more rows, too many to send; or a record was saved, or something forgotten. Look in the store. */
  | { readonly kind: 'look' }

/** Rows of one room without a gap between them; `from` is the number of the first. */
export type Run = { readonly room: RoomName; readonly from: number; readonly rows: readonly OthersRow[] }

/** Others may be of the version before, in which 0 were the rows of one room alone. */
const kinds = { look: 1, rows: 2 } as const

export function writeMessage(message: ElsewhereMessage): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, kinds[message.kind])
    if (message.kind !== 'rows') return
    encoding.writeVarUint(encoder, message.runs.length)
    for (const run of message.runs) writeRun(encoder, run)
  })
}

/** What is said whenever it is not said what there is to see. */
export const look = writeMessage({ kind: 'look' })

function writeRun(encoder: encoding.Encoder, { room, from, rows }: Run): void {
  encoding.writeVarString(encoder, room)
  encoding.writeVarUint(encoder, from)
  encoding.writeVarUint(encoder, rows.length)
  for (const { update, claims } of rows) {
    encoding.writeVarUint8Array(encoder, update)
    encoding.writeVarUint(encoder, claims.length)
    for (const { client, member } of claims) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarString(encoder, member)
    }
  }
}

/** Reads one message. Throws when it is none; another server may be of another version. */
export function readMessage(bytes: Uint8Array): ElsewhereMessage | NeighbourMessage {
  const decoder = decoding.createDecoder(bytes)
  const kind = decoding.readVarUint(decoder)
  if (kind === kinds.look) return { kind: 'look' }
  if (kind === kinds.rows) return { kind: 'rows', runs: times(decoding.readVarUint(decoder), () => readRun(decoder)) }
  const neighbour = readNeighbour(kind, decoder)
  if (neighbour) return neighbour
  throw new Error(`unknown message ${kind} from another server`)
}

function readRun(decoder: decoding.Decoder): Run {
  const [room, from] = [decoding.readVarString(decoder), decoding.readVarUint(decoder)]
  const rows = times(decoding.readVarUint(decoder), () => ({
    update: decoding.readVarUint8Array(decoder),
    claims: times(decoding.readVarUint(decoder), () => ({
      client: decoding.readVarUint(decoder),
      member: decoding.readVarString(decoder),
    })),
  }))
  return { room, from, rows }
}

function times<T>(count: number, read: () => T): readonly T[] {
  const all: T[] = []
  for (let left = count; left > 0; left--) all.push(read())
  return all
}
