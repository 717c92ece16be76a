import type { Vote } from '../../shared/schema/vote.ts'

/** How a list is set on the big screen: type in Stage units, at most so many lines and entries. */
export type ListType = {
  readonly size: number
  readonly columns: number
  readonly lines: number
  readonly most: number
}

/** Seven metres allow no smaller type; what finds no place is counted. */
export const smallest: ListType = { size: 26, columns: 3, lines: 1, most: 6 }
/** From a few options in large type down to that. */
const types: readonly ListType[] = [
  { size: 40, columns: 1, lines: 2, most: 3 },
  { size: 36, columns: 1, lines: 1, most: 5 },
  { size: 34, columns: 2, lines: 2, most: 6 },
  { size: 30, columns: 2, lines: 1, most: 10 },
  { size: 26, columns: 3, lines: 1, most: 18 },
  { size: 26, columns: 3, lines: 1, most: 15 },
  { size: 26, columns: 3, lines: 1, most: 12 },
  { size: 26, columns: 3, lines: 1, most: 9 },
  smallest,
]
/** A picture with columns has no entries that could be left out. */
const columnTypes: readonly ListType[] = [36, 32, 28, 26].map((size) => ({ size, columns: 1, lines: 1, most: 0 }))

/** The largest type for so many options while they are only listed. */
export function whatFits(count: number): ListType {
  return typesFor(count)[0] ?? smallest
}

/** What a result is tried in, largest first. */
export function pictureTypes({ kind, options }: Pick<Vote, 'kind' | 'options'>): readonly ListType[] {
  return kind === 'fist' || kind === 'scale' ? columnTypes : typesFor(options.length)
}

function typesFor(count: number): readonly ListType[] {
  const largest = types.findIndex(({ most }) => count <= most)
  return types.slice(largest === -1 ? types.findIndex(({ most }) => most === 18) : largest)
}
