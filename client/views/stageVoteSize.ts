import type { Vote } from '../../shared/schema/vote.ts'

/** How a list is set on the big screen: type in Stage units, at most so many lines and entries. */
export type ListType = {
  readonly size: number
  readonly columns: number
  readonly lines: number
  readonly most: number
}

/** From a few options in large type down to the smallest that seven metres allow; what is more than that is counted. */
const types: readonly ListType[] = [
  { size: 40, columns: 1, lines: 2, most: 3 },
  { size: 36, columns: 1, lines: 1, most: 5 },
  { size: 34, columns: 2, lines: 2, most: 6 },
  { size: 30, columns: 2, lines: 1, most: 10 },
  { size: 26, columns: 3, lines: 1, most: 18 },
]
const [, , , , smallest = { size: 26, columns: 3, lines: 1, most: 18 }] = types
/** For a picture with columns instead of bars. */
const COLUMNS: ListType = { size: 32, columns: 1, lines: 1, most: 0 }

export function whatFits(count: number): ListType {
  return types.find(({ most }) => count <= most) ?? smallest
}

export function pictureType({ kind, options, isNamed }: Pick<Vote, 'kind' | 'options' | 'isNamed'>): ListType {
  if (kind === 'fist' || kind === 'scale') return COLUMNS
  // Names take a line of their own.
  return whatFits(isNamed ? options.length * 1.3 : options.length)
}
