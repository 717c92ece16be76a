import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** Writes one struct, in the V1 encoding. */
export type Struct = (encoder: encoding.Encoder) => void

export type Group = { readonly client: number; readonly clock: number; readonly structs: readonly Struct[] }
export type Id = readonly [client: number, clock: number]
export type Range = readonly [clock: number, length: number]

type Where = {
  readonly origin?: Id
  readonly right?: Id
  /** A root's name, or the id of the item that holds a type. */
  readonly parent?: string | Id
  readonly key?: string
}

const bytes = (write: (encoder: encoding.Encoder) => void): Uint8Array => encoding.encode(write)

/** An update as nobody's editor would write it: any structs under any ids, any delete ranges. */
export function forge(groups: readonly Group[], deletes: readonly (readonly [number, readonly Range[]])[] = []) {
  return bytes((encoder) => {
    encoding.writeVarUint(encoder, groups.length)
    for (const { client, clock, structs } of groups) {
      encoding.writeVarUint(encoder, structs.length)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      for (const write of structs) write(encoder)
    }
    encoding.writeVarUint(encoder, deletes.length)
    for (const [client, ranges] of deletes) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, ranges.length)
      for (const [clock, length] of ranges) {
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarUint(encoder, length)
      }
    }
  })
}

export const gc =
  (length: number): Struct =>
  (encoder) => {
    encoding.writeUint8(encoder, 0)
    encoding.writeVarUint(encoder, length)
  }

export const skip =
  (length: number): Struct =>
  (encoder) => {
    encoding.writeUint8(encoder, 10)
    encoding.writeVarUint(encoder, length)
  }

/** An item with content of kind `ref` (1–9), which `write` writes. */
export const item =
  (ref: number, { origin, right, parent, key }: Where, write: Struct): Struct =>
  (encoder) => {
    const attached = origin !== undefined || right !== undefined
    const info = ref | (origin ? 128 : 0) | (right ? 64 : 0) | (key !== undefined ? 32 : 0)
    encoding.writeUint8(encoder, info)
    if (origin) writeId(encoder, origin)
    if (right) writeId(encoder, right)
    if (!attached) {
      const isRoot = typeof parent === 'string'
      encoding.writeVarUint(encoder, isRoot ? 1 : 0)
      if (typeof parent === 'string') encoding.writeVarString(encoder, parent)
      else writeId(encoder, parent ?? [0, 0])
      if (key !== undefined) encoding.writeVarString(encoder, key)
    }
    write(encoder)
  }

function writeId(encoder: encoding.Encoder, [client, clock]: Id): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}

export const typeRefs = { array: 0, map: 1, text: 2, element: 3, fragment: 4, hook: 5, xmlText: 6 } as const

/** What an item may hold; each by the number it has on the wire. */
export const content = {
  deleted: (where: Where, length: number) => item(1, where, (e) => encoding.writeVarUint(e, length)),
  json: (where: Where, values: readonly string[]) =>
    item(2, where, (e) => {
      encoding.writeVarUint(e, values.length)
      for (const value of values) encoding.writeVarString(e, value)
    }),
  binary: (where: Where, value: Uint8Array) => item(3, where, (e) => encoding.writeVarUint8Array(e, value)),
  string: (where: Where, value: string) => item(4, where, (e) => encoding.writeVarString(e, value)),
  embed: (where: Where, json: string) => item(5, where, (e) => encoding.writeVarString(e, json)),
  format: (where: Where, key: string, json: string) =>
    item(6, where, (e) => {
      encoding.writeVarString(e, key)
      encoding.writeVarString(e, json)
    }),
  type: (where: Where, ref: keyof typeof typeRefs, nodeName = 'paragraph') =>
    item(7, where, (e) => {
      encoding.writeVarUint(e, typeRefs[ref])
      if (ref === 'element' || ref === 'hook') encoding.writeVarString(e, nodeName)
    }),
  any: (where: Where, values: readonly Struct[]) =>
    item(8, where, (e) => {
      encoding.writeVarUint(e, values.length)
      for (const write of values) write(e)
    }),
  doc: (where: Where, guid: string) =>
    item(9, where, (e) => {
      encoding.writeVarString(e, guid)
      encoding.writeAny(e, {})
    }),
}

/** A value as lib0 writes it. */
export const value =
  (plain: encoding.AnyEncodable): Struct =>
  (encoder) =>
    encoding.writeAny(encoder, plain)

/** An object under a key that JavaScript would not let one write plainly, such as `__proto__`. */
export const keyed =
  (key: string, plain: encoding.AnyEncodable): Struct =>
  (encoder) => {
    encoding.writeUint8(encoder, 118)
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, key)
    encoding.writeAny(encoder, plain)
  }

/** Arrays in arrays, as deep as asked. */
export const nestedJson =
  (depth: number): Struct =>
  (encoder) => {
    for (let at = 0; at < depth; at++) {
      encoding.writeUint8(encoder, 117)
      encoding.writeVarUint(encoder, 1)
    }
    encoding.writeAny(encoder, 1)
  }

/** A message of any type; `body` follows as it is. */
export function frame(type: number, ...body: readonly (number | Uint8Array)[]): Uint8Array {
  return bytes((encoder) => {
    encoding.writeVarUint(encoder, type)
    for (const part of body)
      if (typeof part === 'number') encoding.writeVarUint(encoder, part)
      else encoding.writeUint8Array(encoder, part)
  })
}

const sized = (payload: Uint8Array): Uint8Array => bytes((encoder) => encoding.writeVarUint8Array(encoder, payload))

export const step1 = (stateVector: Uint8Array = Uint8Array.of(0)): Uint8Array => frame(0, 0, sized(stateVector))
export const step2 = (update: Uint8Array): Uint8Array => frame(0, 1, sized(update))
export const edit = (update: Uint8Array): Uint8Array => frame(0, 2, sized(update))

export type Said = { readonly client: number; readonly clock: number; readonly state: string }

/** An awareness message; `count` lies about how many states follow. */
export function presence(states: readonly Said[], count = states.length): Uint8Array {
  const payload = bytes((encoder) => {
    encoding.writeVarUint(encoder, count)
    for (const { client, clock, state } of states) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    }
  })
  return frame(1, sized(payload))
}

/** 2^60 as a variable-length integer: more than a number can hold exactly. */
export const hugeVarUint = Uint8Array.of(0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10)

/** A client id nobody has. */
export const freshClient = (): number => 1 + Math.floor(Math.random() * 2 ** 31)

/** The update that `change` makes, as an honest editor with this client id would send it, upon what `known` holds. */
export function written(client: number, change: (doc: Y.Doc) => void, known?: Uint8Array): Uint8Array {
  const doc = new Y.Doc()
  if (known) Y.applyUpdate(doc, known)
  doc.clientID = client
  const made: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => made.push(update))
  doc.transact(() => change(doc))
  doc.destroy()
  return made[0] ?? Uint8Array.of(0, 0)
}

/** Puts a note as the client does. */
export function putNote(doc: Y.Doc, id: string, text: string, fields: Readonly<Record<string, unknown>> = {}): void {
  const note = new Y.Map<unknown>()
  for (const [field, plain] of Object.entries({ at: [0, 0], author: null, deletedAt: null, ...fields }))
    note.set(field, plain)
  note.set('text', new Y.Text(text))
  doc.getMap('notes').set(id, note)
}
