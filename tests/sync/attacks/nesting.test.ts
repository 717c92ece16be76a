import { afterAll, beforeAll, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { shapes } from '../../../shared/schema/shapes.ts'
import { type Arena, jsonOf, startArena } from '../../helpers/attack.ts'
import {
  content,
  edit,
  forge,
  freshClient,
  type Group,
  gc,
  nestedJson,
  type Struct,
  step2,
  typeRefs,
  value,
} from '../../helpers/forge.ts'

let arena: Arena
beforeAll(async () => {
  arena = await startArena()
})
afterAll(() => arena[Symbol.asyncDispose]())

const malformed = 4400
const forbidden = 4403
const tooBig = 4413

/** A note of one's own (clock 0) with one field; what stands in the field comes from `inside`, told the note's id. */
function note(inside: (client: number) => readonly Struct[]): Uint8Array {
  const client = freshClient()
  const record = content.type({ parent: 'notes', key: `deep${client}` }, 'map')
  return edit(forge([{ client, clock: 0, structs: [record, ...inside(client)] }]))
}

/** The rich text of a seeded section, as the id of its item. */
function body(): readonly [number, number] {
  const sections = arena.room().doc.getMap('sections')
  const section = [...sections.values()][0] as Y.Map<unknown>
  const rich = section.get('body') as Y.XmlFragment
  return [rich._item?.id.client ?? 0, rich._item?.id.clock ?? 0]
}

function elementsInElements(depth: number): Uint8Array {
  const client = freshClient()
  const structs: Struct[] = [content.type({ parent: body() }, 'element', 'blockquote')]
  for (let at = 1; at < depth; at++) structs.push(content.type({ parent: [client, at - 1] }, 'element', 'blockquote'))
  return edit(forge([{ client, clock: 0, structs }]))
}

for (const depth of [1, 2, 10, 14])
  test(`[ATK-A10] ${depth} elements within each other are taken`, async () => {
    await arena.taken([elementsInElements(depth)])
    expect(arena.victim.doc.getMap('sections').toJSON()).toBeDefined()
  })

for (const [depth, code] of [
  [15, forbidden],
  [50, forbidden],
  [1000, forbidden],
  [4999, forbidden],
  [14_000, tooBig],
] as const)
  test(`[ATK-A10] ${depth} are not`, async () => {
    await arena.refused([elementsInElements(depth)], code)
  })

test('[ATK-A10] 50,000 nested types in one step 2, deeper than any stack, are refused at once', async () => {
  const client = freshClient()
  const structs = [content.type({ parent: 'notes', key: 'deep' }, 'map')]
  for (let at = 1; at < 50_000; at++) structs.push(content.type({ parent: [client, at - 1], key: 'a' }, 'map'))
  const from = performance.now()
  await arena.refused([step2(forge([{ client, clock: 0, structs }]))], tooBig)
  expect(performance.now() - from).toBeLessThan(2000)
})

test('[ATK-A10] types do not nest in plain fields, texts or marks', async () => {
  for (const ref of Object.keys(typeRefs) as (keyof typeof typeRefs)[])
    await arena.refused([note((client) => [content.type({ parent: [client, 0], key: 'plain' }, ref)])], forbidden)
  const inText = note((client) => [
    content.type({ parent: [client, 0], key: 'text' }, 'text'),
    content.type({ parent: [client, 1] }, 'map'),
  ])
  await arena.refused([inText], forbidden)
})

test('[ATK-A10] JSON may be 32 deep and no more', async () => {
  const deep = (depth: number) =>
    note((client) => [content.any({ parent: [client, 0], key: 'plain' }, [nestedJson(depth)])])
  await arena.taken([deep(30)])
  await arena.refused([deep(34)], forbidden)
  await arena.refused([deep(500)], forbidden)
  await arena.refused([deep(60_000)], malformed)
})

test('[ATK-A10] and 64 KiB long', async () => {
  const long = (length: number) =>
    note((client) => [content.any({ parent: [client, 0], key: 'plain' }, [value('x'.repeat(length))])])
  await arena.taken([long(60_000)])
  await arena.refused([long(70_000)], forbidden)
})

const letter = (where: Parameters<typeof content.string>[0]): { readonly [ref: string]: Struct } => ({
  '1 deleted': content.deleted(where, 1),
  '2 JSON': content.json(where, ['{"a":1}']),
  '3 binary': content.binary(where, Uint8Array.of(1, 2, 3)),
  '4 string': content.string(where, 'x'),
  '5 embed': content.embed(where, '{"src":"http://evil.example/x.svg"}'),
  '6 format': content.format(where, 'bold', 'true'),
  '7 type': content.type(where, 'map'),
  '8 any': content.any(where, [value(1)]),
  '9 document': content.doc(where, 'a-document'),
})

const places = {
  'a root': { where: () => ({ parent: 'notes', key: 'ref' }), taken: ['1 deleted', '7 type'] },
  'a field': {
    where: (client: number) => ({ parent: [client, 0] as const, key: 'plain' }),
    taken: ['1 deleted', '8 any'],
  },
  'a text': { where: (client: number) => ({ parent: [client, 1] as const }), taken: ['1 deleted', '4 string'] },
}

for (const [place, { where, taken }] of Object.entries(places))
  for (const kind of Object.keys(letter({})))
    test(`[ATK-A11] content ${kind} in ${place} is ${taken.includes(kind) ? 'taken' : 'refused'}`, async () => {
      const frame = note((client) => [
        content.type({ parent: [client, 0], key: 'text' }, 'text'),
        letter(where(client))[kind] ?? gc(1),
      ])
      if (taken.includes(kind)) await arena.taken([frame])
      else await arena.refused([frame], forbidden)
    })

test('[ATK-A11] neither content 0 with no length, nor 10, nor numbers nobody knows are read', async () => {
  const own = (...structs: Struct[]): Group[] => [{ client: freshClient(), clock: 0, structs }]
  await arena.refused([edit(forge(own(gc(0))))], malformed)
  await arena.refused([edit(forge(own(content.deleted({ parent: 'notes', key: 'a' }, 0))))], malformed)
  await arena.refused([edit(forge(own(content.string({ parent: 'notes', key: 'a' }, ''))))], malformed)
  for (const ref of [11, 15, 31])
    await arena.refused([edit(forge(own((encoder) => encoder.cbuf.set([ref], encoder.cpos++))))], malformed)
})

test('[ATK-A11] twenty thousand documents in one frame are refused, also where nothing stands any more', async () => {
  const client = freshClient()
  const docs = Array.from({ length: 20_000 }, (_, at) => content.doc({ parent: 'notes', key: `d${at}` }, `${at}`))
  await arena.refused([step2(forge([{ client, clock: 0, structs: docs }]))], tooBig)
  const own = freshClient()
  await arena.taken([edit(forge([{ client: own, clock: 0, structs: [gc(1)] }]))])
  for (const kind of ['3 binary', '5 embed', '9 document'])
    await arena.refused(
      [edit(forge([{ client: own, clock: 1, structs: [letter({ origin: [own, 0] })[kind] ?? gc(1)] }]))],
      forbidden,
    )
})

test('[ATK-A11] roots nobody knows are refused, and none of them comes to be', async () => {
  for (const root of ['prompts', 'session', '', '__proto__', 'constructor', 'toString', 'x'.repeat(5000)]) {
    const client = freshClient()
    const made = content.type({ parent: root, key: 'a' }, 'map')
    await arena.refused([edit(forge([{ client, clock: 0, structs: [made] }]))], forbidden)
  }
  expect([...arena.room().doc.share.keys()].sort()).toEqual(Object.keys(shapes.board).sort())
  expect(jsonOf(arena.witness.doc, 'board')).toEqual(jsonOf(arena.room().doc, 'board'))
})
