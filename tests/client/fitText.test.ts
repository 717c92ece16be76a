import { expect, test } from 'vitest'
import { fitText } from '../../client/features/notes/fitText.ts'

const measure = (text: string) => text.length * 0.5
const paper = [168, 96] as const

test('[UI-13] a few words are large, more are smaller, and never too small to read', () => {
  const sizes = [3, 12, 20, 28, 200].map((count) => fitText(Array(count).fill('early').join(' '), paper, measure))
  expect(sizes[0]).toBe(18)
  expect([...sizes].sort((a, b) => b - a)).toEqual(sizes)
  expect(new Set(sizes).size).toBeGreaterThan(2)
  expect(sizes.at(-1)).toBe(13)
})

test('[UI-13] empty lines and words without an end take their room', () => {
  expect(fitText('a\n\n\n\n\n\nb', paper, measure)).toBeLessThan(18)
  expect(fitText('a'.repeat(120), paper, measure)).toBeLessThan(18)
  expect(fitText('', paper, measure)).toBe(18)
})

test('[UI-13] a larger note has larger words, as far as they fit', () => {
  const size = (text: string, box: readonly [number, number]) => fitText(text, box, measure)
  expect(size('early', [336, 192])).toBe(36)
  expect(size('early', [336, 96])).toBe(18)
  expect(size('early', [80, 40])).toBe(18)
  expect(size(Array(60).fill('early').join(' '), [336, 192])).toBeLessThan(25)
})
