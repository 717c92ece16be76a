import type { Spot } from '../../../shared/rules/tension.ts'

export type Mark = Spot & { readonly lane: number; readonly key: string }

/** Lies marks beside each other where they would cover one another: `apart` is a mark's width in hundredths of the line. */
export function lanesOf(spots: readonly Spot[], apart: number): readonly Mark[] {
  const ends: number[] = []
  return spots.map((spot, at) => {
    const free = ends.findIndex((end) => spot.place - end >= apart)
    const lane = free === -1 ? ends.length : free
    ends[lane] = spot.place
    return { ...spot, lane, key: spot.member ?? `${at}` }
  })
}
