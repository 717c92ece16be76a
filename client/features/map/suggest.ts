import { daysAfter } from '../../../shared/rules/takeAways.ts'
import { isHeavy } from './energy.ts'
import { gapsIn } from './guests.ts'
import { kitFor, type MapKitName } from './mapKits.ts'
import type { Ally, FunctionId, MyMap } from './myMap.ts'
import { dueAllies } from './standing.ts'
import { readCheck } from './teamCheck.ts'

/** How long a suggestion stays away that was put aside. */
const ASIDE_DAYS = 30
/** After half a year there is more to look back on than a check-in asks. */
const LOOK_BACK_DAYS = 180

/** What to design or tend next, and what it rests on. */
export type Suggestion = {
  /** The same for the same suggestion, to put it aside by. */
  readonly key: string
  readonly kit: MapKitName
  /** Whom it is about, or who comes to mind; null: nobody in particular. */
  readonly ally: Ally | null
} & Why

type Why =
  | { readonly why: 'initiative'; readonly initiative: string }
  | { readonly why: 'review' | 'untended'; readonly days: number }
  | { readonly why: 'function'; readonly function: FunctionId }
  | { readonly why: 'carrying' | 'wished' | 'silos' }

/** The one alliance to design or tend next; null when nothing stands out. What is put aside comes back after a while. */
export function nextAlliance(map: MyMap, today: string): Suggestion | null {
  const isOn = ({ key }: Suggestion) => (map.passed[key] ?? '') <= today
  return everySuggestion(map, today).find(isOn) ?? null
}

/** The map with a suggestion put aside; what came back is no longer remembered. */
export function withPassed(map: MyMap, key: string, today: string): MyMap {
  const still = Object.entries(map.passed).filter(([, until]) => until > today)
  return { ...map, passed: { ...Object.fromEntries(still), [key]: daysAfter(today, ASIDE_DAYS) } }
}

/** In the order in which they weigh: what somebody carries alone, what is neglected, what they wished for, what is missing. */
function everySuggestion(map: MyMap, today: string): readonly Suggestion[] {
  return [
    ...loneInitiatives(map),
    ...heavyTimes(map, today),
    ...neglected(map, today),
    ...wishes(map),
    ...silos(map),
    ...gaps(map),
  ]
}

function loneInitiatives({ initiatives, allies }: MyMap): Suggestion[] {
  return initiatives
    .filter(({ isDone, allies }) => !isDone && allies.length === 0)
    .map(({ id, title }) => {
      const ally = closest(allies)
      return { key: `initiative ${id}`, why: 'initiative', initiative: title, ally, kit: ally ? kitFor(ally) : 'peers' }
    })
}

/** When it is a lot to carry, and there is nobody to whom it can be said. */
function heavyTimes({ pulses, allies }: MyMap, today: string): Suggestion[] {
  const isThere = allies.some(({ kind, state }) => hears(kind) && state === 'designed')
  if (!isHeavy(pulses, today) || isThere) return []
  const ally = closest(allies.filter(({ kind }) => hears(kind))) ?? closest(allies.filter(isPeer))
  return [{ key: 'carrying', why: 'carrying', ally, kit: 'quick' }]
}

function neglected(map: MyMap, today: string): Suggestion[] {
  return dueAllies(map, today).map(({ ally, due }) => ({
    ...{ key: `${due.why} ${ally.id}`, why: due.why, days: due.days, ally },
    kit: due.days < LOOK_BACK_DAYS ? 'tend' : 'lookBack',
  }))
}

function wishes({ allies }: MyMap): Suggestion[] {
  return byTie(allies.filter(({ state }) => state === 'wished')).map((ally) => ({
    ...{ key: `wished ${ally.id}`, why: 'wished', ally, kit: kitFor(ally) },
  }))
}

function silos({ check }: MyMap): Suggestion[] {
  if (!check || readCheck(check.answers).result === 'team') return []
  return [{ key: `silos ${check.on}`, why: 'silos', ally: null, kit: 'leaders' }]
}

function gaps(map: MyMap): Suggestion[] {
  return gapsIn(map).map((id) => ({ key: `function ${id}`, why: 'function', function: id, ally: null, kit: 'peers' }))
}

/** Whom somebody would ask first: an ally before one who is wished for, the strongest tie before the others. */
function closest(allies: readonly Ally[]): Ally | null {
  const there = allies.filter(({ state }) => state === 'designed' || state === 'making')
  return byTie(there)[0] ?? byTie(allies.filter(({ state }) => state === 'wished'))[0] ?? null
}

function byTie(allies: readonly Ally[]): readonly Ally[] {
  const isDesigned = ({ state }: Ally) => Number(state === 'designed')
  return [...allies].sort((a, b) => b.tie - a.tie || isDesigned(b) - isDesigned(a))
}

function hears(kind: Ally['kind']): boolean {
  return kind === 'sounding' || kind === 'commiserate'
}

function isPeer({ relation }: Ally): boolean {
  return relation === 'peer' || relation === 'outside'
}
