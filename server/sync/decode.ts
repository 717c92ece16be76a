import type * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

export type DecodedUpdate = {
  /** Each client's structs, in clock order without holes. */
  readonly structs: ReadonlyMap<number, readonly (Y.Item | Y.GC)[]>
  readonly deletes: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>
  readonly structCount: number
}

/** An update holds a gap between its own structs: something that was sent before it is missing. */
export class HoleInUpdate extends Error {}

/**
 * Reads a V1 update without touching any document. Throws on bytes that are not exactly one update.
 * `Y.applyUpdate` may throw half-way with the document already changed, so nothing is applied that was not read here first.
 */
export function decode(update: Uint8Array): DecodedUpdate {
  let decoder: decoding.Decoder | undefined
  class Watched extends Y.UpdateDecoderV1 {
    constructor(rest: decoding.Decoder) {
      super(rest)
      decoder = rest
    }
  }
  // The only use of a "V2" function: it reads V1 with the decoder it is given, and ours tells where reading ended.
  const { structs, ds } = Y.decodeUpdateV2(update, Watched)
  if (!decoder || decoder.pos !== update.length) throw new Error('bytes after the update')
  return { structs: byClient(structs), deletes: ranges(ds), structCount: structs.length }
}

/** Clocks above this cannot come from typing; they would let one client eat up its own number range. */
const CLOCK_MAX = 2 ** 40

function byClient(structs: readonly (Y.Item | Y.GC | Y.Skip)[]): Map<number, (Y.Item | Y.GC)[]> {
  const clients = new Map<number, (Y.Item | Y.GC)[]>()
  let client = -1
  let clock = 0
  for (const struct of structs) {
    if (struct instanceof Y.Skip) throw new HoleInUpdate('the update skips something')
    if (struct.id.client !== client) {
      client = struct.id.client
      clock = struct.id.clock
      if (clients.has(client)) throw new Error('a client stands twice')
      clients.set(client, [])
    }
    if (!Number.isSafeInteger(client) || struct.length < 1 || struct.id.clock !== clock)
      throw new Error('broken clocks')
    clock += struct.length
    if (!(clock <= CLOCK_MAX)) throw new Error('clock out of range')
    clients.get(client)?.push(struct)
  }
  return clients
}

function ranges(ds: { clients: Map<number, { clock: number; len: number }[]> }): DecodedUpdate['deletes'] {
  for (const [client, deletes] of ds.clients)
    for (const { clock, len } of deletes)
      if (!Number.isSafeInteger(client) || !Number.isSafeInteger(clock + len) || len < 1)
        throw new Error('broken delete range')
  return ds.clients
}
