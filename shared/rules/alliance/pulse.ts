import type { Terms } from '../ballot.ts'

/** How an agreement is doing, by one person: it holds; it wobbles; it needs tending; nothing came up that tried it. */
export const pulses = ['holding', 'wobbling', 'tending', 'untested'] as const
export type Pulse = (typeof pulses)[number]

/** Whether it is easier to work together than it was before the alliance, or the last check-in. */
export const eases = ['easier', 'same', 'harder'] as const
export type Ease = (typeof eases)[number]

/** What one person answered at a check-in: a mark by agreement, and under the check-in's own id whether it got easier. */
export type Marks = Readonly<Record<string, number>>

/** How many chose each answer, in the order of `pulses` or `eases`; who did, where it is told. */
export type Counted = { readonly counts: readonly number[]; readonly people: Readonly<Record<string, number>> | null }

/** An answer as it is kept: its place among the answers, from 1, since no mark is no answer. */
export function markOf(answer: Pulse | Ease): number {
  return 1 + Math.max(pulses.indexOf(answer as Pulse), eases.indexOf(answer as Ease))
}

export function pulseOf(mark: number | undefined): Pulse | null {
  return pulses[(mark ?? 0) - 1] ?? null
}

/**
 * Under what a person's answers lie in their private room. No vote can have this id: whoever leads could else ask a
 * named vote of the same id, and read in its result what people answered without names.
 */
export function ballotOf(checkin: string): string {
  return `~${checkin}`
}

/** What answers a check-in takes, as a ballot: one mark for each agreement that is asked about, and one of its own. */
export function marksAllowed(checkin: string, asked: readonly { readonly agreement: string }[]): Terms {
  const options = [...asked.map(({ agreement }) => ({ id: agreement })), { id: checkin }]
  return { kind: 'dots', options, dots: options.length * pulses.length, perOption: pulses.length }
}

/** Counts what people answered about one thing; `marks` by member id. */
export function countMarks(marks: ReadonlyMap<string, number>, isNamed: boolean): Counted {
  const counts = pulses.map((_, at) => [...marks.values()].filter((mark) => mark === at + 1).length)
  return { counts, people: isNamed ? Object.fromEntries(marks) : null }
}
