import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** y-websocket's messages, and ours: `committed`. */
export const messages = { sync: 0, awareness: 1, queryAwareness: 3, committed: 4 } as const
const syncSteps = { one: 0, two: 1, update: 2 } as const

export type Frame =
  | { readonly kind: 'step1'; readonly stateVector: Uint8Array }
  | { readonly kind: 'step2' | 'update'; readonly update: Uint8Array }
  | { readonly kind: 'awareness'; readonly states: Uint8Array }
  | { readonly kind: 'queryAwareness' }

/** Reads one message a frame. Throws on anything else: unknown types, and bytes left over. */
export function readFrame(bytes: Uint8Array): Frame {
  const decoder = decoding.createDecoder(bytes)
  const frame = readMessage(decoder)
  if (decoding.hasContent(decoder)) throw new Error('bytes after the message')
  return frame
}

function readMessage(decoder: decoding.Decoder): Frame {
  const type = decoding.readVarUint(decoder)
  if (type === messages.queryAwareness) return { kind: 'queryAwareness' }
  if (type === messages.awareness) return { kind: 'awareness', states: decoding.readVarUint8Array(decoder) }
  if (type !== messages.sync) throw new Error(`unknown message ${type}`)
  const step = decoding.readVarUint(decoder)
  if (step === syncSteps.one) return { kind: 'step1', stateVector: decoding.readVarUint8Array(decoder) }
  if (step === syncSteps.two) return { kind: 'step2', update: decoding.readVarUint8Array(decoder) }
  if (step === syncSteps.update) return { kind: 'update', update: decoding.readVarUint8Array(decoder) }
  throw new Error(`unknown sync step ${step}`)
}

export const step1Frame = (stateVector: Uint8Array): Uint8Array => syncFrame(syncSteps.one, stateVector)
export const step2Frame = (update: Uint8Array): Uint8Array => syncFrame(syncSteps.two, update)
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(syncSteps.update, update)

function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messages.sync)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

/** The `count`-th step 2 or update frame of this connection, and all before it, are durable. */
export function committedFrame(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messages.committed)
    encoding.writeVarUint(encoder, count)
  })
}

/** One client's presence as it travels: `state` is JSON, or `null` for gone. */
export type PresenceState = { readonly client: number; readonly clock: number; readonly state: string }

export function awarenessFrame(states: readonly PresenceState[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messages.awareness)
    encoding.writeVarUint8Array(encoder, presencePayload(states))
  })
}

/** What an awareness message carries, as `readPresence` reads it. */
export function presencePayload(states: readonly PresenceState[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, states.length)
    for (const { client, clock, state } of states) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    }
  })
}

/** Reads the payload of an awareness message. Throws when it is not one. */
export function readPresence(payload: Uint8Array): readonly PresenceState[] {
  const decoder = decoding.createDecoder(payload)
  const count = decoding.readVarUint(decoder)
  const states: PresenceState[] = []
  for (let at = 0; at < count; at++)
    states.push({
      client: decoding.readVarUint(decoder),
      clock: decoding.readVarUint(decoder),
      state: decoding.readVarString(decoder),
    })
  if (decoding.hasContent(decoder)) throw new Error('bytes after the presence states')
  return states
}

/** Reads a state vector: how far somebody has what each client wrote. Throws on bytes that are not exactly one. */
export function readStateVector(bytes: Uint8Array): ReadonlyMap<number, number> {
  const decoder = decoding.createDecoder(bytes)
  const clocks = new Map<number, number>()
  for (let left = decoding.readVarUint(decoder); left > 0; left--)
    clocks.set(decoding.readVarUint(decoder), decoding.readVarUint(decoder))
  if (decoding.hasContent(decoder)) throw new Error('bytes after the state vector')
  return clocks
}
