import { isRun, type RichNode } from '../../shared/schema/richJson.ts'
import { isSafeHref } from '../../shared/schema/shapes.ts'
import type { Block, Item, Run } from './blocks.ts'

type Element = Exclude<RichNode, { text: string }>

const lists: Readonly<Record<string, 'bullets' | 'numbers' | 'tasks'>> = {
  bulletList: 'bullets',
  orderedList: 'numbers',
  taskList: 'tasks',
}

/** The text of a section; its headings stand below the section's own. */
export function richBlocks(nodes: readonly RichNode[]): readonly Block[] {
  return nodes.flatMap((node): readonly Block[] => {
    if (isRun(node)) return [{ as: 'text', runs: [runOf(node)] }]
    const { type, content = [] } = node as Element
    const kind = lists[type]
    if (kind) return [{ as: 'list', kind, items: content.flatMap(itemOf) }]
    if (type === 'blockquote') return [{ as: 'quote', inside: richBlocks(content) }]
    if (type === 'heading')
      return [
        {
          as: 'heading',
          level: 4,
          text: runsOf(content)
            .map(({ text }) => text)
            .join(''),
        },
      ]
    const runs = runsOf(content)
    return runs.length > 0 ? [{ as: 'text', runs }] : []
  })
}

function itemOf(node: RichNode): readonly Item[] {
  if (isRun(node)) return []
  const { attrs = {}, content = [] } = node as Element
  const [first, ...others] = richBlocks(content)
  const isText = first?.as === 'text'
  return [
    {
      runs: isText ? first.runs : [],
      inside: isText || !first ? others : [first, ...others],
      // Boolean attributes are typed as text by Yjs.
      isDone: String(attrs.checked) === 'true',
    },
  ]
}

function runsOf(nodes: readonly RichNode[]): readonly Run[] {
  return nodes.map((node) => (isRun(node) ? runOf(node) : { text: '\n' }))
}

function runOf({ text, marks = {} }: Extract<RichNode, { text: string }>): Run {
  const { href } = (marks.link ?? {}) as { readonly href?: unknown }
  return {
    text,
    ...(marks.bold ? { bold: true } : {}),
    ...(marks.italic ? { italic: true } : {}),
    ...(marks.strike ? { strike: true } : {}),
    ...(marks.highlight ? { highlight: true } : {}),
    ...(isSafeHref(href) ? { href } : {}),
  }
}
