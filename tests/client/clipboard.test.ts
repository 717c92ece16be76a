import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { cellsInText, linesIn } from '../../client/features/clipboard/cells.ts'
import { cellsInHtml } from '../../client/features/clipboard/cellsInHtml.ts'
import { type Clip, PASTED_MAX, readClip } from '../../client/features/clipboard/clip.ts'
import { clipHtml, clipInHtml } from '../../client/features/clipboard/clipHtml.ts'
import { clipOf } from '../../client/features/clipboard/clipOf.ts'
import { pastedFrom } from '../../client/features/clipboard/pasted.ts'
import { batchesOf, clipOfCells, clipOfLines, type Put, putsOf } from '../../client/features/clipboard/pastePlan.ts'
import { historyOf } from '../../client/sync/history.ts'
import { FRAME_BYTES_MAX } from '../../shared/limits.ts'
import { boardDoc, type Note } from '../../shared/schema/board.ts'

const blank: Note = {
  ...{ text: '', at: [0, 0], size: [200, 140], color: 'sun', section: null, prompt: null, group: null, layer: 0 },
  ...{ author: 'ana', createdAt: 1, deletedAt: null },
}
const nothing = { own: '', html: '', text: '', images: [] }
let made = 0
const landing = {
  ...{ board: 'here', at: [1000, 500] as const, author: 'ben', now: 7, newId: () => `new${made++}` },
  sectionAt: () => 's1',
}

function boardWith(notes: Record<string, Partial<Note>>) {
  const doc = new Y.Doc()
  const board = boardDoc(doc)
  for (const [id, fields] of Object.entries(notes)) board.notes.put(id, { ...blank, ...fields })
  return { doc, board }
}

function put(doc: Y.Doc, batches: readonly (readonly Put[])[]): void {
  const board = boardDoc(doc)
  historyOf(doc).step(() => {
    for (const batch of batches)
      doc.transact(() => {
        for (const { root, id, record } of batch) board[root].put(id, record as never)
      })
  })
}

test('[UI-82] what is copied comes back elsewhere: words, paper, places, links and groups; new ids, the paster’s name', () => {
  const { board } = boardWith({
    n1: { text: 'early', at: [50, 60], color: 'rose', group: 'g1', prompt: 'p1' },
    n2: { text: 'late', at: [300, 60], group: 'g1' },
    n3: { text: 'gone', deletedAt: 5 },
  })
  board.groups.put('g1', { text: 'When', author: 'ana', createdAt: 1, deletedAt: null })
  const link = { text: 'not', heads: 'both', author: 'ana', createdAt: 1, deletedAt: null } as const
  board.links.put('l1', { from: 'n1', to: 'n2', ...link })
  board.links.put('l2', { from: 'n1', to: 'n3', ...link })
  const clip = clipOf(board, 'there', ['n1', 'n2', 'n3'])
  const carried = clipInHtml(clipHtml(clip as Clip))
  expect(carried).toEqual(clip)

  const there = boardWith({})
  put(there.doc, batchesOf(putsOf(carried as Clip, landing)) ?? [])
  const [one, two] = [...there.board.notes.all().values()]
  const group = there.board.groups.ids()[0]
  expect(one).toMatchObject({ text: 'early', at: [1000, 500], color: 'rose', author: 'ben', section: 's1', group })
  expect(two).toMatchObject({ text: 'late', at: [1250, 500], author: 'ben', group, createdAt: 7 })
  expect(one?.prompt).toBeNull()
  expect(there.board.groups.all().get(group ?? '')?.text).toBe('When')
  const links = [...there.board.links.all().values()]
  expect(links).toHaveLength(1)
  expect(links[0]).toMatchObject({ text: 'not', heads: 'both', author: 'ben' })
  expect(there.board.notes.ids()).toContain(links[0]?.from)
  expect(there.board.notes.get('n1')).toBeUndefined()
})

test('[UI-82] on its own board a copy answers the same question', () => {
  const { board } = boardWith({ n1: { text: 'early', prompt: 'p1' } })
  const [only] = putsOf(clipOf(board, 'here', ['n1']) as Clip, landing)
  expect(only?.record).toMatchObject({ prompt: 'p1' })
})

test('[UI-83] a clipboard is never trusted', () => {
  const note = { kind: 'note', id: 'a', at: [0, 0], size: [1, 1], text: 'x', color: 'sun' }
  const good = { version: 1, board: 'b', items: [note] }
  expect(readClip(JSON.stringify(good))).not.toBeNull()
  const bad = [
    ...['', '{', 'null', '[]', '{"version":1}'],
    ...[
      { ...good, items: [] },
      { ...good, board: '../x' },
      { ...good, items: Array(PASTED_MAX + 1).fill(note) },
    ].map((clip) => JSON.stringify(clip)),
    ...[{ at: [1e9, 0] }, { at: ['0', 0] }, { id: '__proto__' }, { color: 'url(x)' }, { kind: 'script' }].map(
      (fields) => JSON.stringify({ ...good, items: [{ ...note, ...fields }] }),
    ),
  ]
  for (const json of bad) expect(readClip(json), json).toBeNull()
  const sly = readClip(
    JSON.stringify({ ...good, items: [{ ...note, author: 'fay', deletedAt: 1, section: 's9', evil: {} }] }),
  )
  const [only] = putsOf(sly as Clip, landing)
  expect(only?.record).toMatchObject({ author: 'ben', deletedAt: null, section: 's1' })
  expect(only?.record).not.toHaveProperty('evil')
  fc.assert(
    fc.property(fc.string(), fc.string(), (own, html) => {
      expect(pastedFrom({ ...nothing, own, html }).is).toBe('nothing')
    }),
  )
})

test('[UI-83] markup that others paste holds words alone, whatever is in the notes', () => {
  const { board } = boardWith({ n1: { text: '<img src=x onerror="a()"> & "b"' } })
  const html = clipHtml(clipOf(board, 'here', ['n1']) as Clip)
  expect(html.replace(/ data-groundwork="[A-Za-z0-9+/=]*"/, '')).toBe(
    '<ul><li>&lt;img src=x onerror=&quot;a()&quot;&gt; &amp; &quot;b&quot;</li></ul>',
  )
})

test('[UI-84] each line of a text becomes a note, a list’s own signs aside', () => {
  expect(linesIn('- early\r\n\n  2. late \n• “never”\n\t\n3.5 hours\n-5°')).toEqual([
    ...['early', 'late', '“never”', '3.5 hours', '-5°'],
  ])
  const long = 'é😀'.repeat(4_000)
  expect(linesIn(long).join('')).toBe(long)
})

test('[UI-84] a table is read as spreadsheets write it, from text and from markup', () => {
  expect(cellsInText('a\tb\r\n"c ""d""\nd"\t e\r\n')).toEqual([
    ['a', 'b'],
    ['c "d"\nd', 'e'],
  ])
  expect(cellsInText('5" pipe\tb')).toEqual([['5" pipe', 'b']])
  expect(cellsInText('no tab')).toBeNull()
  const html =
    '<html><head><style>td{}</style></head><body><!--StartFragment--><table><tbody><tr><td>a &amp; b</td><td title="x>y">c<br>d</td></tr>\n<tr><th>&#233;&lt;</th></tr></tbody></table><!--EndFragment--></body></html>'
  expect(cellsInHtml(html)).toEqual([['a & b', 'c\nd'], ['é<']])
  expect(cellsInHtml(`<p>around</p>${html}`)).toBeNull()
  expect(cellsInHtml('<table><tr><td><script>a()</script>x')).toBeNull()
})

test('[UI-84] any table comes through as it was copied', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '😀', '"', ' ', '\n', ',', '<', '&') })
  const table = fc
    .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 4 }))
    .chain(([columns, rows]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    )
  fc.assert(
    fc.property(table, (rows) => {
      const quoted = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join('\t')).join('\n')
      const trimmed = rows.map((row) => row.map((text) => text.trim()))
      const used = trimmed.findLastIndex((row) => row.some((text) => text !== ''))
      expect(cellsInText(quoted)).toEqual(used < 0 ? null : trimmed.slice(0, used + 1))
    }),
  )
})

test('[UI-84] hostile markup costs no time and gives only words', () => {
  const started = performance.now()
  for (const part of ['<!--', '<table', '<td "', '<script>', '&#', '<table><tr><td>']) cellsInHtml(part.repeat(100_000))
  expect(performance.now() - started).toBeLessThan(3_000)
})

test('[UI-85] things of a board go before tables, tables before lines, words before pictures of them', () => {
  const images = [{ type: 'image/png' } as File]
  const table = '<table><tr><td>a</td><td>b</td></tr></table>'
  const clip = clipOfLines(['x'], 'sun', 'b')
  const held = { own: '', html: table, text: 'a\tb', images }
  expect(pastedFrom({ ...held, own: JSON.stringify(clip) }).is).toBe('clip')
  expect(pastedFrom({ ...held, html: clipHtml(clip) }).is).toBe('clip')
  expect(pastedFrom(held)).toEqual({ is: 'table', cells: [['a', 'b']] })
  expect(pastedFrom({ ...held, html: '', text: 'one\ntwo' })).toEqual({ is: 'lines', lines: ['one', 'two'] })
  expect(pastedFrom({ ...held, html: '<img src="x">', text: ' ' })).toEqual({ is: 'images', images })
  expect(pastedFrom(nothing).is).toBe('nothing')
})

test('[UI-85] cells stand as in the table, lines in a grid, and never more than two hundred', () => {
  const cells = clipOfCells(
    [
      ['a', '', 'c'],
      ['', 'e'],
    ],
    'sky',
    'b',
  )
  expect(cells.items.map((item) => ('text' in item ? [item.text, ...item.at] : []))).toEqual([
    ['a', 0, 0],
    ['c', 424, 0],
    ['e', 212, 152],
  ])
  const many = clipOfLines(Array(350).fill('x'), 'sun', 'b')
  expect(many.items).toHaveLength(PASTED_MAX)
  expect(new Set(many.items.map(({ at }) => at.join())).size).toBe(PASTED_MAX)
})

test('[UI-86] a large paste goes in frames the server takes, and is one step of undo', async () => {
  const { doc, board } = boardWith({})
  const frames: number[] = []
  doc.on('update', (update: Uint8Array) => frames.push(update.length))
  const text = 'ü€😀 '.repeat(90)
  const batches = batchesOf(putsOf(clipOfLines(Array(200).fill(text), 'sun', 'here'), landing))
  put(doc, batches ?? [])
  expect(board.notes.ids()).toHaveLength(200)
  expect(frames.length).toBeGreaterThan(1)
  expect(Math.max(...frames)).toBeLessThan(FRAME_BYTES_MAX - 1024)
  await historyOf(doc).undo()
  expect([...board.notes.all().values()].every(({ deletedAt }) => deletedAt !== null)).toBe(true)
  expect(historyOf(doc).get().canUndo).toBe(false)
  expect(batchesOf(putsOf(clipOfLines(Array(200).fill('x'.repeat(4_000)), 'sun', 'here'), landing))).toBeNull()
})

test('[UI-86] a frame never grows too large, whatever is drawn', () => {
  const stroke = (count: number): Clip => ({
    ...{ version: 1, board: 'here', links: [], groups: [] },
    items: Array.from({ length: 5 }, (_, at) => ({
      ...{ kind: 'stroke' as const, id: `s${at}`, at: [0, 0], size: [9, 9], group: null, color: 'ink', width: 3 },
      points: Array.from({ length: count }, (_, place) => place + 0.123),
    })),
  })
  const { doc } = boardWith({})
  const frames: number[] = []
  doc.on('update', (update: Uint8Array) => frames.push(update.length))
  put(doc, batchesOf(putsOf(stroke(6_000), landing)) ?? [])
  expect(frames).toHaveLength(5)
  expect(Math.max(...frames)).toBeLessThan(FRAME_BYTES_MAX - 1024)
})
