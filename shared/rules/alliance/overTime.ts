import type { Counted } from './pulse.ts'

type Held = {
  readonly closedAt: number | null
  readonly asked: readonly { readonly agreement: string }[]
  readonly pulses: Readonly<Record<string, Counted>>
}

/** How one agreement did, check-in by check-in; null where it was not asked about, or its answers are not told. */
export type Course = { readonly agreement: string; readonly course: readonly (Counted | null)[] }

/** How many of the last check-ins a picture shows: a year of them, month by month. */
export const COURSE_MAX = 12

/**
 * The course of every agreement that was ever asked about, over the last `COURSE_MAX` of `held`, which come first to
 * last. What was asked about most lately comes first, in the order it was asked.
 */
export function coursesOf(held: readonly Held[]): readonly Course[] {
  const shown = held.slice(-COURSE_MAX)
  const ids = new Set(shown.toReversed().flatMap(({ asked }) => asked.map(({ agreement }) => agreement)))
  return [...ids].map((agreement) => ({
    agreement,
    course: shown.map(({ pulses }) => pulses[agreement] ?? null),
  }))
}

/** What most people answered, as its place among the answers; of several the one that asks for more care. Null: nobody did. */
export function mostly({ counts }: Counted): number | null {
  const most = Math.max(0, ...counts)
  if (most === 0) return null
  // Needs tending, wobbling, holding, not tested.
  return [2, 1, 0, 3].find((at) => counts[at] === most) ?? null
}
