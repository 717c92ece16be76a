import { expect, test } from 'vitest'
import { gapGuest, gapsIn, guestsOf } from '../../client/features/map/guests.ts'
import { type Picture, pictureOf } from '../../client/features/map/layout.ts'
import { functions } from '../../client/features/map/myMap.ts'
import { ally, crowd, mapOf } from '../helpers/mapPeople.ts'

const widths = [20, 22, 40, 44, 64]

/** Pairs of places that lie over each other, me included. */
function overlapping({ spots, place, middle }: Picture): number {
  const boxes = [{ x: 0, y: 0, ...middle }, ...[...spots.values()].map((spot) => ({ ...spot, ...place }))]
  return boxes.reduce((pairs, one, at) => {
    const over = boxes
      .slice(at + 1)
      .filter(
        (other) =>
          Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
          Math.abs(one.y - other.y) < (one.height + other.height) / 2,
      )
    return pairs + over.length
  }, 0)
}

test('[MAP-1] from one to forty people, with all gaps, nobody’s place lies over another or over the edge', () => {
  for (const width of widths)
    for (const size of [1, 2, 3, 7, 12, 23, 40]) {
      const picture = pictureOf([...guestsOf(crowd(size)), ...functions.map(gapGuest)], width)
      expect(picture.spots.size).toBe(size + functions.length)
      expect(overlapping(picture), `${size} people on ${width} rem`).toBe(0)
      for (const { x, y } of picture.spots.values()) {
        expect(Math.abs(x) + picture.place.width / 2).toBeLessThanOrEqual(width / 2 + 0.001)
        expect(picture.above + y - picture.place.height / 2).toBeGreaterThanOrEqual(0)
        expect(picture.above + y + picture.place.height / 2).toBeLessThanOrEqual(picture.height)
      }
    }
})

test('[MAP-1] forty people who all work in one place, as close as can be, have places of their own', () => {
  const same = crowd(40).map((one) => ({ ...one, function: 'sales' as const, tie: 5 }))
  for (const width of widths) expect(overlapping(pictureOf(guestsOf(same), width))).toBe(0)
})

test('[MAP-2] who comes later moves nobody, and the same people make the same picture', () => {
  const people = crowd(40)
  for (const width of widths) {
    const whole = pictureOf(guestsOf(people), width)
    expect(pictureOf(guestsOf(people), width)).toEqual(whole)
    for (const size of [1, 5, 17, 39]) {
      const before = pictureOf(guestsOf(people.slice(0, size)), width)
      for (const [id, spot] of before.spots) expect(whole.spots.get(id)).toEqual(spot)
    }
  }
})

test('[MAP-2] the stronger the tie, the closer; and those of one function are in one direction', () => {
  const spotOf = (about: Parameters<typeof ally>[1]) =>
    pictureOf(guestsOf([ally('Ana', about)]), 64).spots.get('ana') ?? { x: 0, y: 0 }
  const far = [5, 4, 3, 2, 1].map((tie) => {
    const { x, y } = spotOf({ tie, function: 'finance' })
    return Math.hypot(x, y)
  })
  expect(far).toEqual([...far].sort((a, b) => a - b))
  expect(new Set(far).size).toBe(5)
  expect(spotOf({ function: 'product' }).x).toBeGreaterThan(0)
  expect(spotOf({ function: 'sales' }).x).toBeLessThan(0)
})

test('[MAP-3] a function without an ally shows once functions were spoken of, unless it was put aside', () => {
  expect(gapsIn(mapOf(ally('Ana'), ally('Ben', { function: 'own', ownFunction: 'Brewing' })))).toEqual([])
  const map = mapOf(ally('Ana', { function: 'sales' }), ally('Ben', { function: 'people', state: 'resting' }))
  const rest = ['product', 'engineering', 'operations', 'people', 'finance', 'success', 'marketing']
  expect(gapsIn(map)).toEqual(rest)
  expect(gapsIn({ ...map, asides: ['finance', 'people'] })).toEqual(
    rest.filter((id) => id !== 'finance' && id !== 'people'),
  )
})
