import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gridOf } from '../../shared/rules/arrange.ts'
import { beside } from '../../shared/rules/beside.ts'
import type { Box } from '../../shared/rules/placement.ts'

const note = (x: number, y: number, size: readonly [number, number] = [200, 140]): Box => ({ at: [x, y], size })
const section: Box = { at: [0, 0], size: [900, 720] }

function covers(a: Box, b: Box): boolean {
  return [0, 1].every((axis) => {
    const [from, other] = [a.at[axis] ?? 0, b.at[axis] ?? 0]
    return from < other + (b.size[axis] ?? 0) && other < from + (a.size[axis] ?? 0)
  })
}
const moved = ({ at, size }: Box, [x, y]: readonly [number, number]): Box => ({ at: [at[0] + x, at[1] + y], size })

test('[UI-80] a copy comes right beside, where it covers nothing', () => {
  const one = note(0, 0)
  expect(beside([one], { taken: [one], gap: 12 })).toEqual([212, 0])
  expect(beside([one], { taken: [one, note(212, 0)], gap: 12 })).toEqual([0, 152])
  expect(beside([one], { taken: [], gap: 12, mayStay: true })).toEqual([0, 0])
})

test('[UI-80] a copy stays in its section while there is room', () => {
  const last = note(658, 150)
  const by = beside([last], { taken: [last, note(446, 150), note(234, 150), note(22, 150)], gap: 12, section })
  expect(by).toEqual([0, 152])
  const first = note(22, 150)
  expect(beside([first], { taken: [first], gap: 12, section })).toEqual([212, 0])
})

test('[UI-80] a copy for which its section has no room goes onto the open board, never half into another section', () => {
  const full = note(22, 140, [856, 550])
  const neighbour: Box = { at: [950, 0], size: [900, 720] }
  const by = beside([full], { taken: [full], gap: 12, section, sections: [section, neighbour] })
  const landed = moved(full, by)
  expect([section, neighbour, full].some((other) => covers(landed, other))).toBe(false)
})

test('[UI-80] whatever lies around, a copy covers nothing, or lies so that what is below shows', () => {
  const box = fc
    .tuple(fc.nat(1_200), fc.nat(900), fc.integer({ min: 20, max: 300 }), fc.integer({ min: 20, max: 300 }))
    .map(([x, y, width, height]) => note(x, y, [width, height]))
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 4 }), fc.array(box, { maxLength: 12 }), (boxes, others) => {
      const taken = [...boxes, ...others]
      const by = beside(boxes, { taken, gap: 12, section })
      const isFree = boxes.every((one) => !taken.some((other) => covers(moved(one, by), other)))
      expect(isFree || (by[0] === 24 && by[1] === 24)).toBe(true)
    }),
  )
})

test('[UI-79] a tidy grid has straight rows and columns, and nothing overlaps', () => {
  const sizes = fc.array(fc.tuple(fc.integer({ min: 8, max: 400 }), fc.integer({ min: 8, max: 400 })), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 9 }), (all, columns) => {
      const boxes = all.map(([width, height]) => note(0, 0, [width, height]))
      const places = gridOf(boxes, [10, 20], 12, columns)
      const laid = boxes.map(({ size }, index) => ({ at: places[index] ?? [0, 0], size }))
      expect(laid.some((a, i) => laid.some((b, j) => i < j && covers(a, b)))).toBe(false)
      for (const [index, { at }] of laid.entries()) {
        expect(at[0]).toBe(laid[index % columns]?.at[0])
        expect(at[1]).toBe(laid[index - (index % columns)]?.at[1])
      }
      if (laid[0]) expect(laid[0].at).toEqual([10, 20])
    }),
  )
})
