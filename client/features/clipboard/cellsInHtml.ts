import { type Cells, tidy } from './cells.ts'

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bull: '•', euro: '€', copy: '©', reg: '®' },
}
const tags = /<\/?([a-z][a-z0-9]*)\b(?:"[^"]*"|'[^']*'|[^'"<>])*>/giu

/** The table in some markup that is one table and nothing beside it, as plain words; else null. Only text comes out, whatever goes in. */
export function cellsInHtml(markup: string): Cells | null {
  const html = seen(markup)
  const start = html.search(/<table\b/iu)
  const end = html.toLowerCase().lastIndexOf('</table')
  if (start < 0 || end < start) return null
  // Words around a table would be lost with it: then the plain text says more.
  const around = `${html.slice(0, start)} ${html.slice(html.indexOf('>', end) + 1)}`
  return around.replace(/<[^<>]*>|&nbsp;|\s/giu, '') === '' ? tidy(rowsOf(html.slice(start, end))) : null
}

function rowsOf(table: string): Cells {
  const rows: string[][] = []
  let cell: string | null = null
  let from = 0
  const close = () => {
    if (cell !== null) rows.at(-1)?.push(cell.replace(/[ \t\r\n]*\n[ \t\r\n]*/gu, '\n'))
    cell = null
  }
  for (const tag of table.matchAll(tags)) {
    if (cell !== null) cell += words(table.slice(from, tag.index))
    from = tag.index + tag[0].length
    const name = tag[1]?.toLowerCase() ?? ''
    const isEnd = tag[0][1] === '/'
    if (name === 'tr' || name === 'td' || name === 'th') close()
    if (!isEnd && (name === 'tr' || (rows.length === 0 && name.startsWith('t') && name.length === 2))) rows.push([])
    if (!isEnd && (name === 'td' || name === 'th')) cell = ''
    if (cell !== null && /^(?:br|p|div|li)$/u.test(name)) cell += '\n'
  }
  close()
  return rows
}

const hidden = /<!--|<(script|style|head|title)\b/iu

/** Markup without what nobody sees. */
function seen(html: string): string {
  let left = html
  let kept = ''
  for (let found = hidden.exec(left); found; found = hidden.exec(left)) {
    const close = found[1] === undefined ? '-->' : `</${found[1].toLowerCase()}`
    const end = left.toLowerCase().indexOf(close, found.index + 4)
    kept += left.slice(0, found.index)
    left = end < 0 ? '' : left.slice(end + close.length).replace(/^\s*>/u, '')
  }
  return kept + left
}

function words(html: string): string {
  return html.replace(/\s+/gu, ' ').replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,8});/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? whole
    const code = name[1]?.toLowerCase() === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
  })
}
