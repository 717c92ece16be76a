import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Said, stances } from '../../../shared/rules/alliance/standing.ts'
import { countOf, isAnswered, nextStates, takenUp, whoBelongs } from '../../../shared/rules/alliance/state.ts'

const people = ['ana', 'ben', 'cy']
const meanings = new Map([
  ['a', 'A1'],
  ['b', 'B1'],
])
const said: fc.Arbitrary<Said | undefined> = fc.option(
  fc.record({
    ...{ stance: fc.constantFrom(...stances), meaning: fc.constantFrom('A1', 'B1', 'old') },
    ...{ words: fc.constant(''), at: fc.constant(1) },
  }),
  { nil: undefined },
)
const commitments = fc
  .array(fc.record({ a: said, b: said }), { minLength: people.length, maxLength: people.length })
  .map(
    (all) =>
      new Map(
        all.map((one, at) => {
          const given = Object.entries(one).flatMap(([id, of]) => (of ? [[id, of] as const] : []))
          return [people[at] ?? '', { belongs: 'here' as const, said: Object.fromEntries(given) }]
        }),
      ),
  )

test('[ALL-24] everybody is counted once for each agreement: in, not in, or still asked', () => {
  fc.assert(
    fc.property(commitments, (all) => {
      const counts = [...meanings].map(([id, meaning]) => countOf(id, meaning, people, all))
      for (const { in: yes, not, open } of counts) expect([...yes, ...not, ...open].sort()).toEqual(people)
      const isDone = counts.every(({ open }) => open.length === 0) && counts.some((count) => count.in.length > 0)
      expect(isAnswered(meanings, people, all)).toBe(isDone)
    }),
  )
})

test('[ALL-24] nobody is waited for who left, looks on, or is not part of it', () => {
  const seat = (role: string, leftAt: number | null = null) => ({ role, leftAt })
  const seats = new Map([
    ['fay', seat('facilitator')],
    ['ana', seat('participant')],
    ['wall', seat('viewer')],
    ['gone', seat('participant', 5)],
    ['no', seat('participant')],
    ['rests', seat('participant')],
  ])
  const says = new Map([
    ['no', { belongs: 'declined' as const }],
    ['rests', { belongs: 'paused' as const }],
    ['ana', { belongs: 'here' as const }],
  ])
  expect(whoBelongs(seats, says)).toEqual(['fay', 'ana'])
  expect(isAnswered(meanings, [], new Map())).toBe(false)
})

test('[ALL-25] from each state people get to others by a word, and never into or out of a check-in', () => {
  const at = (state: Parameters<typeof nextStates>[0]['state'], activeAt: number | null = null) =>
    nextStates({ state, activeAt, version: 'v' }, true)
  expect(at('proposed')).toEqual(['active', 'paused', 'closed'])
  expect(nextStates({ state: 'proposed', activeAt: null, version: 'v' }, false)).toEqual(['paused', 'closed'])
  expect(nextStates({ state: 'proposed', activeAt: null, version: null }, true)).toEqual(['paused', 'closed'])
  expect(at('active', 1)).toEqual(['paused', 'closed'])
  expect(at('paused', 1)).toEqual(['active', 'closed'])
  expect(at('paused')).toEqual(['proposed', 'closed'])
  expect(at('closed', 1)).toEqual(['active'])
  expect(at('closed')).toEqual(['proposed'])
  expect(at('inReview', 1)).toEqual([])
  expect(takenUp({ activeAt: 1 })).toBe('active')
})
