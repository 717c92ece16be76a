import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Arena, acknowledgedBy, closeName, honestNote, seenBy, startArena, typesOn } from '../../helpers/attack.ts'
import { content, edit, forge, freshClient, gc, keyed, putNote, step2, value, written } from '../../helpers/forge.ts'
import { until } from '../../helpers/until.ts'

let arena: Arena
beforeAll(async () => {
  arena = await startArena()
})
afterAll(() => arena[Symbol.asyncDispose]())

const malformed = 4400
const forbidden = 4403

/** What mallory's editor would send for a change of what is on the board now. */
const change = (act: (doc: Y.Doc) => void, client = freshClient()) =>
  edit(written(client, act, Y.encodeStateAsUpdate(arena.room().doc)))
const record = (doc: Y.Doc, id = 'n1') => doc.getMap('notes').get(id) as Y.Map<unknown>
const body = (doc: Y.Doc) => ([...doc.getMap('sections').values()][0] as Y.Map<unknown>).get('body') as Y.XmlFragment
const paragraph = (doc: Y.Doc) =>
  body(doc)
    .toArray()
    .find((node) => node instanceof Y.XmlElement && node.nodeName === 'paragraph') as Y.XmlElement

test('[ATK-A16] a note is not overwritten, and a text in it neither', async () => {
  await arena.refused([change((doc) => putNote(doc, 'n1', 'mine now'))], forbidden)
  await arena.refused([change((doc) => record(doc).set('text', new Y.Text('mine now')))], forbidden)
  await arena.refused([change((doc) => record(doc).set('text', 'a plain string'))], forbidden)
  await arena.refused(
    [change((doc) => doc.getMap('sections').set(arena.witness.sections.ids()[0] ?? '', new Y.Map()))],
    forbidden,
  )
  await typesOn(arena, 10)
})

test('[ATK-A16] nor hard-deleted, whoever asks', async () => {
  await arena.refused([change((doc) => doc.getMap('notes').delete('n1'))], forbidden)
  await arena.refused([change((doc) => record(doc).delete('text'))], forbidden)
  await arena.refused([change((doc) => doc.getMap('notes').clear())], forbidden)
  const { notes } = await arena.fay.open('board')
  notes.put('fays', { text: 'of fay' })
  await until(() => arena.witness.notes.get('fays'))
  await arena.refused([change((doc) => doc.getMap('notes').delete('fays'))], forbidden)
})

test('[ATK-A16] not even by a range that begins in what is there and ends in what comes with it', async () => {
  const own = freshClient()
  await arena.taken([edit(written(own, (doc) => putNote(doc, 'mine', 'and what others wrote in it')))])
  const end = Y.getState(arena.room().doc.store, own)
  const over = forge([{ client: own, clock: end, structs: [gc(1)] }], [[own, [[0, end + 1]]]])
  for (const send of [edit, step2]) await arena.refused([send(over)], forbidden)
  await until(() => arena.witness.notes.get('mine')?.text.startsWith('and what'))
})

test('[ATK-A16] letters may be deleted, and a note put into the Trash', async () => {
  const { bytes } = await seenBy(arena.ana, 'board')
  await arena.taken([
    change((doc) => (record(doc).get('text') as Y.Text).delete(0, 1)),
    change((doc) => record(doc).set('deletedAt', 1)),
    change((doc) => record(doc).set('deletedAt', null)),
  ])
  expect((await seenBy(arena.ana, 'board')).bytes).not.toBe(bytes)
})

test('[ATK-A16] nobody signs for somebody else, or takes a name away', async () => {
  const { id } = arena.fay.member
  await arena.refused([change((doc) => putNote(doc, 'forged', 'words', { author: id }))], forbidden)
  await arena.refused([change((doc) => record(doc).set('author', arena.mallory.member.id))], forbidden)
  await arena.refused([change((doc) => record(doc).set('author', null))], forbidden)
  await arena.refused([change((doc) => record(doc).delete('author'))], forbidden)
  await arena.taken([change((doc) => putNote(doc, 'own', 'words', { author: arena.mallory.member.id }))])
})

test('[PRV-27] nobody claims a card that was written anonymously, or makes it a plain one', async () => {
  await arena.taken([change((doc) => putNote(doc, 'nobodys', 'words', { author: null, anonymous: true }))])
  for (const act of [
    (card: Y.Map<unknown>) => card.set('author', arena.mallory.member.id),
    (card: Y.Map<unknown>) => card.set('anonymous', false),
    (card: Y.Map<unknown>) => card.delete('anonymous'),
  ])
    await arena.refused([change((doc) => act(record(doc, 'nobodys')))], forbidden)
  await arena.taken([change((doc) => record(doc, 'nobodys').set('color', 'sky'))])
})

test('[PRV-27] nobody rewrites what a card said when it was shown', async () => {
  await arena.taken([change((doc) => putNote(doc, 'shown', 'words', { shownAs: 'words' }))])
  await arena.refused([change((doc) => record(doc, 'shown').set('shownAs', 'others'))], forbidden)
  await arena.refused([change((doc) => record(doc, 'shown').delete('shownAs'))], forbidden)
})

for (const key of ['__proto__', 'constructor', 'prototype'])
  test(`[ATK-A17] ${key} is no key of anything`, async () => {
    const client = freshClient()
    const note = content.type({ parent: 'notes', key: `p${client}` }, 'map')
    const field = (...structs: Parameters<typeof content.any>[1]) =>
      edit(forge([{ client, clock: 0, structs: [note, content.any({ parent: [client, 0], key: 'plain' }, structs)] }]))
    await arena.refused([field(keyed(key, { polluted: true }))], forbidden)
    await arena.refused([field(value([{ [key]: 1, fine: { constructor: 1 } }]))], forbidden)
    await arena.refused([change((doc) => record(doc).set(key, 1))], forbidden)
    const asId = content.type({ parent: 'notes', key }, 'map')
    await arena.refused([edit(forge([{ client, clock: 0, structs: [asId] }]))], forbidden)
    const mark = content.format({ parent: bodyTextId() }, 'bold', `{"${key}":{"polluted":true}}`)
    await arena.refused([edit(forge([{ client, clock: 0, structs: [mark] }]))], forbidden)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

/** A text in a section's rich text, as the id of its item; written by mallory when there is none. */
function bodyTextId(): readonly [number, number] {
  const text = paragraph(arena.room().doc).get(0) as Y.XmlText
  return [text._item?.id.client ?? 0, text._item?.id.clock ?? 0]
}

beforeAll(async () => {
  await arena.taken([
    change((doc) => {
      const made = new Y.XmlElement('paragraph')
      made.insert(0, [new Y.XmlText('rich words')])
      body(doc).insert(0, [made])
    }),
  ])
})

const element = (name: string) =>
  change((doc) => {
    body(doc).insert(0, [new Y.XmlElement(name)])
  })
const marked = (marks: Record<string, unknown>) =>
  change((doc) => (paragraph(doc).get(0) as Y.XmlText).format(0, 2, marks))

test('[ATK-A14] elements, marks and attributes nobody’s editor knows are refused', async () => {
  for (const name of ['script', 'iframe', 'image', 'table', '__proto__', 'toString', 'x'.repeat(2000)])
    await arena.refused([element(name)], forbidden)
  for (const mark of ['link', 'comment', 'style', 'hasOwnProperty'])
    await arena.refused([marked({ [mark]: true })], forbidden)
  const attribute = (name: string, plain: unknown) =>
    change((doc) => paragraph(doc).setAttribute(name, plain as string))
  for (const name of ['style', 'onclick', 'href', 'level']) await arena.refused([attribute(name, 'x')], forbidden)
  await arena.taken([element('heading'), element('bulletList'), marked({ bold: true }), marked({ bold: null })])
})

/** An element, its name first and then what is in it; or characters. */
type Made = string | readonly Made[]
const made = (one: Made): Y.XmlElement | Y.XmlText => {
  if (typeof one === 'string') return new Y.XmlText(one)
  const [name, ...inside] = one
  const element = new Y.XmlElement(String(name))
  element.insert(0, inside.map(made))
  return element
}
const put = (...all: readonly Made[]) => change((doc) => body(doc).insert(0, all.map(made)))

test('[ATK-A14] what stands where no editor puts it is refused, for editors would take it out with its words', async () => {
  const misplaced: readonly Made[] = [
    'words in no paragraph',
    ['bulletList', 'words in a list'],
    ['bulletList', ['paragraph', 'in a list']],
    ['bulletList', ['taskItem', ['paragraph', 'of another list']]],
    ['orderedList', ['bulletList']],
    ['taskList', ['listItem', ['paragraph', 'of another list']]],
    ['listItem', ['paragraph', 'in no list']],
    ['taskItem', ['paragraph', 'in no list']],
    ['blockquote', 'words in no paragraph'],
    ['paragraph', ['paragraph', 'in a paragraph']],
    ['heading', ['bulletList']],
    ['paragraph', ['hardBreak', 'words']],
    ['hardBreak'],
  ]
  for (const one of misplaced) await arena.refused([put(one)], forbidden)
  // Known ground is judged like new ground.
  await arena.taken([put(['bulletList', ['listItem', ['paragraph', 'a line']]])])
  const list = (doc: Y.Doc) => body(doc).get(0) as Y.XmlElement
  await arena.refused([change((doc) => list(doc).insert(0, [made('words in a list')]))], forbidden)
  await arena.taken([change((doc) => list(doc).insert(0, [made(['listItem', ['paragraph', 'before it']])]))])
})

test('[ATK-A14] what editors do put together is taken', async () => {
  const line: Made = ['paragraph', 'words', ['hardBreak'], 'and more']
  await arena.taken([
    put(
      line,
      ['heading', 'a heading'],
      ['blockquote', line, ['bulletList', ['listItem', line]]],
      ['orderedList', ['listItem', line, ['bulletList', ['listItem', line]], ['taskList', ['taskItem', line]]]],
      ['taskList', ['taskItem', line, ['heading', 'in it']]],
    ),
  ])
})

test('[ATK-A14] one attribute is small', async () => {
  const heading = (level: unknown) =>
    change((doc) => {
      const made = new Y.XmlElement('heading')
      made.setAttribute('level', level as string)
      body(doc).insert(0, [made])
    })
  await arena.refused([heading('x'.repeat(5000))], forbidden)
  await arena.taken([heading(2)])
})

test('[ATK-A14] no log line and no close reason repeats what a frame said', async () => {
  const lines = arena.workshop.log.length
  await arena.refused([element('canary-9d41')], forbidden)
  await arena.refused([marked({ 'canary-9d41': true })], forbidden)
  expect(arena.workshop.log.slice(lines).join()).not.toContain('canary')
})

test('[ATK-A3] the same client twice in one update, and clocks out of range, are no update', async () => {
  const client = freshClient()
  const twice = forge([
    { client, clock: 0, structs: [gc(1)] },
    { client, clock: 1, structs: [gc(1)] },
  ])
  await arena.refused([edit(twice)], malformed)
  await arena.refused([edit(forge([{ client, clock: 0, structs: [gc(2 ** 52)] }]))], malformed)
  await arena.refused([edit(forge([{ client, clock: 2 ** 52, structs: [gc(2 ** 52)] }]))], malformed)
  await arena.refused([edit(forge([], [[client, [[2 ** 53 - 1, 2 ** 53 - 1]]]]))], malformed)
})

test('[ATK-A3] neighbours in two different texts are refused', async () => {
  await arena.taken([edit(honestNote('left')), edit(honestNote('right'))])
  const letter = (id: string) => {
    const start = (record(arena.room().doc, id).get('text') as Y.Text)._start
    return [start?.id.client ?? 0, start?.id.clock ?? 0] as const
  }
  const between = content.string({ origin: letter('left'), right: letter('right') }, 'x')
  await arena.refused([edit(forge([{ client: freshClient(), clock: 0, structs: [between] }]))], malformed)
})

test('[ATK-A16] a deletion of a record alone, without what is in it, is refused as well', async () => {
  const item = record(arena.room().doc)._item
  const { client, clock } = item?.id ?? { client: 0, clock: 0 }
  await arena.refused([edit(forge([], [[client, [[clock, 1]]]]))], forbidden)
})

test('[ATK-A12] a reader whose Yjs takes out meaningless marks stays, and changes nothing', async () => {
  await arena.taken([marked({ italic: true })])
  const marks: Y.Item[] = []
  for (let at = (paragraph(arena.room().doc).get(0) as Y.XmlText)._start; at; at = at.right)
    if (at.content instanceof Y.ContentFormat && !at.deleted) marks.push(at)
  const { client, clock } = marks[0]?.id ?? { client: 0, clock: 0 }
  const viewer = await arena.workshop.join('projector', 'viewer')
  const { bytes } = await seenBy(arena.ana, 'board')
  const socket = await viewer.raw('board')
  socket.say(step2(forge([], [[client, [[clock, 1]]]])))
  await until(() => acknowledgedBy(socket) === 1 || socket.code !== undefined)
  expect(closeName(socket.code)).toBe('open')
  expect((await seenBy(arena.ana, 'board')).bytes).toBe(bytes)
})
