/** Sizes in Stage units, the largest first, with how many letters fit the screen at each. */
const sizes: readonly (readonly [letters: number, size: number])[] = [
  [40, 120],
  [110, 88],
  [240, 64],
  [480, 46],
]
const SMALLEST = 32

/** How large words of this length can be on Stage without hanging over. */
export function stageSize(letters: number): number {
  return sizes.find(([most]) => letters <= most)?.[1] ?? SMALLEST
}
