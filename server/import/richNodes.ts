import type { RichNode } from '../../shared/schema/richJson.ts'
import { richInside, richNodes } from '../../shared/schema/shapes.ts'
import { attributeObjection, markObjection } from '../sync/marks.ts'

/** Deeper lists and quotes nobody writes; a room's own limit is a little above. */
const DEPTH_MAX = 12

/** Of what claims to be rich text, what an editor could have written; everything else is left out. */
export function allowedNodes(nodes: unknown, inside = 'doc', depth = 0): readonly RichNode[] {
  if (!Array.isArray(nodes) || depth > DEPTH_MAX) return []
  const allowed = richInside[inside] ?? []
  return nodes.flatMap((node: unknown): readonly RichNode[] => {
    if (typeof node !== 'object' || node === null) return []
    const { type, text, marks, attrs, content } = node as Readonly<Record<string, unknown>>
    if (typeof type !== 'string' || !allowed.includes(type)) return []
    if (type === 'text')
      return typeof text === 'string' && text !== '' ? [{ type, text, marks: allowedMarks(marks) }] : []
    if (!Object.hasOwn(richNodes, type)) return []
    return [{ type, attrs: allowedAttributes(type, attrs), content: allowedNodes(content, type, depth + 1) }]
  })
}

function allowedMarks(marks: unknown): Readonly<Record<string, unknown>> {
  return entriesOf(marks, (name, value) => value !== null && markObjection(name, value) === null)
}

function allowedAttributes(node: string, attributes: unknown): Readonly<Record<string, unknown>> {
  return entriesOf(attributes, (name, value) => attributeObjection(node, name, value) === null)
}

function entriesOf(
  fields: unknown,
  isAllowed: (name: string, value: unknown) => boolean,
): Readonly<Record<string, unknown>> {
  if (typeof fields !== 'object' || fields === null) return {}
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => isAllowed(name, value)))
}
