import { randomInt } from 'node:crypto'
import { PERSON_COLORS } from '../../shared/limits.ts'
import type { Seat } from '../../shared/schema/stage.ts'

/** A colour that as few as possible of those who are in have; which of them, nobody can foresee. */
export function freeColor(seats: Iterable<Pick<Seat, 'color' | 'leftAt'>>): number {
  const had = Array.from({ length: PERSON_COLORS }, () => 0)
  for (const { color, leftAt } of seats) if (leftAt === null) had[color] = (had[color] ?? 0) + 1
  const fewest = Math.min(...had)
  const free = had.flatMap((count, color) => (count === fewest ? [color] : []))
  return free[randomInt(free.length)] ?? 0
}
