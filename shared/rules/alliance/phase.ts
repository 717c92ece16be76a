import { isIn, type Standing } from './standing.ts'

/** How far an agreement has come: it is worded, people say yes to it, it is lived, it is looked at again. */
export const phases = ['ask', 'agree', 'act', 'assess'] as const
export type Phase = (typeof phases)[number]

/** How the alliance stands: `isActive` once people said "this is our alliance", `isLookedAt` while a check-in is on. */
export type AllianceNow = { readonly isActive: boolean; readonly isLookedAt: boolean }

/** Where one agreement is. `standings`: how each of those who belong stands on it. */
export function phaseOf(standings: readonly Standing[], { isActive, isLookedAt }: AllianceNow): Phase {
  if (standings.every(({ said }) => said === null)) return 'ask'
  if (isLookedAt) return 'assess'
  return isActive && standings.every(isIn) ? 'act' : 'agree'
}

/** Where the alliance is as a whole: as far as the agreement that has come least far, once anybody has been asked. */
export function phaseOfAll(each: readonly Phase[], { isActive, isLookedAt }: AllianceNow): Phase {
  if (isLookedAt && each.includes('assess')) return 'assess'
  if (each.every((phase) => phase === 'ask')) return 'ask'
  return isActive && each.every((phase) => phase === 'act') ? 'act' : 'agree'
}

/**
 * Whether its words stand as they are, kindly: somebody said yes to just these, and the alliance is on its way. Whoever
 * wants other words proposes them. What was changed since has nobody's yes, and is worded freely.
 */
export function isFrozen(standings: readonly Standing[], { isActive }: Pick<AllianceNow, 'isActive'>): boolean {
  return isActive && standings.some(isIn)
}
