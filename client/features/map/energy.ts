import { type Level, levels, type Pulse, type Sign } from './myMap.ts'
import { daysBetween } from './standing.ts'

/** What a time of one's own looks back on. */
export const SHOWN_DAYS = 56
const HEAVY_DAYS = 14
/** Two days that drain happen to everybody in a fortnight. */
const HEAVY_DRAINED = 3
const HEAVY_SIGNS = 2

/** The pulses of the last days, today's included, the first first. */
export function since(pulses: readonly Pulse[], today: string, days: number): readonly Pulse[] {
  return pulses.filter(({ on }) => on <= today && daysBetween(on, today) < days)
}

/** Whether the last fortnight was a lot to carry: drained again and again, or with early signs of going it alone. */
export function isHeavy(pulses: readonly Pulse[], today: string): boolean {
  const late = since(pulses, today, HEAVY_DAYS)
  const withSigns = late.filter(({ signs }) => signs.length > 0).length
  return late.filter(({ level }) => level === 'drained').length >= HEAVY_DRAINED || withSigns >= HEAVY_SIGNS
}

/** How often each was said. */
export function countsOf(pulses: readonly Pulse[]): {
  readonly levels: Readonly<Record<Level, number>>
  readonly signs: Readonly<Record<Sign, number>>
} {
  const level = (id: Level) => pulses.filter((pulse) => pulse.level === id).length
  const sign = (id: Sign) => pulses.filter((pulse) => pulse.signs.includes(id)).length
  return {
    levels: { lifted: level('lifted'), steady: level('steady'), drained: level('drained') },
    signs: { bitter: sign('bitter'), lettingGo: sign('lettingGo'), alone: sign('alone') },
  }
}

/** A pulse as a point of the line: how far along the shown days (0 to 1), and how far down (0 lifted, 1 drained). */
export type EnergyPoint = { readonly pulse: Pulse; readonly along: number; readonly down: number }

export function pointsOf(pulses: readonly Pulse[], today: string): readonly EnergyPoint[] {
  return since(pulses, today, SHOWN_DAYS).map((pulse) => ({
    pulse,
    along: 1 - daysBetween(pulse.on, today) / (SHOWN_DAYS - 1),
    down: levels.indexOf(pulse.level) / (levels.length - 1),
  }))
}
