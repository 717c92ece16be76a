import type { KitSummary } from '../api.ts'
import type { KitLength, Together, Who } from './kitLength.ts'

/** The three answers; `minutes`: as much time as there is. */
export type Wish = { readonly who: Who; readonly together: Together; readonly minutes: number }

/** A kit that fits, in the length that does. `isLonger`: even its shortest length takes more time than there is. */
export type Fit = { readonly kit: KitSummary; readonly length: KitLength; readonly isLonger: boolean }

/** More than three are no advice. */
const FITS_MAX = 3
/** Who plans an hour has five minutes more, too. */
const SPARE = 1.1

/** The kits that fit best, the best first; none when no kit is for these people. */
export function fitting(kits: readonly KitSummary[], { who, together, minutes }: Wish): readonly Fit[] {
  return kits
    .filter(({ suits }) => suits?.who.includes(who))
    .map((kit) => ({ kit, ...lengthFor(kit, minutes), penalty: penaltyOf(kit, together) }))
    .sort((a, b) => Number(a.isLonger) - Number(b.isLonger) || a.penalty - b.penalty || b.takes - a.takes)
    .slice(0, FITS_MAX)
    .map(({ kit, length, isLonger }) => ({ kit, length, isLonger }))
}

/** Kits made for few go before those made for all. */
function penaltyOf({ suits }: KitSummary, together: Together): number {
  const foreign = suits?.together.includes(together) ? 0 : 10
  return foreign + (suits?.who.length ?? 0)
}

function lengthFor({ lengths = [] }: KitSummary, minutes: number) {
  const fits = lengths.filter((one) => one.minutes <= minutes * SPARE)
  const { length = 'short' as const, minutes: takes = 0 } = fits.at(-1) ?? lengths[0] ?? {}
  return { length, takes, isLonger: fits.length === 0 }
}
