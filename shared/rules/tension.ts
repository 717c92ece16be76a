/** One person's place on a scale, 0 to 100; nobody is named where the scale was anonymous. */
export type Spot = { readonly place: number; readonly member: string | null }

/** Where people stand on one scale. */
export type Standing<T> = { readonly of: T; readonly spots: readonly Spot[] }

/** How far people stand from each other on one scale. Both ends are seen from the group, not from the scale. */
export type TensionRow<T> = Standing<T> & {
  /** `few`: fewer than two stand on it, so nothing can differ. */
  readonly kind: 'apart' | 'close' | 'few'
  /** How far any two of them stand from each other on average, 0 to 100. It says nothing of any one of them. */
  readonly difference: number
  readonly low: readonly Spot[]
  readonly between: readonly Spot[]
  readonly high: readonly Spot[]
}

/** Less than this from end to end is what one hand does twice. */
export const APART_MIN = 30

/** The third of their own range at each end is a side. */
const SIDE_SHARE = 1 / 3

/** The rows of a picture of differences, most different first; equal ones wider first, then as they were asked. */
export function tensionRows<T>(standings: readonly Standing<T>[]): readonly TensionRow<T>[] {
  const rows = standings.map((standing) => ({ row: tensionRow(standing), width: widthOf(standing.spots) }))
  return rows.sort((a, b) => b.row.difference - a.row.difference || b.width - a.width).map(({ row }) => row)
}

/** How people differ on one scale: who stands at each end of where they stand, and who between. */
export function tensionRow<T>({ of, spots }: Standing<T>): TensionRow<T> {
  const sorted = spots.toSorted((a, b) => a.place - b.place)
  const [first, last] = [sorted[0], sorted.at(-1)]
  const none = { low: [], between: sorted, high: [] }
  if (!first || !last || sorted.length < 2) return { of, spots: sorted, kind: 'few', difference: 0, ...none }
  const difference = meanDistance(sorted.map(({ place }) => place))
  if (last.place - first.place < APART_MIN) return { of, spots: sorted, kind: 'close', difference, ...none }
  const side = (last.place - first.place) * SIDE_SHARE
  const sideOf = ({ place }: Spot) =>
    place <= first.place + side ? 'low' : place >= last.place - side ? 'high' : 'between'
  const at = (where: ReturnType<typeof sideOf>) => sorted.filter((spot) => sideOf(spot) === where)
  return { of, spots: sorted, kind: 'apart', difference, low: at('low'), between: at('between'), high: at('high') }
}

/** Where people stand when only how many stand in each equal part of a scale is known. */
export function spotsOf(counts: readonly number[], scale: number): readonly Spot[] {
  const part = scale / Math.max(1, counts.length)
  return counts.flatMap((count, at) =>
    Array.from({ length: count }, () => ({ place: (at + 0.5) * part, member: null })),
  )
}

function widthOf(spots: readonly Spot[]): number {
  const places = spots.map(({ place }) => place)
  return places.length === 0 ? 0 : Math.max(...places) - Math.min(...places)
}

/** Over all pairs of sorted places. */
function meanDistance(places: readonly number[]): number {
  const { length } = places
  const sum = places.reduce((all, place, at) => all + place * (2 * at - length + 1), 0)
  return (2 * sum) / (length * (length - 1))
}
