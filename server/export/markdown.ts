import type { Block, Item, NotePaper, Run } from './blocks.ts'

/** A document as Markdown (CommonMark, with strikethrough and task lists); nothing in it is read as markup by mistake. */
export function markdownOf(blocks: readonly Block[]): string {
  return `${blocks.map(written).filter(Boolean).join('\n\n')}\n`
}

function written(block: Block): string {
  switch (block.as) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${oneLine(block.text)}`
    case 'text':
      return block.tone === 'soft' ? soft(block.runs) : lines(block.runs)
    case 'list':
      return block.items.map((item, at) => itemOf(item, markerOf(block.kind, item, at))).join('\n')
    case 'quote':
      return indented(block.inside.map(written).join('\n\n'), '> ', '> ')
    case 'facts':
      return block.facts.map(([what, said]) => indented(`**${oneLine(what)}:** ${plain(said)}`, '- ', '  ')).join('\n')
    case 'agreement':
      return [
        `### ${oneLine(block.what)}${block.kind === '' ? '' : ` (${oneLine(block.kind)})`}`,
        ...block.inside.map(written).filter(Boolean),
      ].join('\n\n')
    case 'notes':
      return block.notes.map(noteOf).join('\n')
  }
}

function noteOf({ text, signed, replies }: NotePaper): string {
  const note = indented(`${plain(text)}${signed === '' ? '' : ` — *${oneLine(signed)}*`}`, '- ', '  ')
  return [note, ...replies.map((reply) => indented(plain(reply), '  - ', '    '))].join('\n')
}

function itemOf({ runs, inside }: Item, marker: string): string {
  const rest = ' '.repeat(marker.length)
  const more = inside.map((block) => indented(written(block), rest, rest))
  return [indented(lines(runs), marker, rest), ...more].join('\n')
}

function markerOf(kind: 'bullets' | 'numbers' | 'tasks', { isDone }: Item, at: number): string {
  if (kind === 'numbers') return `${at + 1}. `
  return kind === 'tasks' ? `- [${isDone ? 'x' : ' '}] ` : '- '
}

function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((line, at) => (at === 0 ? first : rest) + line)
    .join('\n')
}

function soft(runs: readonly Run[]): string {
  const said = oneLine(runs.map(({ text }) => text).join(''))
  return said === '' ? '' : `*${said}*`
}

function lines(runs: readonly Run[]): string {
  return runs.map(marked).join('')
}

function marked(run: Run): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(run.text) ?? []
  if (inner === '') return plain(run.text)
  // Marks that touch white space inside are not read as marks.
  const signs = [run.bold ? '**' : '', run.italic ? '*' : '', run.strike ? '~~' : '']
  const words = `${signs.join('')}${plain(inner)}${[...signs].reverse().join('')}`
  return `${plain(before)}${run.href ? `[${words}](<${run.href.replace(/[<>\\]/g, encodeURIComponent)}>)` : words}${plain(after)}`
}

/** What people typed, as it was typed: nothing of it is markup, and a line stays a line. */
function plain(text: string): string {
  return text.replace(/\r\n?/g, '\n').split('\n').map(escaped).join('  \n')
}

function oneLine(text: string): string {
  return escaped(text.replace(/\s+/g, ' ').trim())
}

function escaped(line: string): string {
  return line
    .replace(/[\\`*_[\]<|~]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(\s*)([-+=#>])/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/, '$1\\$2')
    .replace(/^(?: {4,}|\t)/, ' ')
}
