import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ballotObjection, type Choices, keptOf, type Terms } from '../../shared/rules/ballot.ts'
import { tally } from '../../shared/rules/tally.ts'

const options = ['keep', 'stop', 'start'].map((id) => ({ id }))
const dots: Terms = { kind: 'dots', options, dots: 5, perOption: 3 }
const pick: Terms = { kind: 'pick', options, dots: 0, perOption: 0 }
const fist: Terms = { kind: 'fist', options: [], dots: 0, perOption: 0 }
const scale: Terms = { kind: 'scale', options: [], dots: 0, perOption: 0 }

test('[CMD-55] dots and picks are counted for each option; several with the most are a tie', () => {
  expect(tally(dots, [{ keep: 3, stop: 2 }, { stop: 1 }, { start: 1 }])).toEqual({
    ...{ kind: 'dots', counts: { keep: 3, stop: 3, start: 1 } },
    leading: ['keep', 'stop'],
  })
  expect(tally(pick, ['start', 'start', 'keep'])).toEqual({
    ...{ kind: 'pick', counts: { keep: 1, stop: 0, start: 2 } },
    leading: ['start'],
  })
  expect(tally(pick, [])).toEqual({ kind: 'pick', counts: { keep: 0, stop: 0, start: 0 }, leading: [] })
})

test('[CMD-55] a fist tells people for each number of fingers, and the middle one', () => {
  expect(tally(fist, [5, 0, 3, 3, 4])).toEqual({ kind: 'fist', counts: [1, 0, 0, 2, 1, 1], median: 3 })
  expect(tally(fist, [2, 5])).toMatchObject({ median: 3.5 })
  expect(tally(fist, [])).toEqual({ kind: 'fist', counts: [0, 0, 0, 0, 0, 0], median: null })
})

test('[CMD-55] a scale tells people for each tenth, the middle and the middle half; the last tenth has both its ends', () => {
  expect(tally(scale, [0, 9, 10, 55, 90, 100])).toEqual({
    ...{ kind: 'scale', counts: [2, 1, 0, 0, 0, 1, 0, 0, 0, 2] },
    ...{ median: 32.5, quartiles: [9.25, 81.25] },
  })
  expect(tally(scale, [40])).toMatchObject({ median: 40, quartiles: [40, 40] })
  expect(tally(scale, [])).toMatchObject({ median: null, quartiles: null })
})

test('[CMD-55] every ballot counts, and their order changes nothing', () => {
  const ballots = fc.oneof(
    fc.tuple(fc.constant(fist), fc.array(fc.nat(5))),
    fc.tuple(fc.constant(scale), fc.array(fc.nat(100))),
    fc.tuple(fc.constant(pick), fc.array(fc.constantFrom('keep', 'stop', 'start'))),
  )
  fc.assert(
    fc.property(ballots, fc.infiniteStream(fc.double({ noNaN: true })), ([terms, cast], random) => {
      const told = tally(terms, cast)
      const sum = Object.values(told.counts).reduce((all, count) => all + count, 0)
      expect(sum).toBe(cast.length)
      const shuffled = (cast as readonly Choices[]).map((choices) => ({ choices, at: random.next().value }))
      shuffled.sort((a, b) => Number(a.at) - Number(b.at))
      expect(
        tally(
          terms,
          shuffled.map(({ choices }) => choices),
        ),
      ).toEqual(told)
    }),
  )
})

test('[CMD-53] what is no ballot of a vote is told from what is', () => {
  const said = (terms: Terms, ...all: Choices[]) => all.map((choices) => ballotObjection(terms, choices))
  expect(said(dots, { keep: 3, stop: 2 }, {}, { keep: 0 })).toEqual([null, null, null])
  expect(said(dots, { keep: 3, stop: 3 }, { keep: 4 }, { else: 1 }, { keep: -1 }, { keep: 0.5 }, 3, 'keep')).toEqual([
    ...['too-many-dots', 'too-many-on-one', 'option-unknown'],
    ...['other-kind', 'other-kind', 'other-kind', 'other-kind'],
  ])
  expect(said(pick, 'keep', 'else', 1, { keep: 1 })).toEqual([null, 'option-unknown', 'other-kind', 'other-kind'])
  expect(said(fist, 0, 5, 6, -1, 1.5, '3')).toEqual([null, null, ...Array(4).fill('other-kind')])
  expect(said(scale, 0, 100, 101, Number.NaN)).toEqual([null, null, 'other-kind', 'other-kind'])
  expect([keptOf({ keep: 2, stop: 0 }), keptOf({ keep: 0 }), keptOf({}), keptOf(0), keptOf(null)]).toEqual([
    ...[{ keep: 2 }, null, null, 0, null],
  ])
})
