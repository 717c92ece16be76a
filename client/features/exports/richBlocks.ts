import * as Y from 'yjs'
import type { Look, Run } from './textLines.ts'

/** A paragraph, heading or list item of a section's text, as it is drawn. */
export type Block = {
  readonly runs: readonly Run[]
  /** Font size in board pixels. */
  readonly size: number
  /** How deep it stands in lists and quotes. */
  readonly indent: number
  /** "•", "3." or a box, before its first line. */
  readonly marker: string | null
  readonly isQuote: boolean
}

const SIZE = 17
const headingSizes: Readonly<Record<number, number>> = { 3: 19, 4: 17.5 }
const plain: Look = {}

type Around = { readonly indent: number; readonly marker: string | null; readonly isQuote: boolean }

/** A section's rich text as blocks, in reading order. What this page does not know is read as paragraphs. */
export function richBlocks(fragment: Y.XmlFragment): readonly Block[] {
  return fragment.toArray().flatMap((node) => blocksIn(node, { indent: 0, marker: null, isQuote: false }))
}

function blocksIn(node: Y.XmlElement | Y.XmlText | Y.XmlHook, around: Around): readonly Block[] {
  if (node instanceof Y.XmlText) return [{ runs: runsIn(node, plain), size: SIZE, ...around }]
  if (!(node instanceof Y.XmlElement)) return []
  const children = node.toArray() as (Y.XmlElement | Y.XmlText)[]
  switch (node.nodeName) {
    case 'blockquote':
      return children.flatMap((child) => blocksIn(child, { ...around, indent: around.indent + 1, isQuote: true }))
    case 'bulletList':
    case 'orderedList':
    case 'taskList':
      return children.flatMap((child, at) =>
        blocksIn(child, { ...around, indent: around.indent + 1, marker: markerOf(node, child, at) }),
      )
    case 'listItem':
    case 'taskItem':
      return children.flatMap((child, at) => blocksIn(child, at === 0 ? around : { ...around, marker: null }))
    default: {
      const level = Number(node.getAttribute('level') ?? 0)
      const look: Look = node.nodeName === 'heading' ? { bold: true } : plain
      const runs = children.flatMap((child) =>
        child instanceof Y.XmlText ? runsIn(child, look) : [{ text: '\n', look }],
      )
      return [{ runs, size: headingSizes[level] ?? SIZE, ...around }]
    }
  }
}

function markerOf(list: Y.XmlElement, item: Y.XmlElement | Y.XmlText, at: number): string {
  if (list.nodeName === 'orderedList') return `${Number(list.getAttribute('start') ?? 1) + at}.`
  if (list.nodeName === 'bulletList') return '•'
  // A checked box has to be told from an open one without colour; boolean attributes are typed as text by Yjs.
  const isDone = item instanceof Y.XmlElement && String(item.getAttribute('checked')) === 'true'
  return isDone ? '☑' : '☐'
}

function runsIn(text: Y.XmlText, around: Look): readonly Run[] {
  return (text.toDelta() as { insert?: unknown; attributes?: Record<string, unknown> }[]).flatMap(
    ({ insert, attributes = {} }) =>
      typeof insert === 'string' ? [{ text: insert, look: lookOf(attributes, around) }] : [],
  )
}

function lookOf(marks: Readonly<Record<string, unknown>>, around: Look): Look {
  if (Object.keys(marks).length === 0) return around
  return {
    ...around,
    ...(marks.bold ? { bold: true } : {}),
    ...(marks.italic ? { italic: true } : {}),
    ...(marks.strike ? { strike: true } : {}),
    ...(marks.link ? { underline: true } : {}),
    ...(marks.highlight ? { highlight: true } : {}),
  }
}
