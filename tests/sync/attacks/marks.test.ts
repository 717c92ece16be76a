import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { HREF_LENGTH_MAX } from '../../../shared/schema/shapes.ts'
import { type Arena, startArena } from '../../helpers/attack.ts'
import { edit, freshClient, written } from '../../helpers/forge.ts'

const forbidden = 4403

let arena: Arena
beforeAll(async () => {
  arena = await startArena()
  await arena.taken([
    change((doc) => {
      const [paragraph, tasks, task] = ['paragraph', 'taskList', 'taskItem'].map((name) => new Y.XmlElement(name))
      paragraph?.insert(0, [new Y.XmlText('rich words')])
      tasks?.insert(0, [task as Y.XmlElement])
      body(doc).insert(0, [paragraph, tasks] as Y.XmlElement[])
    }),
  ])
})
afterAll(() => arena[Symbol.asyncDispose]())

const change = (act: (doc: Y.Doc) => void) => edit(written(freshClient(), act, Y.encodeStateAsUpdate(arena.room().doc)))
const body = (doc: Y.Doc) => ([...doc.getMap('sections').values()][0] as Y.Map<unknown>).get('body') as Y.XmlFragment
const words = (doc: Y.Doc) => (body(doc).get(0) as Y.XmlElement).get(0) as Y.XmlText
const marked = (marks: Record<string, unknown>) => change((doc) => words(doc).format(0, 4, marks))
const linked = (href: unknown, more: Record<string, unknown> = {}) => marked({ link: { href, ...more } })

/** As TipTap writes one. */
const plain = { target: null, rel: null, class: null, title: null }

const traps: readonly unknown[] = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\tjavascript:alert(1)',
  'java\nscript:alert(1)',
  'java&#x73;cript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript%3aalert(1)',
  'javascript://https://good.example/%0aalert(1)',
  'vbscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHNjcmlwdD4=',
  'blob:https://good.example/1',
  'file:///etc/passwd',
  'view-source:https://good.example',
  'intent://x#Intent;scheme=https;end',
  '//evil.example',
  '\\\\evil.example',
  '/api/kits',
  '#here',
  'https:evil.example',
  'https:/evil.example',
  'https://',
  'https://good.example/with space',
  'https://good.example/\u0000',
  ' https://good.example',
  'mailto:',
  `https://good.example/${'x'.repeat(HREF_LENGTH_MAX)}`,
  '',
  null,
  true,
  7,
  ['https://good.example'],
  { href: 'https://good.example' },
]

test('[ATK-C11] no link in a text leads to what could run', async () => {
  for (const href of traps) await arena.refused([linked(href, plain)], forbidden)
}, 60_000)

test('[ATK-C11] a link says where it leads and little else', async () => {
  const good = 'https://good.example'
  for (const link of [true, '', 'https://good.example', [], {}, { title: 'no address' }])
    await arena.refused([marked({ link })], forbidden)
  for (const [name, value] of Object.entries({
    class: 'overlay',
    style: 'position:fixed',
    onclick: 'alert(1)',
    target: '_top',
    rel: 'opener"',
    title: 'x'.repeat(5000),
    download: 'a.exe',
    constructor: {},
  }))
    await arena.refused([linked(good, { [name]: value })], forbidden)
}, 60_000)

test('[ATK-C11] the links people make are taken', async () => {
  const long = `https://good.example/${'é'.repeat(HREF_LENGTH_MAX - 30)}`
  await arena.taken([
    linked('https://good.example/a?b=c&d=%20#e', plain),
    linked('HTTP://GOOD.EXAMPLE'),
    linked('mailto:ana@good.example?subject=Hi', plain),
    linked('https://bücher.example/straße', { ...plain, target: '_blank', rel: 'noopener noreferrer nofollow' }),
    linked(long, { ...plain, title: 'Where we met' }),
    marked({ link: null }),
  ])
})

test('[ATK-A14] a highlight and a checklist say what they can say', async () => {
  const checked = (value: unknown) =>
    change((doc) =>
      ((body(doc).get(1) as Y.XmlElement).get(0) as Y.XmlElement).setAttribute('checked', value as string),
    )
  for (const highlight of [true, 'sun', { color: 'red;background:url(//evil)' }, { color: '#fff' }, { style: null }])
    await arena.refused([marked({ highlight })], forbidden)
  for (const value of ['true', 1, null, {}]) await arena.refused([checked(value)], forbidden)
  await arena.taken([
    ...[{}, { color: null }, { color: 'sun' }, null].map((highlight) => marked({ highlight })),
    checked(true),
    checked(false),
  ])
  expect(words(arena.room().doc).toString()).not.toContain('evil')
})
