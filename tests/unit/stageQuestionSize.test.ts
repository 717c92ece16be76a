import { expect, test } from 'vitest'
import { largestSize } from '../../client/views/stageQuestionSize.ts'

/** As if every letter were half as wide as it is high, on a line of 1,500. */
const linesOf = (letters: number) => (size: number) => Math.ceil((letters * size * 0.5) / 1500)

test('[UI-28] a short question is as large as the screen allows', () => {
  expect(largestSize(linesOf(40))).toBe(96)
})

test('[UI-28] a question gets smaller so that it fits in three lines', () => {
  const size = largestSize(linesOf(150))
  expect(linesOf(150)(size)).toBeLessThanOrEqual(3)
  expect(size).toBeGreaterThanOrEqual(50)
})

test('[UI-28] the longest question still reads from seven metres', () => {
  expect(largestSize(linesOf(280))).toBeGreaterThan(36)
  expect(largestSize(() => 99)).toBeGreaterThanOrEqual(24)
})
