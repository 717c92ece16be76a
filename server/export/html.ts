import { noteColors } from '../../shared/schema/board.ts'
import type { Block, Item, NotePaper, Run } from './blocks.ts'
import { paperStyles } from './paperStyles.ts'

/**
 * A document as one page that needs nothing from anywhere: no script, no address that is fetched, its styles inside. Its own
 * policy keeps it so wherever it is opened.
 */
export function htmlOf(title: string, language: string, blocks: readonly Block[]): string {
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${paperStyles}</style>
</head>
<body>
<main>
${inSections(blocks)}
</main>
</body>
</html>
`
}

/** Every second heading opens a section, so that paper breaks between them and not within. */
function inSections(blocks: readonly Block[]): string {
  let isOpen = false
  const parts = blocks.map((block) => {
    const starts = block.as === 'heading' && block.level === 2
    const before = starts ? `${isOpen ? '</section>\n' : ''}<section>\n` : ''
    isOpen ||= starts
    return before + written(block)
  })
  return [...parts, isOpen ? '</section>' : ''].join('\n')
}

function written(block: Block): string {
  switch (block.as) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`
    case 'text':
      return `<p${block.tone ? ` class="${block.tone}"` : ''}>${runsOf(block.runs)}</p>`
    case 'list': {
      const tag = block.kind === 'numbers' ? 'ol' : 'ul'
      return `<${tag}${block.kind === 'tasks' ? ' class="tasks"' : ''}>${block.items.map((item) => itemOf(item, block.kind === 'tasks')).join('')}</${tag}>`
    }
    case 'quote':
      return `<blockquote>${block.inside.map(written).join('')}</blockquote>`
    case 'facts':
      return `<dl>${block.facts.map(([what, said]) => `<div><dt>${escaped(what)}</dt><dd>${broken(said)}</dd></div>`).join('')}</dl>`
    case 'agreement':
      return `<article class="agreement"><h3>${broken(block.what)}</h3>${block.kind === '' ? '' : `<p class="kind">${escaped(block.kind)}</p>`}${block.inside.map(written).join('')}</article>`
    case 'notes':
      return `<ul class="notes">${block.notes.map(noteOf).join('')}</ul>`
  }
}

function noteOf({ text, color, signed, replies }: NotePaper): string {
  // A colour is one of ours by its name, and nothing else becomes a class.
  const paper = (noteColors as readonly string[]).includes(color) ? color : 'sun'
  const sign = signed === '' ? '' : `<p class="signed">${escaped(signed)}</p>`
  const said = replies.length === 0 ? '' : `<ul>${replies.map((reply) => `<li>${broken(reply)}</li>`).join('')}</ul>`
  return `<li class="${paper}"><p>${broken(text)}</p>${sign}${said}</li>`
}

function itemOf({ runs, inside, isDone }: Item, isTask: boolean): string {
  const box = isTask ? `<span class="box">${isDone ? '☑' : '☐'}</span> ` : ''
  return `<li>${box}${runsOf(runs)}${inside.map(written).join('')}</li>`
}

function runsOf(runs: readonly Run[]): string {
  return runs.map(marked).join('')
}

function marked({ text, bold, italic, strike, highlight, href }: Run): string {
  const tags = [bold ? ['strong'] : [], italic ? ['em'] : [], strike ? ['s'] : [], highlight ? ['mark'] : []].flat()
  const words = tags.reduce((inside, tag) => `<${tag}>${inside}</${tag}>`, broken(text))
  return href ? `<a href="${escaped(href)}" rel="noopener noreferrer">${words}</a>` : words
}

function broken(text: string): string {
  return escaped(text).replace(/\r\n?|\n/g, '<br>')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? '')
}
