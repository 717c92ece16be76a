import { Editor, getSchema } from '@tiptap/core'
import type { ContentMatch } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { DEPTH_MAX, GROWTH_MAX, objection } from '../../client/features/richText/bounds.ts'
import { words, writingIn } from '../../client/features/richText/extensions.ts'
import { hrefFrom } from '../../client/features/richText/hrefFrom.ts'
import { safeLinks } from '../../client/features/richText/safeLinks.ts'
import { isSafeHref, richInside, richMarks, richNodes } from '../../shared/schema/shapes.ts'

const schema = getSchema([...words()])

type Json = { type: string; content?: Json[]; text?: string; marks?: object[] }
const paragraph = (text: string): Json => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const listed = (levels: number): Json =>
  levels === 0
    ? paragraph('deep')
    : {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [paragraph('in'), ...(levels > 1 ? [listed(levels - 1)] : [])] }],
      }
const doc = (...content: Json[]) => schema.nodeFromJSON({ type: 'doc', content })

/** An editor on a shared text, without a screen to show it on. */
function editorOn(fragment: Y.XmlFragment): Editor {
  const extensions = [...writingIn({ fragment, invitation: '', emptyTask: '' })]
  return new Editor({ element: null, extensions, content: { type: 'doc', content: [{ type: 'paragraph' }] } })
}

const safeLinksOf = () => safeLinks.config.addProseMirrorPlugins?.call({} as never) ?? []

describe('a section’s text', () => {
  test('[UI-19] knows exactly what the server takes: no more, or it is refused; no less, or it deletes others’ words', () => {
    const nodes = Object.keys(schema.nodes).filter((name) => name !== 'doc' && name !== 'text')
    expect(nodes.sort()).toEqual(Object.keys(richNodes).sort())
    expect(Object.keys(schema.marks).sort()).toEqual([...richMarks].sort())
    for (const [name, attributes] of Object.entries(richNodes))
      expect(Object.keys(schema.nodes[name]?.spec.attrs ?? {}).sort(), name).toEqual([...attributes].sort())
  })

  test('[UI-19] puts each element where the server takes it, and nowhere else', () => {
    const inside = (match: ContentMatch, seen = new Set<ContentMatch>()): readonly string[] => {
      if (seen.has(match)) return []
      seen.add(match)
      return Array.from({ length: match.edgeCount }, (_, at) => match.edge(at)).flatMap(({ type, next }) => [
        type.name,
        ...inside(next, seen),
      ])
    }
    for (const [name, { contentMatch }] of Object.entries(schema.nodes))
      if (name !== 'text')
        expect([name, ...new Set(inside(contentMatch))].sort()).toEqual([name, ...(richInside[name] ?? [])].sort())
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

  test('[UI-125] brings no undo of its own along', () => {
    vi.stubGlobal('navigator', { platform: 'Linux', userAgent: '' })
    const { plugins, commands } = editorOn(new Y.Doc().getXmlFragment('body')).extensionManager
    const names = plugins.map((plugin) => (plugin as unknown as { key: string }).key)
    expect(names.some((name) => name.startsWith('y-sync'))).toBe(true)
    expect(names.filter((name) => /undo|history/i.test(name))).toEqual([])
    expect(Object.keys(commands).filter((name) => name === 'undo' || name === 'redo')).toEqual([])
  })

  test('[UI-126] keeps of a link only where it leads', () => {
    const { link } = schema.marks
    expect(Object.keys(link?.spec.attrs ?? {})).toEqual(['href'])
    expect(link?.create({ href: 'https://a.org' }).attrs).toEqual({ href: 'https://a.org' })
  })

  test('[UI-126] lets no link in that leads to what could run', () => {
    const before = doc(paragraph('press'))
    const plugins = [...safeLinksOf()]
    const put = (href: string) => {
      const state = EditorState.create({ doc: before, plugins })
      return JSON.stringify(state.apply(state.tr.addMark(1, 6, schema.mark('link', { href }))).doc)
    }
    for (const href of ['javascript:alert(1)', 'data:text/html,x', 'ftp://a.org', '//a.org', ' https://a.org'])
      expect(put(href), href).not.toContain('link')
    expect(put('https://a.org/b')).toContain('"href":"https://a.org/b"')
  })

  test('[UI-126] understands addresses as people type them', () => {
    expect(hrefFrom(' https://example.org/a?b=c ')).toBe('https://example.org/a?b=c')
    expect(hrefFrom('example.org')).toBe('https://example.org')
    expect(hrefFrom('example.org:8080/x')).toBe('https://example.org:8080/x')
    expect(hrefFrom('Ana@example.org')).toBe('mailto:Ana@example.org')
    for (const typed of [
      '',
      'hello',
      'two words.org',
      'javascript:alert(1)',
      'javascript:alert(1).org',
      'data:x.y',
      'a@b',
    ])
      expect(hrefFrom(typed), typed).toBeNull()
    for (const href of ['https://example.org', 'mailto:ana@example.org']) expect(isSafeHref(href)).toBe(true)
  })
})
