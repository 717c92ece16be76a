import { type Counted, pulses } from '../../../shared/rules/alliance/pulse.ts'
import type { Checkin } from '../../../shared/schema/checkin.ts'

/** How much people have to talk about: who says it needs tending weighs double. 0: it holds, or nobody tried it. */
export function sway(counted: Counted | undefined): number {
  const count = (pulse: (typeof pulses)[number]) => counted?.counts[pulses.indexOf(pulse)] ?? 0
  return 2 * count('tending') + count('wobbling')
}

/** What wobbles most comes first; what moves nobody keeps its order. */
export function bySway<T extends { readonly agreement: string }>(
  lines: readonly T[],
  { pulses: told }: Pick<Checkin, 'pulses'>,
): readonly T[] {
  return [...lines].sort((a, b) => sway(told[b.agreement]) - sway(told[a.agreement]))
}
