import type { Figures, Load, Row } from './loads/load.ts'

/** What came of one load on one server. */
export type Result = { readonly load: string; readonly server: string; readonly figures: Figures }

/** All figures as a table in Markdown: a row each, a column for each server, and what ours has to reach. */
export function table(loads: readonly Load[], servers: readonly string[], results: readonly Result[]): string {
  const lines = loads.flatMap((load) =>
    load.rows.map((row) => [
      row.name,
      goalOf(row),
      ...servers.map((server) => cell(row, figureOf(results, load, row, server))),
    ]),
  )
  const head = ['load', 'target', ...servers]
  const under = head.map((_, at) => (at === 0 ? '---' : '---:'))
  return [head, under, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

export function figureOf(results: readonly Result[], load: Load, row: Row, server: string): number | undefined {
  const found = results.find((result) => result.load === load.name && result.server === server)
  return found?.figures[row.figure]
}

/** A figure with its unit, as it is read. */
export function cell({ unit, digits }: Row, figure: number | undefined): string {
  if (figure === undefined || Number.isNaN(figure)) return '–'
  const number = digits === 0 ? Math.round(figure).toLocaleString('en') : figure.toFixed(digits)
  return unit === '' ? number : `${number} ${unit.replace(' of a core', '')}`
}

function goalOf(row: Row): string {
  if (row.target === undefined) return ''
  if (row.target === 'best') return 'the best'
  return `${row.isBetter === 'higher' ? '≥' : '≤'} ${cell({ ...row, digits: row.target < 1 ? 3 : 0 }, row.target)}`
}
