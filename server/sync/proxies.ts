import type { Seat } from '../../shared/schema/stage.ts'

type Seats = ReadonlyMap<string, Seat>

const nobody: ReadonlySet<string> = new Set()
/** By the seats as they are, which stay the same object until they change: each frame asks. */
const known = new WeakMap<Seats, Map<string, Set<string>>>()

/** The people without a device for whom a member writes, by id. */
export function proxiesOf(seats: Seats, keeper: string): ReadonlySet<string> {
  const kept = known.get(seats) ?? keptBy(seats)
  known.set(seats, kept)
  return kept.get(keeper) ?? nobody
}

function keptBy(seats: Seats): Map<string, Set<string>> {
  const kept = new Map<string, Set<string>>()
  for (const [id, { by, leftAt }] of seats)
    if (by !== null && leftAt === null) kept.set(by, (kept.get(by) ?? new Set()).add(id))
  return kept
}
