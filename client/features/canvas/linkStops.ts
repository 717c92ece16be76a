import type { Stop } from '../../../shared/rules/readingOrder.ts'

type Leading = { readonly from: string; readonly to: string; readonly deletedAt: number | null }

/** The same stops, after each thing the links that lead from it to another one among them. */
export function withLinks(stops: readonly Stop[], links: ReadonlyMap<string, Leading>): readonly Stop[] {
  const seen = new Set(stops.map(({ id }) => id))
  const leaving = new Map<string, Stop[]>()
  for (const [id, { from, to, deletedAt }] of [...links].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (deletedAt !== null || !seen.has(to)) continue
    leaving.set(from, [...(leaving.get(from) ?? []), { kind: 'item', id }])
  }
  return stops.flatMap((stop) => [stop, ...(leaving.get(stop.id) ?? [])])
}
