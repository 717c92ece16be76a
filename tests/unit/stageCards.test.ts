import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GAP, LINE_HEIGHT, layCards, PADDING } from '../../client/views/stageCards.ts'

const room = { width: 1728, height: 520 }
const notes = (count: number, length = 50) =>
  layCards(
    Array.from({ length: count }, () => length),
    room,
  )

test('[UI-27] one note speaks in large type; more notes never make the type larger', () => {
  expect(notes(1).fontSize).toBe(60)
  const sizes = [1, 2, 4, 8, 12, 20, 40, 120].map((count) => notes(count).fontSize)
  expect([...sizes].sort((a, b) => b - a)).toEqual(sizes)
})

test('[UI-27] eight notes fit on one page, a hundred and twenty are turned like pages', () => {
  expect(notes(8).pages).toBe(1)
  expect(notes(120).pages).toBeGreaterThan(1)
})

test('[UI-27] nothing on the big screen is smaller than seven metres allow, and nothing scrolls', () => {
  const lengths = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 150 })
  fc.assert(
    fc.property(lengths, fc.integer({ min: 300, max: 800 }), (all, height) => {
      const { columns, rows, fontSize, lines, perPage, pages } = layCards(all, { width: 1728, height })
      expect(fontSize).toBeGreaterThanOrEqual(24)
      expect(perPage).toBe(columns * rows)
      expect(pages * perPage).toBeGreaterThanOrEqual(all.length)
      expect((pages - 1) * perPage).toBeLessThan(all.length)
      const card = lines * fontSize * LINE_HEIGHT + 2 * PADDING[1]
      expect(rows * card + (rows - 1) * GAP).toBeLessThanOrEqual(height)
    }),
  )
})

test('[UI-27] a very long note is cut rather than making everybody’s smaller than they need to be', () => {
  const { fontSize, lines } = layCards([2000, 20, 20], room)
  expect(fontSize).toBe(26)
  expect(lines).toBeGreaterThanOrEqual(6)
})
