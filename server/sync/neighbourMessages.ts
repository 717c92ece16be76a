import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Role } from '../../shared/members.ts'
import type { RoomName } from '../store/store.ts'
import { type PresenceState, presencePayload, readPresence } from './frames.ts'
import type { NodeId } from './others.ts'
import type { PersonHere } from './peopleElsewhere.ts'

/** What a server tells others of its own peers; `nth`: which of its messages it is, so that none undoes a later one. */
export type NeighbourMessage = { readonly node: NodeId; readonly nth: number } & Told

export type Told =
  /** Where they are in a room; `isAll`: of everybody, so that whoever is not named is gone. */
  | {
      readonly kind: 'presence'
      readonly room: RoomName
      readonly isAll: boolean
      readonly states: readonly PresenceState[]
    }
  /** Who has a socket open on the board. */
  | { readonly kind: 'people'; readonly people: readonly PersonHere[] }
  /** This room was read just now: who is there, and who is on the board? */
  | { readonly kind: 'hello'; readonly room: RoomName }
  /** The server stops. */
  | { readonly kind: 'bye' }

const kinds = { presence: 10, people: 11, hello: 12, bye: 13 } as const

export function writeNeighbour(message: NeighbourMessage): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, kinds[message.kind])
    encoding.writeVarString(encoder, message.node)
    encoding.writeVarUint(encoder, message.nth)
    if (message.kind === 'hello') encoding.writeVarString(encoder, message.room)
    if (message.kind === 'presence') writePresence(encoder, message)
    if (message.kind === 'people') writePeople(encoder, message.people)
  })
}

function writePresence(encoder: encoding.Encoder, { room, isAll, states }: Told & { kind: 'presence' }): void {
  encoding.writeVarString(encoder, room)
  encoding.writeVarUint(encoder, isAll ? 1 : 0)
  encoding.writeVarUint8Array(encoder, presencePayload(states))
}

function writePeople(encoder: encoding.Encoder, people: readonly PersonHere[]): void {
  encoding.writeVarUint(encoder, people.length)
  for (const { id, role } of people) {
    encoding.writeVarString(encoder, id)
    encoding.writeVarString(encoder, role)
  }
}

/** Reads what follows the `kind` of a message. Undefined when that is none of these; throws on bytes that make no sense. */
export function readNeighbour(kind: number, decoder: decoding.Decoder): NeighbourMessage | undefined {
  const [name] = Object.entries(kinds).find(([, number]) => number === kind) ?? []
  if (name === undefined) return undefined
  const [node, nth] = [decoding.readVarString(decoder), decoding.readVarUint(decoder)]
  return { node, nth, ...readers[name as Told['kind']](decoder) }
}

const readers: { readonly [K in Told['kind']]: (decoder: decoding.Decoder) => Extract<Told, { kind: K }> } = {
  presence: (decoder) => {
    const [room, isAll] = [decoding.readVarString(decoder), decoding.readVarUint(decoder) === 1]
    return { kind: 'presence', room, isAll, states: readPresence(decoding.readVarUint8Array(decoder)) }
  },
  people: (decoder) => ({
    kind: 'people',
    people: Array.from({ length: decoding.readVarUint(decoder) }, () => ({
      id: decoding.readVarString(decoder),
      role: Role.parse(decoding.readVarString(decoder)),
    })),
  }),
  hello: (decoder) => ({ kind: 'hello', room: decoding.readVarString(decoder) }),
  bye: () => ({ kind: 'bye' }),
}
