import type { Figure, Link } from '../../../shared/schema/drawn.ts'
import type { Block } from './richBlocks.ts'
import type { Colors, Scene, Skills } from './scene.ts'
import { element, escaped, textLines } from './svg.ts'
import { tensionMark } from './tensionMark.ts'
import { type Look, linesOf, type Measure } from './textLines.ts'

type Sheet = Scene & { readonly colors: Colors; readonly skills: Skills; readonly measure: Measure }

const NOTE_EDGE: readonly [number, number] = [16, 14]
const NOTE_FOOT = 30
const LEADING = 1.35
const SECTION_EDGE = 22
const INDENT = 24

const plain: Look = {}
const voice: Look = { voice: true }

/** Something drawn, what it covers, and what it lies above. */
export type Mark = {
  readonly markup: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly layer: number
}

/** Everything in the scene, drawn, from the lowest to the highest. */
export function drawnMarks(sheet: Sheet): readonly Mark[] {
  const lying = [
    ...sheet.figures.map((figure) => figureMark(sheet, figure)),
    ...sheet.images.map((image) => imageMark(sheet, image)),
    ...sheet.notes.map((note) => (note.paper ? tensionMark(sheet, note, note.paper) : noteMark(sheet, note))),
    ...sheet.strokes.map((stroke) => strokeMark(sheet, stroke)),
  ]
  return [
    ...sheet.sections.map((section) => sectionMark(sheet, section)),
    ...sheet.groups.map((group) => groupMark(sheet, group)),
    ...lying.toSorted((a, b) => a.layer - b.layer),
    ...sheet.links.map((link) => linkMark(sheet, link)),
  ]
}

function sectionMark({ colors, measure }: Sheet, { at, size, title, blocks }: Scene['sections'][number]): Mark {
  const [x, y] = at
  const [width, height] = size
  const inner = width - 2 * SECTION_EDGE
  const titleLines = linesOf([{ text: title, look: voice }], inner, 26, measure)
  const parts = [
    textLines(titleLines, { x: x + SECTION_EDGE, y: y + 20, size: 26, color: colors('--ink'), leading: 1.16 }),
  ]
  let top = y + 20 + titleLines.length * 26 * 1.16 + 14
  for (const block of blocks) {
    const { markup, height: tall } = blockMarkup(block, { x: x + SECTION_EDGE, y: top, width: inner }, colors, measure)
    parts.push(markup)
    top += tall + block.size * 0.5
  }
  const covered = Math.max(height, top - y + 8)
  const frame = element('rect', {
    ...{
      x,
      y,
      width,
      height: covered,
      rx: 20,
      fill: colors('--surface'),
      stroke: colors('--line'),
      'stroke-width': 1.5,
    },
  })
  return { markup: frame + parts.join(''), x, y, width, height: covered, layer: 0 }
}

type Column = { readonly x: number; readonly y: number; readonly width: number }

function blockMarkup(
  { runs, size, indent, marker, isQuote }: Block,
  { x, y, width }: Column,
  colors: Colors,
  measure: Measure,
): { readonly markup: string; readonly height: number } {
  const from = x + indent * INDENT
  const lines = linesOf(runs, width - indent * INDENT, size, measure)
  const height = lines.length * size * LEADING
  const color = colors(isQuote ? '--ink-soft' : '--ink')
  const before = marker
    ? textLines(linesOf([{ text: marker, look: plain }], INDENT * 2, size, measure), {
        x: from - INDENT + 4,
        y,
        size,
        color,
      })
    : ''
  const bar = isQuote ? element('rect', { x: from - 14, y, width: 3, height, fill: colors('--pine') }) : ''
  return {
    markup: bar + before + textLines(lines, { x: from, y, size, color, highlight: colors('--note-sun') }),
    height,
  }
}

function noteMark({ colors, skills, measure }: Sheet, note: Scene['notes'][number]): Mark {
  const { at, size, text, color, authorName, layer } = note
  const [x, y] = at
  const [width, asked] = size
  const inner = width - 2 * NOTE_EDGE[0]
  const textSize = skills.fitText(text, [inner, asked - NOTE_EDGE[1] - NOTE_FOOT])
  const lines = linesOf([{ text, look: plain }], inner, textSize, measure)
  // Paper grows under words that don't fit even when they are small.
  const height = Math.max(asked, NOTE_EDGE[1] + lines.length * textSize * LEADING + NOTE_FOOT)
  const markup = [
    element('rect', { x: x + 1, y: y + 3, width, height, rx: 6, fill: '#3c2d14', 'fill-opacity': 0.14 }),
    element('rect', {
      x,
      y,
      width,
      height,
      rx: 5,
      fill: colors(`--note-${color}`),
      stroke: colors(`--note-line-${color}`),
      'stroke-width': 0.75,
    }),
    textLines(lines, { x: x + NOTE_EDGE[0], y: y + NOTE_EDGE[1], size: textSize, color: colors('--note-ink') }),
    textLines(linesOf([{ text: oneLine(authorName, inner, measure), look: plain }], inner * 2, 13, measure), {
      ...{ x: x + NOTE_EDGE[0], y: y + height - 26, size: 13, color: colors('--note-ink-soft') },
    }),
  ].join('')
  return { markup, x, y, width: width + 1, height: height + 3, layer }
}

/** A name in one line: what does not fit gives way to three dots. */
function oneLine(name: string, width: number, measure: Measure): string {
  let shown = name
  while (shown.length > 1 && measure(shown, 13, plain) > width) shown = `${shown.slice(0, -2).trimEnd()}…`
  return shown
}

function figureMark({ colors, skills, measure }: Sheet, { at, size, kind, color, text, layer }: Figure): Mark {
  const [x, y] = at
  const [width, height] = size
  const ink = colors(`--ink-${color}`)
  const inner = kind === 'label' ? width : width * (kind === 'rectangle' ? 0.86 : 0.62)
  const textSize = kind === 'label' ? 20 : skills.fitText(text, [inner, height * 0.7])
  const lines = linesOf([{ text, look: plain }], inner, textSize, measure)
  const tall = lines.length * textSize * LEADING
  const words =
    kind === 'label'
      ? textLines(lines, { x, y, size: textSize, color: ink })
      : textLines(lines, {
          ...{ x: x + (width - inner) / 2, y: y + (height - tall) / 2, size: textSize, color: colors('--ink') },
          centredIn: inner,
        })
  return { markup: outline(kind, at, size, ink) + words, x, y, width, height: Math.max(height, tall), layer }
}

function outline(kind: Figure['kind'], [x, y]: Figure['at'], [width, height]: Figure['size'], ink: string): string {
  const look = { fill: ink, 'fill-opacity': 0.12, stroke: ink, 'stroke-width': 2.5, 'stroke-linejoin': 'round' }
  const points = (corners: readonly (readonly [number, number])[]) =>
    element('polygon', {
      points: corners.map(([across, down]) => `${x + across * width},${y + down * height}`).join(' '),
      ...look,
    })
  switch (kind) {
    case 'label':
      return ''
    case 'rectangle':
      return element('rect', { x, y, width, height, rx: 10, ...look })
    case 'ellipse':
      return element('ellipse', { cx: x + width / 2, cy: y + height / 2, rx: width / 2, ry: height / 2, ...look })
    case 'diamond':
      return points([
        [0.5, 0],
        [1, 0.5],
        [0.5, 1],
        [0, 0.5],
      ])
    case 'triangle':
      return points([
        [0.5, 0],
        [1, 1],
        [0, 1],
      ])
  }
}

function imageMark({ colors, measure }: Sheet, { at, size, source, text, layer }: Scene['images'][number]): Mark {
  const [x, y] = at
  const [width, height] = size
  const box = { x, y, width, height }
  if (source === null) {
    const words = linesOf([{ text, look: plain }], width - 24, 14, measure)
    const markup = element('rect', { ...box, rx: 6, fill: colors('--hover'), stroke: colors('--line-strong') })
    return {
      markup: markup + textLines(words, { x: x + 12, y: y + 12, size: 14, color: colors('--ink-soft') }),
      ...box,
      layer,
    }
  }
  const title = text === '' ? [] : [element('title', {}, [escaped(text)])]
  return {
    markup: element('image', { ...box, href: source, preserveAspectRatio: 'xMidYMid meet' }, title),
    ...box,
    layer,
  }
}

function strokeMark({ colors, skills }: Sheet, stroke: Scene['strokes'][number]): Mark {
  const [x, y] = stroke.at
  const [width, height] = stroke.size
  const edge = stroke.width
  const markup = element('path', {
    d: skills.strokePath(stroke),
    transform: `translate(${x} ${y})`,
    fill: colors(`--ink-${stroke.color}`),
  })
  return { markup, x: x - edge, y: y - edge, width: width + 2 * edge, height: height + 2 * edge, layer: stroke.layer }
}

function groupMark({ colors, measure }: Sheet, { box, text }: Scene['groups'][number]): Mark {
  const [x, y] = box.at
  const [width, height] = box.size
  const frame = element('rect', {
    ...{ x, y, width, height, rx: 14, fill: colors('--pine'), 'fill-opacity': 0.06 },
    ...{ stroke: colors('--line-strong'), 'stroke-width': 1.5, 'stroke-dasharray': '6 5' },
  })
  const title = linesOf([{ text, look: { bold: true } }], width - 24, 16, measure)
  return {
    markup: frame + textLines(title, { x: x + 12, y: y + 8, size: 16, color: colors('--ink') }),
    x,
    y,
    width,
    height,
    layer: 0,
  }
}

function linkMark({ colors, skills, measure }: Sheet, { ends, heads, text }: Link & Scene['links'][number]): Mark {
  const { line: path, heads: points, middle } = skills.linkPath(...ends)
  const color = colors('--ink-soft')
  const drawn = [path, ...(heads === 'both' ? [points[0]] : []), ...(heads === 'none' ? [] : [points[1]])]
  const look = {
    fill: 'none',
    stroke: color,
    'stroke-width': 2.25,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  }
  const line = drawn.map((d) => element('path', { d, ...look })).join('')
  const lines = text === '' ? [] : linesOf([{ text, look: plain }], 220, 15, measure)
  const wide = Math.max(0, ...lines.map((spans) => spans.reduce((sum, span) => sum + span.width, 0)))
  const tall = lines.length * 15 * LEADING
  const [x, y] = [middle[0] - wide / 2, middle[1] - tall / 2]
  const back =
    text === ''
      ? ''
      : element('rect', { x: x - 6, y: y - 3, width: wide + 12, height: tall + 6, rx: 6, fill: colors('--paper') })
  const xs = ends.flatMap((end) => [end.at[0], end.at[0] + end.size[0]])
  const ys = ends.flatMap((end) => [end.at[1], end.at[1] + end.size[1]])
  const words = textLines(lines, { x, y, size: 15, color: colors('--ink'), centredIn: wide })
  return {
    ...{ markup: line + back + words, x: Math.min(x, ...xs), y: Math.min(y, ...ys) },
    ...{
      width: Math.max(wide, Math.max(...xs) - Math.min(...xs)),
      height: Math.max(tall, Math.max(...ys) - Math.min(...ys)),
      layer: 0,
    },
  }
}
