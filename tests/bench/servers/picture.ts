import type { Load, Row } from './loads/load.ts'
import { cell, figureOf, type Result } from './table.ts'

/** As wide as a README is shown, in its pixels. */
const WIDTH = 860
const NAME_WIDTH = 170
const FIGURE_WIDTH = 110
const BAR_WIDTH = WIDTH - NAME_WIDTH - FIGURE_WIDTH
const LINE = 22
const TITLE = 30
const GAP = 18

/** The figures that say most; all of them are in the table. */
const shown = [
  ['crowd200', 'cpu'],
  ['cursors100', 'share'],
  ['opening', 'last'],
  ['joining', 'p99'],
  ['boards', 'share'],
  ['killed', 'at0'],
]

const style = `
  text { font: 14px system-ui, sans-serif; fill: #1d2530 }
  .title { font-weight: 600 }
  .bar { fill: #8a94a3 }
  .ours .bar { fill: #1f6f5c }
  .ours text { font-weight: 600 }
  .page { fill: #ffffff }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6e9ee }
    .bar { fill: #6d7787 }
    .ours .bar { fill: #5ec4a8 }
    .page { fill: #0d1117 }
  }`

/** Bars of the figures that say most, for a README in light or dark. */
export function picture(loads: readonly Load[], servers: readonly string[], results: readonly Result[]): string {
  const charts = shown.flatMap(([name, figure]) => {
    const load = loads.find((one) => one.name === name)
    const row = load?.rows.find((one) => one.figure === figure)
    return load && row ? [{ load, row }] : []
  })
  let top = GAP
  const drawn = charts.map(({ load, row }) => {
    const figures = servers.map((server) => ({ server, figure: figureOf(results, load, row, server) }))
    const there = figures.filter((one): one is Bar => one.figure !== undefined)
    const part = chart(row, there, top)
    top += TITLE + there.length * LINE + GAP
    return part
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${top}" role="img" aria-label="Our server beside others">
<style>${style}
</style>
<rect class="page" width="${WIDTH}" height="${top}" rx="8"/>
${drawn.join('\n')}
</svg>
`
}

type Bar = { readonly server: string; readonly figure: number }

function chart(row: Row, bars: readonly Bar[], top: number): string {
  const most = Math.max(...bars.map(({ figure }) => figure), 1e-9)
  const lines = bars.map(({ server, figure }, at) => {
    const y = top + TITLE + at * LINE
    // A figure that is very small still is one.
    const width = Math.max(2, (figure / most) * BAR_WIDTH)
    return `<g${server === 'groundwork' ? ' class="ours"' : ''}>
  <text x="${NAME_WIDTH - 12}" y="${y + 14}" text-anchor="end">${escaped(server)}</text>
  <rect class="bar" x="${NAME_WIDTH}" y="${y + 2}" width="${width.toFixed(1)}" height="${LINE - 6}" rx="3"/>
  <text x="${(NAME_WIDTH + width + 8).toFixed(1)}" y="${y + 14}">${cell(row, figure)}</text>
</g>`
  })
  return `<text class="title" x="16" y="${top + 16}">${escaped(row.name)} (${row.isBetter === 'higher' ? 'more' : 'less'} is better)</text>\n${lines.join('\n')}`
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
