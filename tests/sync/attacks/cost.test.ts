import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { judge } from '../../../server/sync/validate.ts'
import { shapes } from '../../../shared/schema/shapes.ts'
import { content, forge, type Group, gc, putNote, type Struct, value } from '../../helpers/forge.ts'

const note = content.type({ parent: 'notes', key: 'storm' }, 'map')
const text = content.type({ parent: [1, 0], key: 'text' }, 'text')
const inText = { parent: [1, 1] } as const

function boardWith(...updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const root of Object.keys(shapes.board)) doc.getMap(root)
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

/** Milliseconds of the processor's time to judge an update and, when it is fit, to apply it. */
function cost(doc: Y.Doc, update: Uint8Array): number {
  const from = process.cpuUsage()
  const verdict = judge(update, {
    doc,
    shapes: shapes.board,
    member: 'm',
    ownerOf: () => 'm',
    keepsRecords: true,
  })
  if (verdict.kind === 'accept') Y.applyUpdate(doc, update)
  return process.cpuUsage(from).user / 1000
}

const many = <T>(length: number, make: (at: number) => T): T[] => Array.from({ length }, (_, at) => make(at))
const group = (client: number, structs: readonly Struct[], clock = 0): Group => ({ client, clock, structs })

const empty = () => boardWith(forge([group(1, [note, text])]))

/** A board on which an attacker has put letters at one place, under ever new ids, for a while. */
function crowded(siblings: number): Y.Doc {
  const ids = many(siblings, (at) => group(1000 + at, [content.string(inText, 'x')]))
  return boardWith(forge([group(1, [note, text])]), forge(ids))
}

const words = () => {
  const doc = boardWith()
  doc.clientID = 7
  putNote(doc, 'long', '')
  const letters = (doc.getMap('notes').get('long') as Y.Map<unknown>).get('text') as Y.Text
  for (let at = 0; at < 20_000; at++) letters.insert(at % 2 ? 0 : letters.length, 'x')
  return doc
}

const storms: { readonly [what: string]: readonly [on: () => Y.Doc, update: Uint8Array] } = {
  'clients told backwards': [
    empty,
    forge(
      many(9000, (at) => group(1e6 + at, [at === 8999 ? gc(1) : content.string({ origin: [1e6 + at + 1, 0] }, 'x')])),
    ),
  ],
  'two clients by turns': [
    empty,
    forge([
      group(
        1e6,
        many(2500, (at) => content.string({ origin: at ? [1e6 + 1, at - 1] : [1, 1], right: undefined }, 'x')),
      ),
      group(
        1e6 + 1,
        many(2500, (at) => content.string({ origin: [1e6, at] }, 'x')),
      ),
    ]),
  ],
  'many ids at one place': [
    empty,
    forge(
      many(200, (at) =>
        group(
          1e6 + at,
          many(25, () => content.string(inText, 'x')),
        ),
      ),
    ),
  ],
  'a crowded place': [
    () => crowded(3000),
    forge(
      many(200, (at) =>
        group(
          1e6 + at,
          many(25, () => content.string(inText, 'x')),
        ),
      ),
    ),
  ],
  'a very crowded place': [
    () => crowded(30_000),
    forge([
      group(
        1e6,
        many(4900, () => content.string(inText, 'x')),
      ),
    ]),
  ],
  'half a million nothings': [
    empty,
    forge([
      group(
        1e6,
        many(500_000, () => gc(1)),
      ),
    ]),
  ],
  'the same deletion again and again': [words, forge([], [[7, many(100_000, () => [10, 20_000] as const)]])],
  'a long delete set': [words, forge([], [[7, many(9000, (at) => [10 + 2 * at, 1] as const)]])],
  'a delete set of nobody': [
    words,
    forge(
      [],
      many(100_000, (at) => [100_000 + at, [[0, 1]]] as const),
    ),
  ],
  'a field of 30,000 values': [
    empty,
    forge([
      group(1e6, [
        content.any(
          { parent: [1, 0], key: 'a' },
          many(30_000, () => value(null)),
        ),
      ]),
    ]),
  ],
  'splits all over a text': [
    words,
    forge([
      group(
        1e6,
        many(4900, (at) => content.string({ origin: [7, 10 + at * 4] }, 'x')),
      ),
    ]),
  ],
}

for (const [what, [on, update]] of Object.entries(storms))
  test(`[ATK-A9] ${what}: no frame of up to a MiB holds the server up`, () => {
    cost(empty(), update)
    const ms = cost(on(), update)
    expect(ms).toBeLessThan(250)
  })
