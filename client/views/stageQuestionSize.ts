export const LARGEST = 96
export const LARGEST_SHARED = 72

/** How many lines, and the sizes tried with them, in Stage units. */
const attempts = [
  { lines: 3, from: LARGEST, to: 50 },
  { lines: 4, from: 50, to: 32 },
  { lines: 8, from: 32, to: 26 },
] as const
const STEP = 2

/** The largest size, in Stage units, up to `largest`, at which the words fit; `linesAt` says how many lines they take. */
export function largestSize(linesAt: (size: number) => number, largest: number = LARGEST): number {
  for (const { lines, from, to } of attempts)
    for (let size = Math.min(from, largest); size >= to; size -= STEP) if (linesAt(size) <= lines) return size
  return 26
}
