import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardFileOf } from '../../../server/export/boardFile.ts'
import { csvOf } from '../../../server/export/csv.ts'
import { htmlOf } from '../../../server/export/html.ts'
import { markdownOf } from '../../../server/export/markdown.ts'
import { outlineOf } from '../../../server/export/outline.ts'
import { readingOf } from '../../../server/export/reading.ts'
import { agreementsOf, emptyAgreement } from '../../../shared/schema/agreement.ts'
import { boardDoc } from '../../../shared/schema/board.ts'
import { fillRich, type RichNode } from '../../../shared/schema/richJson.ts'
import { stageDoc } from '../../../shared/schema/stage.ts'

const evil = '<img src=x onerror=alert(1)>"\'&</style><script>alert(1)</script>'

function papers(texts: readonly string[], body: readonly RichNode[] = []) {
  const [board, stage] = [new Y.Doc(), new Y.Doc()]
  const { notes, sections } = boardDoc(board)
  for (const [at, text] of texts.entries()) notes.put(`n${at}`, { text, at: [0, at * 200], section: 's', author: 'm' })
  sections.put('s', {})
  const rich = sections.rich('s', 'body')
  if (rich) fillRich(rich, body)
  const shown = stageDoc(stage)
  shown.session.patch({ title: `Ours ${evil}`, language: 'xx-not-a-language' })
  shown.sections.put('s', { title: evil, at: [0, 0], size: [600, 600], order: 'a0' })
  shown.members.put('m', { name: '=Ana', role: 'participant' })
  agreementsOf(board).put('a', { ...emptyAgreement, what: `We say so ${evil}`, owners: ['m'], order: 'a0' })
  const reading = readingOf(JSON.parse(JSON.stringify(boardFileOf({ board, stage }, 0))))
  return {
    csv: csvOf(reading),
    html: htmlOf(reading.file.title, reading.file.language, outlineOf(reading)),
    markdown: markdownOf(outlineOf(reading)),
  }
}

test('[EXP-10] a spreadsheet reads every cell as it was written, and runs none', () => {
  const texts = [
    '=1+1',
    '+49 170',
    '-2',
    '@SUM(A1)',
    '\t=x',
    ' =x',
    '＝1',
    '|calc',
    'plain "quoted", and\na line',
    'a=b',
  ]
  const { csv } = papers(texts)
  expect(csv.startsWith('\ufeff')).toBe(true)
  const [head, ...rows] = parse(csv, { bom: true, record_delimiter: '\r\n' }) as string[][]
  expect(head?.slice(0, 4)).toEqual(['Section', 'Question', 'Text', 'Written by'])
  expect(rows.map((row) => row[2])).toEqual(texts.map((text, at) => (at < 8 ? `'${text}` : text)))
  expect(new Set(rows.map((row) => row[3]))).toEqual(new Set(["'=Ana"]))
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/)
})

test('[EXP-10] nor does one of a country where a semicolon parts cells', () => {
  const { csv } = papers(['x;=1+1;y', 'a\n=b', 'c\t@d', 'fine; and well'])
  const rows = parse(csv, {
    bom: true,
    delimiter: [';', '\t', ','],
    relax_quotes: true,
    quote: null,
    relax_column_count: true,
  })
  for (const cell of (rows as string[][]).flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/)
  expect(csv).toContain('fine; and well')
})

test('[EXP-11] a page of a board runs nothing and asks nobody for anything, whatever people wrote', () => {
  const { html } = papers(
    [evil],
    [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'safe', marks: { link: { href: 'https://a.example/?q="><script>' } } },
          { type: 'text', text: 'unsafe', marks: { link: { href: 'javascript:alert(1)' } } },
        ],
      },
    ],
  )
  const tags = [...html.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag)
  const known =
    'html head meta title style body main section h1 h2 h3 h4 p a ul ol li dl dt dd div article br strong em s mark blockquote span'
  expect(tags.filter((tag) => !known.split(' ').includes(tag ?? ''))).toEqual([])
  expect(html).not.toMatch(/<[^>]+\s(on\w+|src|style|srcset|action|formaction)\s*=/i)
  expect(html.match(/<\/style>/g)).toHaveLength(1)
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    'https://a.example/?q=&quot;&gt;&lt;script&gt;',
  ])
  expect(html).not.toContain('url(')
  expect(html).not.toContain('@import')
  expect(html).toContain("content=\"default-src 'none'; style-src 'unsafe-inline';")
  expect(html).toContain('&lt;script&gt;alert(1)')
})

test('[EXP-12] Markdown reads as it was written: nothing people typed becomes markup', () => {
  const { markdown } = papers(
    [
      '# no heading',
      '- no list',
      '1. no number',
      '**no bold** [no](http://link)',
      '    no code',
      'two\nlines',
      '<b>no tag</b>',
      '| no | table |',
    ],
    [
      { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'A heading' }] },
      {
        type: 'taskList',
        content: [
          {
            type: 'taskItem',
            attrs: { checked: true },
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Done' }] }],
          },
        ],
      },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Bold ', marks: { bold: {} } },
          { type: 'text', text: 'and not' },
        ],
      },
    ],
  )
  expect(markdown).toContain('#### A heading')
  expect(markdown).toContain('- [x] Done')
  expect(markdown).toContain('**Bold** and not')
  expect(markdown).toContain('- \\# no heading — *')
  expect(markdown).toContain('- \\- no list')
  expect(markdown).toContain('- 1\\. no number')
  expect(markdown).toContain('\\*\\*no bold\\*\\* \\[no\\](http://link)')
  expect(markdown).toContain('- two  \n  lines')
  expect(markdown).toContain('\\<b>no tag\\</b>')
  expect(markdown).not.toMatch(/^ {4,}\S/m)
})
