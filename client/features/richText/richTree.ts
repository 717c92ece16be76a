import * as Y from 'yjs'
import { isSafeHref, richMarks, richNodes } from '../../../shared/schema/shapes.ts'

/** Words that look the same, or the end of a line. */
export type RichPiece =
  | { readonly is: 'text'; readonly text: string; readonly marks: readonly string[]; readonly href: string | null }
  | { readonly is: 'break' }

export type RichBlock = {
  /** As `shapes.ts` names it: `heading`, `taskItem`; `paragraph` for what this page does not know. */
  readonly name: string
  readonly level: number
  readonly checked: boolean
  readonly start: number
  readonly pieces: readonly RichPiece[]
  readonly blocks: readonly RichBlock[]
  /** The element this was read from. */
  readonly source: Y.XmlElement
}

/** A rich text as it reads now. */
export type Rich = {
  readonly blocks: readonly RichBlock[]
  /** Something this page does not know is in it: an editor would delete it for everybody. */
  readonly isForeign: boolean
  readonly isEmpty: boolean
}

/** Reads a shared rich text without any editor. */
export function readRich(fragment: Y.XmlFragment): Rich {
  const blocks = blocksIn(fragment)
  return { blocks, isForeign: !isKnown(fragment), isEmpty: blocks.every(isBlank) && blocks.length < 2 }
}

/** All words of a block and what is in it. */
export function wordsOf({ pieces, blocks }: RichBlock): string {
  return pieces.map((piece) => (piece.is === 'text' ? piece.text : ' ')).join('') + blocks.map(wordsOf).join(' ')
}

function blocksIn(parent: Y.XmlFragment): readonly RichBlock[] {
  return parent
    .toArray()
    .filter((child) => child instanceof Y.XmlElement)
    .filter(({ nodeName }) => nodeName !== 'hardBreak')
    .map((element) => ({
      name: Object.hasOwn(richNodes, element.nodeName) ? element.nodeName : 'paragraph',
      level: Number(element.getAttribute('level')) === 4 ? 4 : 3,
      checked: (element.getAttribute('checked') as unknown) === true,
      start: Number(element.getAttribute('start')) || 1,
      pieces: piecesIn(element),
      blocks: blocksIn(element),
      source: element,
    }))
}

function piecesIn(element: Y.XmlElement): readonly RichPiece[] {
  return element.toArray().flatMap((child): readonly RichPiece[] => {
    if (child instanceof Y.XmlText) return piecesOf(child)
    return child instanceof Y.XmlElement && child.nodeName === 'hardBreak' ? [{ is: 'break' }] : []
  })
}

type Run = { readonly insert: unknown; readonly attributes?: Readonly<Record<string, unknown>> }

function piecesOf(text: Y.XmlText): readonly RichPiece[] {
  return (text.toDelta() as readonly Run[]).flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string') return []
    const { href } = (attributes.link ?? {}) as { readonly href?: unknown }
    const marks = richMarks.filter((mark) => mark !== 'link' && attributes[mark])
    return [{ is: 'text', text: insert, marks, href: isSafeHref(href) ? href : null }]
  })
}

function isKnown(parent: Y.XmlFragment): boolean {
  return parent.toArray().every((child) => {
    if (child instanceof Y.XmlElement) return Object.hasOwn(richNodes, child.nodeName) && isKnown(child)
    if (!(child instanceof Y.XmlText)) return false
    return (child.toDelta() as readonly Run[]).every(({ attributes = {} }) =>
      Object.keys(attributes).every((mark) => richMarks.includes(mark)),
    )
  })
}

function isBlank({ name, pieces, blocks }: RichBlock): boolean {
  return name === 'paragraph' && pieces.length === 0 && blocks.length === 0
}
