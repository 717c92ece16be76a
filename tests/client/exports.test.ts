import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fileName } from '../../client/features/exports/giveFile.ts'
import { needs } from '../../client/features/exports/paper.ts'
import { pictureOf } from '../../client/features/exports/picture.ts'
import { rasterScale } from '../../client/features/exports/raster.ts'
import { richBlocks } from '../../client/features/exports/richBlocks.ts'
import type { Scene } from '../../client/features/exports/scene.ts'
import { linesOf, type Measure } from '../../client/features/exports/textLines.ts'

/** Each letter is half as wide as it is high. */
const measure: Measure = (text, size) => text.length * size * 0.5
const plain = {}
const wordsOf = (lines: ReturnType<typeof linesOf>) => lines.map((line) => line.map(({ text }) => text).join(''))

const nothing: Scene = { sections: [], notes: [], figures: [], images: [], strokes: [], groups: [], links: [] }
const skills = {
  strokePath: () => 'M0 0',
  linkPath: () => ({ line: 'M0 0', heads: ['', ''] as const, middle: [0, 0] as const }),
  fitText: () => 13,
}
const draw = (scene: Partial<Scene>) =>
  pictureOf({
    title: 'Ana & Ben',
    scene: { ...nothing, ...scene },
    skills,
    colors: (token) => token,
    fonts: '',
    measure,
  })

const note = (fields: Partial<Scene['notes'][number]>): Scene['notes'][number] => ({
  ...{
    id: 'a',
    text: '',
    at: [0, 0],
    size: [200, 140],
    color: 'sun',
    section: null,
    prompt: null,
    group: null,
    layer: 0,
  },
  ...{ author: null, authorName: '', createdAt: 1, deletedAt: null },
  ...fields,
})

test('[UI-140] words break between words, and inside those too long for any line', () => {
  expect(wordsOf(linesOf([{ text: 'what we need', look: plain }], 45, 10, measure))).toEqual(['what we ', 'need'])
  expect(wordsOf(linesOf([{ text: 'unforgettable', look: plain }], 25, 10, measure))).toEqual(['unfor', 'getta', 'ble'])
  expect(wordsOf(linesOf([{ text: 'one\n\ntwo', look: plain }], 100, 10, measure))).toEqual(['one', '', 'two'])
})

test('[UI-140] a letter with its accents is never torn apart', () => {
  const family = '👩‍👩‍👧'
  const lines = wordsOf(linesOf([{ text: family.repeat(3), look: plain }], 45, 10, measure))
  expect(lines.join('')).toBe(family.repeat(3))
  for (const line of lines) expect(line.split(family).join('')).toBe('')
})

test('[UI-141] paper grows under words that do not fit, and the picture with it', () => {
  const long = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ')
  const short = draw({ notes: [note({ text: 'short' })] })
  const tall = draw({ notes: [note({ text: long })] })
  expect(tall?.height ?? 0).toBeGreaterThan((short?.height ?? 0) + 100)
  const lowest = Math.max(...[...(tall?.svg ?? '').matchAll(/<text x="[^"]+" y="([\d.]+)"/g)].map(([, y]) => Number(y)))
  const [, paper] = /<rect x="0" y="0" width="200" height="([\d.]+)"/.exec(tall?.svg ?? '') ?? []
  expect(lowest).toBeLessThan(Number(paper))
  for (const word of long.split(' ')) expect(tall?.svg).toContain(word)
})

test('[UI-141] what people wrote is text in the picture and never markup', () => {
  const svg =
    draw({ notes: [note({ text: '<script>alert("1")</script> & \u0000\ud800', authorName: '"><g onload=1>' })] })
      ?.svg ?? ''
  for (const bad of ['<script', '<g onload', '\u0000', '\ud800']) expect(svg).not.toContain(bad)
  expect(svg).toContain('&lt;script&gt;')
  expect(svg).toContain('<title>Ana &amp; Ben</title>')
})

test('[UI-141] what lies higher is drawn later, links above all', () => {
  const svg =
    draw({ notes: [note({ id: 'a', text: 'above', layer: 2 }), note({ id: 'b', text: 'below', layer: 1 })] })?.svg ?? ''
  expect(svg.indexOf('below')).toBeLessThan(svg.indexOf('above'))
})

test('[UI-141] of nothing there is no picture', () => {
  expect(draw({})).toBeNull()
})

test('[UI-142] rich text keeps its lists, quotes, boxes and marks', () => {
  const body = new Y.Doc().getXmlFragment('body')
  const paragraph = (text: string, marks: Record<string, unknown> = {}) => {
    const element = new Y.XmlElement('paragraph')
    const words = new Y.XmlText()
    words.insert(0, text, marks)
    element.insert(0, [words])
    return element
  }
  const within = (name: string, children: Y.XmlElement[], attributes: Record<string, unknown> = {}) => {
    const element = new Y.XmlElement(name)
    element.insert(0, children)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value as string)
    return element
  }
  body.insert(0, [
    paragraph('plain'),
    within('orderedList', [within('listItem', [paragraph('first')]), within('listItem', [paragraph('second')])]),
    within('taskList', [within('taskItem', [paragraph('done')], { checked: true })]),
    within('blockquote', [paragraph('said', { bold: {}, highlight: {} })]),
  ])
  expect(richBlocks(body).map(({ runs, marker, indent, isQuote }) => [runs[0]?.text, marker, indent, isQuote])).toEqual(
    [
      ['plain', null, 0, false],
      ['first', '1.', 1, false],
      ['second', '2.', 1, false],
      ['done', '☑', 1, false],
      ['said', null, 1, true],
    ],
  )
  expect(richBlocks(body).at(-1)?.runs[0]?.look).toEqual({ bold: true, highlight: true })
})

test('[UI-143] a picture is never larger than a browser can draw', () => {
  expect(rasterScale({ width: 1000, height: 800 })).toBe(2)
  for (const size of [
    { width: 40_000, height: 300 },
    { width: 30_000, height: 30_000 },
  ]) {
    const scale = rasterScale(size)
    expect(Math.max(size.width, size.height) * scale).toBeLessThanOrEqual(16_000)
    expect(size.width * size.height * scale ** 2).toBeLessThanOrEqual(120_000_001)
  }
})

test('[UI-143] a file is called after the board and the day, in any script', () => {
  const day = new Date(2026, 2, 9)
  expect(fileName('Atlas: team / 2', day, 'png')).toBe('atlas-team-2-2026-03-09.png')
  expect(fileName('团队', day, 'svg')).toBe('团队-2026-03-09.svg')
  expect(fileName('///', day, 'svg')).toBe('board-2026-03-09.svg')
})

test('[UI-143] only the fonts for letters that are there travel along', () => {
  expect(needs('U+0000-00FF, U+0131', 'need')).toBe(true)
  expect(needs('U+0100-02BA', 'need')).toBe(false)
  expect(needs('U+0100-02BA', 'naïveté Ő')).toBe(true)
  expect(needs('', 'anything')).toBe(true)
})
