import { getSchema } from '@tiptap/core'
import { describe, expect, test } from 'vitest'
import { DEPTH_MAX, GROWTH_MAX, objection } from '../../client/features/richText/bounds.ts'
import { words } from '../../client/features/richText/extensions.ts'
import { richMarks, richNodes } from '../../shared/schema/shapes.ts'

const schema = getSchema([words])

type Json = { type: string; content?: Json[]; text?: string }
const paragraph = (text: string): Json => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const listed = (levels: number): Json =>
  levels === 0
    ? paragraph('deep')
    : {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraph('in'), ...(levels > 1 ? [listed(levels - 1)] : [])] }],
      }
const doc = (...content: Json[]) => schema.nodeFromJSON({ type: 'doc', content })

describe('a section’s text', () => {
  test('[UI-19] knows exactly what the server takes: no more, or it is refused; no less, or it deletes others’ words', () => {
    const nodes = Object.keys(schema.nodes).filter((name) => name !== 'doc' && name !== 'text')
    expect(nodes.sort()).toEqual(Object.keys(richNodes).sort())
    expect(Object.keys(schema.marks).sort()).toEqual([...richMarks].sort())
    for (const [name, attributes] of Object.entries(richNodes))
      expect(Object.keys(schema.nodes[name]?.spec.attrs ?? {}).sort(), name).toEqual([...attributes].sort())
  })

  test('[UI-19] takes five levels of lists, and not a sixth', () => {
    const empty = doc(paragraph('a'))
    expect(objection(empty, doc(listed(5)))).toBeNull()
    expect(objection(empty, doc(listed(6)))).toBe('tooDeep')
    expect(DEPTH_MAX).toBeLessThan(16)
  })

  test('[UI-19] that is too deep already can still be mended', () => {
    expect(objection(doc(listed(7)), doc(listed(6)))).toBeNull()
  })

  test('[UI-19] takes no more at once than one frame can carry', () => {
    const empty = doc(paragraph('a'))
    expect(objection(empty, doc(paragraph('b'.repeat(GROWTH_MAX + 10))))).toBe('tooLong')
    expect(objection(empty, doc(paragraph('b'.repeat(GROWTH_MAX - 100))))).toBeNull()
  })
})
