import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Box, freePlace } from '../../shared/rules/placement.ts'

const section: Box = { at: [100, 50], size: [700, 640] }
const size: [number, number] = [200, 140]

function addMany(count: number, start = () => 0): Box[] {
  const notes: Box[] = []
  for (let n = 0; n < count; n++) notes.push({ at: freePlace(section, notes, size, start()), size })
  return notes
}

test('[UI-20] the first note lies in its section, below the section’s text', () => {
  const [x, y] = freePlace(section, [], size)
  expect(x).toBeGreaterThan(section.at[0])
  expect(y).toBeGreaterThanOrEqual(section.at[1] + 100)
})

test('[UI-20] notes fill the grid without touching, and stay inside the section', () => {
  const notes = addMany(9)
  for (const [n, a] of notes.entries()) {
    expect(a.at[0] + size[0]).toBeLessThanOrEqual(section.at[0] + section.size[0])
    expect(a.at[1] + size[1]).toBeLessThanOrEqual(section.at[1] + section.size[1])
    for (const b of notes.slice(n + 1))
      expect(Math.abs(a.at[0] - b.at[0]) >= size[0] || Math.abs(a.at[1] - b.at[1]) >= size[1]).toBe(true)
  }
})

test('[UI-20] a gap that somebody left is filled first', () => {
  const notes = addMany(6)
  const [gap] = notes.splice(1, 1)
  expect(freePlace(section, notes, size)).toEqual(gap?.at)
})

test('[UI-20] a full section piles notes up so that none hides another', () => {
  const notes = addMany(100)
  const places = new Set(notes.map(({ at }) => at.join()))
  expect(places.size).toBe(100)
})

test('[UI-20] people who add something at the same moment are spread out', () => {
  const places = [0, 1, 2, 3].map((start) => freePlace(section, [], size, start).join())
  expect(new Set(places).size).toBe(4)
})

test('[UI-20] any section, any notes: a place is always found', () => {
  const point = fc.tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: -5000, max: 5000 }))
  const extent = fc.tuple(fc.integer({ min: 1, max: 2000 }), fc.integer({ min: 1, max: 2000 }))
  const box = fc.record({ at: point, size: extent })
  fc.assert(
    fc.property(box, fc.array(box), extent, fc.integer(), (place, taken, note, start) => {
      const at = freePlace(place, taken, note, start)
      expect(at.every(Number.isFinite)).toBe(true)
      expect(at[0]).toBeGreaterThanOrEqual(place.at[0])
      expect(at[1]).toBeGreaterThanOrEqual(place.at[1])
    }),
  )
})
