import fc from 'fast-check'
import { expect, test } from 'vitest'
import { freeCells } from '../../shared/rules/cells.ts'
import { type Box, overlap } from '../../shared/rules/placement.ts'

const size = [200, 140] as const
const section: Box = { at: [0, 0], size: [900, 640] }
const next: Box = { at: [960, 0], size: [900, 640] }
const point = (most: number) => fc.tuple(fc.integer({ min: 0, max: most }), fc.integer({ min: 0, max: most }))

test('[CMD-44] shown cards cover neither one another nor what lies there, nor another section', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 60 }),
      fc.array(fc.record({ at: point(2600), size: fc.constant(size) }), { maxLength: 40 }),
      fc.constantFrom(section, next, null),
      (count, taken, place) => {
        const cells = freeCells(count, size, place, { taken, sections: [section, next] })
        expect(cells).toHaveLength(count)
        const boxes = cells.map(({ at }): Box => ({ at, size }))
        for (const [n, box] of boxes.entries()) {
          const others = [...taken, ...boxes.slice(n + 1), ...[section, next].filter((other) => other !== place)]
          expect(others.filter((other) => overlap(box, other))).toEqual([])
        }
      },
    ),
  )
})

test('[CMD-44] they lie in their section while there is room, and then beside all sections, saying so', () => {
  const cells = freeCells(30, size, section, { taken: [], sections: [section, next] })
  const inside = cells.filter(({ inSection }) => inSection)
  expect(inside).toHaveLength(12)
  expect(cells.slice(0, 12)).toEqual(inside)
  for (const { at, inSection } of cells) expect(overlap({ at, size }, section)).toBe(inSection)
  for (const { at } of cells.slice(12)) expect(at[0]).toBeGreaterThan(1860)
  expect(freeCells(3, size, null, { taken: [], sections: [section] }).every(({ inSection }) => !inSection)).toBe(true)
})
