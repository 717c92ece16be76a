import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coach } from '../../shared/coach/coach.ts'
import { SCALE_END_LENGTH_MAX, SCALES_AT_ONCE_MAX } from '../../shared/limits.ts'
import { APART_MIN, type Spot, spotsOf, tensionRow, tensionRows } from '../../shared/rules/tension.ts'
import { scales } from '../../shared/scales/scales.ts'

const at = (...places: readonly number[]): Spot[] => places.map((place, who) => ({ place, member: `m${who}` }))
const who = (spots: readonly Spot[]) => spots.map(({ member }) => member)
const place = fc.integer({ min: 0, max: 100 })

test('[CMD-180] two people, forty, one and nobody', () => {
  const two = tensionRow({ of: 0, spots: at(90, 10) })
  expect(two).toMatchObject({ kind: 'apart', difference: 80 })
  expect([who(two.low), who(two.between), who(two.high)]).toEqual([['m1'], [], ['m0']])
  const halves = tensionRow({ of: 0, spots: at(...Array(20).fill(0), ...Array(20).fill(100)) })
  expect([halves.low.length, halves.between.length, halves.high.length]).toEqual([20, 0, 20])
  expect(tensionRow({ of: 0, spots: at(50) }).kind).toBe('few')
  expect(tensionRow({ of: 0, spots: [] })).toMatchObject({ kind: 'few', difference: 0, low: [], high: [] })
  expect(tensionRow({ of: 0, spots: at(40, 40 + APART_MIN - 1) }).kind).toBe('close')
  const three = tensionRow({ of: 0, spots: at(0, 50, 100) })
  expect(who(three.between)).toEqual(['m1'])
})

test('[CMD-180] most different first; equal ones wider first, then as they were asked', () => {
  const rows = tensionRows([
    { of: 'none', spots: [] },
    { of: 'close', spots: at(50, 55) },
    { of: 'first', spots: at(0, 100) },
    { of: 'second', spots: at(100, 0) },
    { of: 'half', spots: at(0, 50) },
  ])
  expect(rows.map(({ of }) => of)).toEqual(['first', 'second', 'half', 'close', 'none'])
})

test('[CMD-180] everybody stands in one place of a row, and the order of people changes nothing', () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 40 }), (places) => {
      const row = tensionRow({ of: 0, spots: at(...places) })
      expect(row.low.length + row.between.length + row.high.length).toBe(places.length)
      expect(row.difference).toBeGreaterThanOrEqual(0)
      expect(row.difference).toBeLessThanOrEqual(100)
      for (const low of row.low) for (const high of row.high) expect(low.place).toBeLessThan(high.place)
      const turned = tensionRow({ of: 0, spots: at(...places).reverse() })
      expect([turned.kind, turned.difference]).toEqual([row.kind, row.difference])
      expect(who(turned.low).sort()).toEqual(who(row.low).sort())
      if (row.kind === 'apart') expect(Math.min(row.low.length, row.high.length)).toBeGreaterThan(0)
    }),
  )
})

test('[CMD-180] of a nameless scale people stand in the middle of their part, and bear no name', () => {
  expect(spotsOf([1, 0, 0, 0, 0, 0, 0, 0, 0, 2], 100)).toEqual([
    { place: 5, member: null },
    { place: 95, member: null },
    { place: 95, member: null },
  ])
  expect(spotsOf([], 100)).toEqual([])
})

test('[CMD-181] every scale has its own topic, words that fit and a question our coach has nothing to say to', () => {
  expect(scales.length).toBeGreaterThanOrEqual(8)
  expect(scales.length).toBeLessThanOrEqual(SCALES_AT_ONCE_MAX)
  for (const key of ['id', 'topic', 'question'] as const)
    expect(new Set(scales.map((scale) => scale[key])).size).toBe(scales.length)
  for (const { topic, question, ends } of scales) {
    expect(coach(question, { kind: 'prompt', language: 'en' }), question).toEqual([])
    expect(question).toMatch(/\?$/)
    for (const word of [topic, ...ends]) expect(word.length, word).toBeLessThanOrEqual(SCALE_END_LENGTH_MAX)
    expect(ends[0]).not.toBe(ends[1])
  }
})
