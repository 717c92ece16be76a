import type * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { Refusal } from './refusal.ts'

export type DecodedUpdate = {
  /** Each client's structs, in clock order without holes. */
  readonly structs: ReadonlyMap<number, readonly (Y.Item | Y.GC)[]>
  readonly deletes: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>
  /** How many bytes the structs take, without the delete set. */
  readonly structBytes: number
}

/** An update holds a gap between its own structs: something that was sent before it is missing. */
export class HoleInUpdate extends Error {}

/** More people's deletions than any board has seen. */
const DELETED_CLIENTS_MAX = 20_000

/** More than any client sends at once, with what the document has already; reading on would only take time. */
const STRUCTS_READ_MAX = 10_000

/** Made once, since a class of its own for each update would never get fast; `last` is the one Yjs made for itself. */
class Watched extends Y.UpdateDecoderV1 {
  static last: Watched | undefined
  structBytes = Number.POSITIVE_INFINITY
  readonly #clients = new Set<number>()
  #structs = 0
  #deletedClients = 0

  constructor(rest: decoding.Decoder) {
    super(rest)
    Watched.last = this
  }

  override readClient(): number {
    const client = super.readClient()
    // Yjs would keep the second part alone, and wait for the first for ever.
    if (this.#clients.has(client)) throw new Error('a client stands twice')
    this.#clients.add(client)
    return client
  }

  override readInfo(): number {
    if (++this.#structs > STRUCTS_READ_MAX) throw new Refusal('tooBig', 'too many changes in one frame')
    return super.readInfo()
  }

  override resetDsCurVal(): void {
    this.structBytes = Math.min(this.structBytes, this.restDecoder.pos)
    if (++this.#deletedClients > DELETED_CLIENTS_MAX) throw new Refusal('tooBig', 'too many changes in one frame')
    super.resetDsCurVal()
  }
}

/**
 * Reads a V1 update without touching any document. Throws on bytes that are not exactly one update.
 * `Y.applyUpdate` may throw half-way with the document already changed, so nothing is applied that was not read here first.
 */
export function decode(update: Uint8Array): DecodedUpdate {
  // The only use of a "V2" function: it reads V1 with the decoder it is given, and ours tells where reading ended.
  const { structs, ds } = Y.decodeUpdateV2(update, Watched)
  const decoder = Watched.last
  if (decoder?.restDecoder.pos !== update.length) throw new Error('bytes after the update')
  const structBytes = Math.min(update.length, decoder.structBytes)
  return { structs: byClient(structs), deletes: ranges(ds), structBytes }
}

/** Clocks above this cannot come from typing; they would let one client eat up its own number range. */
const CLOCK_MAX = 2 ** 45

function byClient(structs: readonly (Y.Item | Y.GC | Y.Skip)[]): Map<number, (Y.Item | Y.GC)[]> {
  const clients = new Map<number, (Y.Item | Y.GC)[]>()
  let client = -1
  let clock = 0
  for (const struct of structs) {
    if (struct instanceof Y.Skip) throw new HoleInUpdate('the update skips something')
    if (struct.id.client !== client) {
      client = struct.id.client
      clock = struct.id.clock
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
  for (const [client, deletes] of ds.clients) {
    let end = 0
    for (const { clock, len } of deletes) {
      // Yjs writes them in order and apart; any others could make us look at the same structs again and again.
      if (!Number.isSafeInteger(client) || !Number.isSafeInteger(clock + len) || len < 1 || clock < end)
        throw new Error('broken delete range')
      end = clock + len
    }
  }
  return ds.clients
}
