import type { Mark } from './drawing.ts'
import type { Colors, TensionPaper, TensionWords } from './scene.ts'
import { element, textLines } from './svg.ts'
import { linesOf, type Measure } from './textLines.ts'

type Box = {
  readonly at: readonly [number, number]
  readonly size: readonly [number, number]
  readonly layer: number
}
type Pens = { readonly colors: Colors; readonly measure: Measure }

const EDGE = 20
const BETWEEN = 28
const LEADING = 1.35
/** The tension's share of the card; the rest is the agreement's. */
const SHARE = 0.52
const sizes = { title: 22, said: 15, asked: 13 } as const

/** A tension, and beside it the agreement that settles it. */
export function tensionMark({ colors, measure }: Pens, { at: [x, y], size, layer }: Box, paper: TensionPaper): Mark {
  const [width, asked] = size
  const left = Math.round((width - BETWEEN) * SHARE)
  const right = width - BETWEEN - left
  const tension = column(paper.tension, { x: x + EDGE, y: y + EDGE, width: left - 2 * EDGE }, { colors, measure })
  const from = x + left + BETWEEN
  const agreed = paper.agreement
    ? column(paper.agreement, { x: from + EDGE, y: y + EDGE, width: right - 2 * EDGE }, { colors, measure })
    : null
  const height = Math.max(asked, tension.height + 2 * EDGE, (agreed?.height ?? 0) + 2 * EDGE)
  const sheet = (left: number, wide: number, fill: string, stroke: string) =>
    element('rect', {
      x: left,
      y,
      width: wide,
      height,
      rx: 12,
      fill: colors(fill),
      stroke: colors(stroke),
      'stroke-width': 2,
    })
  const markup = [
    sheet(x, left, '--surface', '--line'),
    tension.markup,
    ...(agreed
      ? [
          element('rect', { x: x + left, y: y + 40, width: BETWEEN, height: 3, fill: colors('--pine') }),
          sheet(from, right, '--pine-soft', '--pine'),
          agreed.markup,
        ]
      : []),
  ].join('')
  return { markup, x, y, width: agreed ? width : left, height, layer }
}

type Column = { readonly x: number; readonly y: number; readonly width: number }

/** Words one below the other, each as it is meant. */
function column(words: TensionWords, { x, y, width }: Column, { colors, measure }: Pens) {
  let top = y
  const parts = words.map(({ text, as }) => {
    const size = sizes[as]
    const lines = linesOf([{ text, look: { voice: as === 'title' } }], width, size, measure)
    const color = colors(as === 'asked' ? '--ink-soft' : '--ink')
    const markup = textLines(lines, { x, y: top, size, color })
    top += lines.length * size * LEADING + (as === 'asked' ? 2 : 10)
    return markup
  })
  return { markup: parts.join(''), height: top - y }
}
