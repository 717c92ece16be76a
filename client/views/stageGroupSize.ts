type Fit = {
  /** Of a group's names, in hundredths of the screen's 1080 lines' pixels: a CSS length. */
  readonly size: string
  readonly columns: number
  /** How many groups are named; the others are counted. */
  readonly most: number
}

const steps: readonly { readonly upTo: number; readonly size: number; readonly columns: number }[] = [
  { upTo: 4, size: 50, columns: 1 },
  { upTo: 8, size: 42, columns: 2 },
  { upTo: 10, size: 38, columns: 2 },
  { upTo: 15, size: 32, columns: 3 },
]
/** Still read from the back row. */
const smallest = { size: 27, columns: 3, most: 20 }

/** How large the names of so many groups are on Stage. */
export function groupsThatFit(count: number): Fit {
  const step = steps.find(({ upTo }) => count <= upTo)
  if (step) return { size: unitsOf(step.size), columns: step.columns, most: count }
  const most = count > smallest.most ? smallest.most - 1 : count
  return { size: unitsOf(smallest.size), columns: smallest.columns, most }
}

function unitsOf(pixels: number): string {
  return `calc(${pixels} * var(--u))`
}
