import type { KitLength } from '../../../shared/kits/kitLength.ts'
import type { Ally } from './myMap.ts'

/** What somebody needs to know of a kit to suggest it. */
export type MapKit = {
  readonly id: string
  readonly title: string
  readonly length: KitLength
  readonly minutes: number
}

/**
 * The kits that the map suggests, in the length it suggests them in. Kits themselves are the server's to give, and the
 * map asks the server nothing; a test holds these against them.
 */
export const mapKits = {
  peers: { id: 'two-peers', title: 'Two peers across departments', length: 'short', minutes: 20 },
  fate: { id: 'shared-fate', title: 'Shared-fate pair', length: 'short', minutes: 20 },
  lead: { id: 'manager-and-report', title: 'Manager and direct report', length: 'short', minutes: 25 },
  quick: { id: 'quick-alliance', title: 'Quick alliance', length: 'standard', minutes: 12 },
  back: { id: 'accountability-partners', title: 'Accountability partners', length: 'short', minutes: 15 },
  team: { id: 'team-alliance', title: 'Team alliance', length: 'short', minutes: 35 },
  coach: { id: 'coach-and-client', title: 'Coach and client', length: 'short', minutes: 20 },
  home: { id: 'couple-or-family', title: 'Couple or family', length: 'short', minutes: 20 },
  lookBack: { id: 'retrospective', title: 'Retrospective: redesign after a while', length: 'short', minutes: 25 },
  tend: { id: 'check-in', title: 'Check-in', length: 'short', minutes: 15 },
  leaders: { id: 'leadership-team', title: 'Leadership team: team or neighbours?', length: 'short', minutes: 25 },
} as const satisfies Record<string, MapKit>
export type MapKitName = keyof typeof mapKits

const byRelation: Partial<Record<Ally['relation'], MapKitName>> = {
  ...{ lead: 'lead', report: 'lead', team: 'team', coach: 'coach', private: 'home' },
}

/** The kit for a first alliance with somebody: by who they are, then by what leans on what, then by what it is good for. */
export function kitFor({ relation, leaning, kind }: Pick<Ally, 'relation' | 'leaning' | 'kind'>): MapKitName {
  const known = byRelation[relation]
  if (known) return known
  if (leaning === 'both') return 'fate'
  if (kind === 'back') return 'back'
  if (kind === 'sounding' || kind === 'commiserate') return 'quick'
  return 'peers'
}
