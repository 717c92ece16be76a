import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GAP, LINE_HEIGHT, layCards, PADDING, typeFor } from '../../client/views/stageCards.ts'

const room = { width: 1728, height: 540 }
const notes = (count: number, length = 60) =>
  layCards(
    Array.from({ length: count }, () => length),
    room,
  )

test('[UI-27] one note speaks in large type; more notes never make the type larger', () => {
  expect(notes(1).fontSize).toBe(60)
  const sizes = [1, 2, 4, 8, 12, 20, 40, 120].map((count) => notes(count).fontSize)
  expect([...sizes].sort((a, b) => b - a)).toEqual(sizes)
})

test('[UI-27] eight notes fit on one page in good type, a hundred and twenty are turned like pages', () => {
  expect(notes(8)).toMatchObject({ pages: 1 })
  expect(notes(8).fontSize).toBeGreaterThanOrEqual(28)
  expect(notes(120).pages).toBeGreaterThan(1)
})

test('[UI-27] nothing is smaller than seven metres allow, everything has a page, and nothing hangs over', () => {
  const lengths = fc.array(fc.integer({ min: 0, max: 3000 }), { minLength: 1, maxLength: 150 })
  fc.assert(
    fc.property(lengths, fc.integer({ min: 200, max: 800 }), (all, height) => {
      const place = { width: 1728, height }
      const layout = layCards(all, place)
      expect(layout.pages * layout.perPage).toBeGreaterThanOrEqual(all.length)
      expect((layout.pages - 1) * layout.perPage).toBeLessThan(all.length)
      for (const length of all) {
        const { fontSize, lines } = typeFor(length, layout, place)
        const card = lines * fontSize * LINE_HEIGHT + 2 * PADDING[1]
        expect(fontSize).toBeGreaterThanOrEqual(24)
        expect(layout.rows * card + (layout.rows - 1) * GAP).toBeLessThanOrEqual(height)
      }
    }),
  )
})

test('[UI-27] one very long note is set smaller by itself, and makes nobody else’s smaller', () => {
  const layout = layCards([2000, 40, 45], room)
  expect(layout.fontSize).toBe(layCards([40, 40, 45], room).fontSize)
  expect(typeFor(40, layout, room).fontSize).toBe(layout.fontSize)
  expect(typeFor(2000, layout, room).fontSize).toBe(26)
})

test('[UI-27] two long answers have the screen to themselves: most of each is there to read', () => {
  const layout = notes(2, 600)
  expect(layout).toMatchObject({ columns: 2, rows: 1, pages: 1 })
  const { fontSize, lines } = typeFor(600, layout, room)
  // A letter is half as wide as it is high.
  expect(lines * Math.min(layout.letters, room.width / 2 / (fontSize / 2))).toBeGreaterThan(500)
  expect(notes(1, 600)).toMatchObject({ columns: 1, rows: 1, pages: 1 })
})
