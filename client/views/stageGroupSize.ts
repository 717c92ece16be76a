/** How groups are named on Stage. `most`: how many of them; the others are counted. */
export type GroupFit = { readonly pixels: number; readonly columns: number; readonly most: number }

/** Pixels of 1080 lines. */
const steps: readonly { readonly upTo: number; readonly pixels: number; readonly columns: number }[] = [
  { upTo: 4, pixels: 50, columns: 1 },
  { upTo: 8, pixels: 42, columns: 2 },
  { upTo: 10, pixels: 38, columns: 2 },
  { upTo: 15, pixels: 32, columns: 3 },
  // Still read from the back row.
  { upTo: 20, pixels: 27, columns: 3 },
]
const FEWER = 3

/** How to name so many groups, the largest first: long names may need a smaller one, and in the end some are only counted. */
export function groupFits(count: number): readonly GroupFit[] {
  const usable = steps.filter(({ upTo }) => count <= upTo)
  const smallest = steps.at(-1) ?? { upTo: 0, pixels: 27, columns: 3 }
  const fits = usable.map(({ pixels, columns }) => ({ pixels, columns, most: count }))
  for (let most = Math.min(count, smallest.upTo) - 1; most > 0; most -= FEWER)
    fits.push({ pixels: smallest.pixels, columns: smallest.columns, most })
  return fits
}
