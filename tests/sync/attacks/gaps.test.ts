import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { step1Frame } from '../../../server/sync/frames.ts'
import { type Arena, acknowledgedBy, expectNothingPending, hex, startArena, typesOn } from '../../helpers/attack.ts'
import { content, edit, forge, freshClient, gc, putNote, skip, step2, written } from '../../helpers/forge.ts'
import { until } from '../../helpers/until.ts'

let arena: Arena
beforeAll(async () => {
  arena = await startArena()
})
afterAll(() => arena[Symbol.asyncDispose]())

/** Letters typed one by one, each an update of its own. */
function typed(letters: number, client = freshClient()): readonly Uint8Array[] {
  const doc = new Y.Doc()
  doc.clientID = client
  const made: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => made.push(update))
  const id = `gap${client}`
  doc.transact(() => putNote(doc, id, ''))
  const text = (doc.getMap('notes').get(id) as Y.Map<unknown>).get('text') as Y.Text
  for (let at = 0; at < letters; at++) text.insert(at, 'x')
  return made
}

const asksForAll = (bytes: Uint8Array): boolean => bytes[0] === 0 && bytes[1] === 0

for (const at of [0, 1, 7, 30])
  test(`[ATK-A5] when edit ${at} never came the server asks for all of it once, then gives up`, async () => {
    const edits = typed(40)
    const socket = await arena.mallory.raw('board')
    await until(() => socket.frames.some(asksForAll))
    const asked = () => socket.frames.filter(asksForAll).length
    for (const update of edits.slice(0, at)) socket.say(edit(update))
    await until(() => acknowledgedBy(socket) === at)
    const before = hex(Y.encodeStateAsUpdate(arena.room().doc))
    socket.say(edit(edits[at + 1] ?? Uint8Array.of()))
    await until(() => asked() === 2)
    expectNothingPending(arena.workshop)
    expect(acknowledgedBy(socket)).toBe(at)
    socket.say(edit(edits[at + 2] ?? Uint8Array.of()))
    expect(await socket.closed()).toBe(4400)
    expect(hex(Y.encodeStateAsUpdate(arena.room().doc))).toBe(before)
    expectNothingPending(arena.workshop)
  })

test('[ATK-A5] whoever answers with all they have goes on, and only then hears that all is stored', async () => {
  const edits = typed(10)
  const socket = await arena.mallory.raw('board')
  for (const update of edits.toSpliced(4, 1)) socket.say(edit(update).slice())
  expect(await socket.closed()).toBe(4400)
  const again = await arena.mallory.raw('board')
  await until(() => again.frames.some(asksForAll))
  again.say(edit(edits[6] ?? Uint8Array.of()))
  await until(() => again.frames.filter(asksForAll).length === 2)
  expect(acknowledgedBy(again)).toBe(0)
  again.say(step2(Y.mergeUpdates([...edits])))
  await until(() => acknowledgedBy(again) === 2)
  const id = [...arena.room().doc.getMap('notes').keys()].at(-1) ?? ''
  await until(() => arena.witness.notes.get(id)?.text === 'x'.repeat(10))
  expectNothingPending(arena.workshop)
})

test('[ATK-A5] whoever wrote while there was no way may go on writing before they answer, and nothing of it is lost', async () => {
  const edits = typed(10)
  const socket = await arena.mallory.raw('board')
  socket.say(step1Frame(Y.encodeStateVector(new Y.Doc())))
  for (const update of edits.slice(5, 8)) socket.say(edit(update))
  await until(() => socket.frames.some(asksForAll))
  expect(acknowledgedBy(socket)).toBe(0)
  socket.say(step2(Y.mergeUpdates(edits.slice(0, 8))))
  for (const update of edits.slice(8)) socket.say(edit(update))
  await until(() => acknowledgedBy(socket) === 4 + edits.length - 8)
  expect([...arena.room().doc.getMap('notes').keys()]).toHaveLength(arena.witness.notes.ids().length)
  expectNothingPending(arena.workshop)
})

test('[ATK-A5] an edit that hangs on what never came is asked for again, then refused', async () => {
  const stranger = freshClient()
  const hanging = forge([
    { client: freshClient(), clock: 0, structs: [content.string({ origin: [stranger, 3] }, 'x')] },
  ])
  await arena.refused([edit(hanging), edit(hanging)], 4400)
  const holed = forge([{ client: freshClient(), clock: 0, structs: [gc(1), skip(5), gc(1)] }])
  await arena.refused([edit(holed), edit(holed)], 4400)
  const own = freshClient()
  const unborn = forge([{ client: own, clock: 0, structs: [gc(1)] }], [[own, [[0, 2 ** 40]]]])
  await arena.refused([edit(unborn), edit(unborn)], 4403)
  await typesOn(arena, 10)
})

test('[ATK-A7] good words with a torn delete set after them change nothing', async () => {
  const good = written(freshClient(), (doc) => putNote(doc, 'torn', 'half of this'))
  const torn = encoding.encode((encoder) => {
    encoding.writeUint8Array(encoder, good.slice(0, -1))
    for (const number of [3, 1, 200, 5]) encoding.writeVarUint(encoder, number)
  })
  const heard = arena.witness.doc
  let news = 0
  heard.on('update', () => news++)
  for (const send of [edit, step2]) await arena.refused([send(torn)], 4400)
  expect(news).toBe(0)
})

test('[ATK-A7] an own edit that overlaps an earlier one in another place does not tear the document', async () => {
  const own = freshClient()
  const eaten = edit(forge([{ client: own, clock: 0, structs: [gc(5)] }]))
  const over = (client: number, clock: number) =>
    edit(forge([{ client, clock, structs: [content.string({ origin: letterOf(arena) }, 'torn apart')] }]))
  await arena.taken([eaten])
  await arena.refused([over(own, 3)], 4400)
  const other = freshClient()
  const note = written(other, (doc) => putNote(doc, 'overlap', 'mine'))
  await arena.taken([edit(note)])
  const end = Y.getState(arena.room().doc.store, other)
  await arena.refused([over(other, end - 2)], 4400)
  await typesOn(arena, 10)
})

test('[ATK-A7] an honest overlap, two edits told again as one, is taken', async () => {
  const edits = typed(6)
  const doc = new Y.Doc()
  for (const update of edits) Y.applyUpdate(doc, update)
  const some = edits.slice(0, 4)
  const socket = await arena.taken(some.map((update) => edit(update)))
  const start = Y.encodeStateVectorFromUpdate(Y.mergeUpdates(edits.slice(0, 3)))
  socket.say(step2(Y.encodeStateAsUpdate(doc, start)))
  await until(() => acknowledgedBy(socket) === some.length + 1)
  const id = [...doc.getMap('notes').keys()][0] ?? ''
  await until(() => arena.witness.notes.get(id)?.text === 'x'.repeat(6))
})

/** The id of a letter in the victim's note. */
function letterOf({ victim }: Arena): readonly [number, number] {
  const text = victim.notes.text('n1', 'text')
  const last = text?._start
  if (!last) throw new Error('the note has no letters')
  return [last.id.client, last.id.clock]
}

test('[ATK-A5] an edit told again with other neighbours, that never came, is not taken for known', async () => {
  const own = freshClient()
  await arena.taken([edit(written(own, (doc) => putNote(doc, `again${own}`, 'words')))])
  const stranger = freshClient()
  for (const neighbour of [[stranger, 9] as const, [own, 2 ** 20] as const]) {
    const again = content.string({ origin: neighbour }, 'w')
    await arena.refused([step2(forge([{ client: own, clock: 6, structs: [again] }]))], 4400)
  }
})
