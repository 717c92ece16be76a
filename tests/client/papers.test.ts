import fc from 'fast-check'
import { expect, test } from 'vitest'
import { authorRanks, CALM_PAPER, paperOf, sectionRanks, type Told } from '../../client/features/notes/papers.ts'
import { sortedBy } from '../../client/features/notes/sorting.ts'
import { type Note, noteColors } from '../../shared/schema/board.ts'
import type { Section } from '../../shared/schema/stage.ts'

const note: Told = { color: 'leaf', author: 'ana', prompt: null, section: 's1' }
const people = new Map([
  ['cat', { joinedAt: 30 }],
  ['ana', { joinedAt: 10 }],
  ['ben', { joinedAt: 20 }],
])
const rankIn = (ranks: ReadonlyMap<string, number>) => (id: string) => ranks.get(id) ?? null

test('[UI-78] paper says what I asked for: its own colour, who wrote it, the question or the section', () => {
  const ranks = rankIn(authorRanks(people))
  const paper = (fields: Partial<Told>, by: 'own' | 'author' | 'prompt') => paperOf({ ...note, ...fields }, by, ranks)
  expect(paper({}, 'own')).toBe('leaf')
  expect(new Set(['ana', 'ben', 'cat'].map((author) => paper({ author }, 'author'))).size).toBe(3)
  expect(paper({ author: null }, 'author')).toBe(paper({ author: 'nobody here' }, 'author'))
  expect([...people.keys()].map((author) => paper({ author }, 'author'))).not.toContain(
    paper({ author: null }, 'author'),
  )
  for (const by of ['own', 'author', 'section'] as const)
    expect(paperOf({ ...note, author: 'cat' }, by, ranks, true)).toBe(CALM_PAPER)
})

test('[UI-78] whoever joins later changes nobody’s paper', () => {
  const joined = fc.uniqueArray(fc.tuple(fc.string({ minLength: 1 }), fc.nat(1_000)), { selector: ([id]) => id })
  fc.assert(
    fc.property(joined, fc.string({ minLength: 1 }), (members, late) => {
      fc.pre(!members.some(([id]) => id === late))
      const before = new Map(members.map(([id, joinedAt]) => [id, { joinedAt }]))
      const after = new Map([[late, { joinedAt: 2_000 }], ...before])
      for (const author of before.keys()) {
        const told = { ...note, author }
        const then = paperOf(told, 'author', rankIn(authorRanks(before)))
        expect(paperOf(told, 'author', rankIn(authorRanks(after)))).toBe(then)
        expect(noteColors).toContain(then)
      }
    }),
  )
})

test('[UI-78] neighbouring sections have different papers', () => {
  const section = (order: string) => ({ order }) as Section
  const ranks = rankIn(
    sectionRanks(
      new Map([
        ['s1', section('a1')],
        ['s2', section('a2')],
        ['s3', section('a0')],
      ]),
    ),
  )
  const papers = ['s3', 's1', 's2'].map((id) => paperOf({ ...note, section: id }, 'section', ranks))
  expect(new Set(papers).size).toBe(3)
})

test('[UI-79] notes are sorted by what one likes; those without it come last, equals stay as they were', () => {
  const notes = [
    ['n1', { text: 'apple 10', author: null, color: 'sky' }],
    ['n2', { text: '', author: 'ben', color: 'sun' }],
    ['n3', { text: 'Apple 2', author: 'ana', color: 'sky' }],
    ['n4', { text: 'apple 2', author: 'ana', color: 'lilac' }],
  ] as unknown as readonly (readonly [string, Note])[]
  const order = (key: 'text' | 'author' | 'color') => sortedBy(notes, key, authorRanks(people), 'en').map(([id]) => id)
  expect(order('text')).toEqual(['n3', 'n4', 'n1', 'n2'])
  expect(order('author')).toEqual(['n3', 'n4', 'n2', 'n1'])
  expect(order('color')).toEqual(['n2', 'n1', 'n3', 'n4'])
})
