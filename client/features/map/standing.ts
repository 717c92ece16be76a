import type { KnownAlliance } from '../../knownAlliances.ts'
import type { Ally, AllyState, MyMap } from './myMap.ts'

/** A season: what nobody looked at since then is easily out of date. */
export const UNTENDED_DAYS = 90
const DAY_MS = 86_400_000

const stateFrom: Readonly<Record<KnownAlliance['state'], AllyState>> = {
  proposed: 'making',
  active: 'designed',
  inReview: 'designed',
  paused: 'resting',
  closed: 'resting',
}

/** The map with what this browser knows of its boards: an alliance says itself how it stands. */
export function asKnown(map: MyMap, known: (boardId: string) => KnownAlliance | null): MyMap {
  return { ...map, allies: map.allies.map((ally) => allyAsKnown(ally, ally.boardId ? known(ally.boardId) : null)) }
}

export function allyAsKnown(ally: Ally, known: KnownAlliance | null): Ally {
  if (!known) return ally
  return {
    ...ally,
    state: stateFrom[known.state],
    reviewOn: isOver(known.reviewOn, ally.tendedOn) ? null : (known.reviewOn ?? ally.reviewOn),
    tendedOn: later(known.tendedOn, ally.tendedOn),
  }
}

/** That an alliance wants to be looked at: since so many days its review is due, or nobody has tended it for so many. */
export type Due = { readonly why: 'review' | 'untended'; readonly days: number }

/** In days for a date, in months for what was long left alone: as people count. */
export function countOf({ why, days }: Due): number {
  return why === 'review' ? days : Math.round(days / 30)
}

/** Null: not now. What is only wished for, or rests, is due for nothing. */
export function dueOf({ state, reviewOn, tendedOn }: Ally, today: string): Due | null {
  if (state === 'wished' || state === 'resting') return null
  if (reviewOn !== null && reviewOn <= today) return { why: 'review', days: daysBetween(reviewOn, today) }
  if (reviewOn !== null || tendedOn === null) return null
  const days = daysBetween(tendedOn, today)
  return days >= UNTENDED_DAYS ? { why: 'untended', days } : null
}

/** Those that are due, the longest first. */
export function dueAllies(map: MyMap, today: string): readonly { readonly ally: Ally; readonly due: Due }[] {
  return map.allies
    .flatMap((ally) => {
      const due = dueOf(ally, today)
      return due ? [{ ally, due }] : []
    })
    .sort((a, b) => b.due.days - a.due.days)
}

/** Days from one day to a later one, as the calendar counts them. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

/** Whoever has tended it since needs not be reminded of a day that was before. */
function isOver(reviewOn: string | null, tendedOn: string | null): boolean {
  return reviewOn !== null && tendedOn !== null && tendedOn >= reviewOn
}

function later(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other
  return one > other ? one : other
}
