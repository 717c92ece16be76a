import { inOrder } from './order.ts'
import { type StepClock, timeInStep } from './stepTime.ts'

/** `minutes` as planned; `spent` in milliseconds, without the visit that is on. */
type PlannedStep = { readonly minutes: number; readonly spent: number; readonly order: string }

type At = StepClock & { readonly step: string | null }

/** How the present step does against its plan. */
export type AgendaMood = 'ok' | 'amber' | 'red'

/** All in milliseconds. */
export type AgendaStep = { readonly id: string; readonly planned: number; readonly actual: number }

export type Agenda = {
  readonly steps: readonly AgendaStep[]
  /** What the whole plan takes. */
  readonly planned: number
  readonly actual: number
  /** How much earlier than planned it will end, if all that is to come takes as long as planned; negative: later. */
  readonly ahead: number
  readonly mood: AgendaMood
  /** When it will end, by the server's clock. */
  readonly endsAt: number
}

/** The last fifth of a step is when a facilitator brings it to a close: of five minutes, the last one. */
const AMBER_FROM = 0.8

/** From here on a step takes the time of those to come. */
const RED_FROM = 1

const MINUTE = 60_000

/** Where the session stands against its plan at `now`, the server's clock. */
export function agenda(steps: ReadonlyMap<string, PlannedStep>, at: At, now: number): Agenda {
  const rows = inOrder(steps).map(([id, { minutes, spent }]): AgendaStep => {
    const visit = id === at.step ? timeInStep(at, now) : 0
    return { id, planned: Math.max(0, minutes) * MINUTE, actual: Math.max(0, spent) + visit }
  })
  const present = rows.findIndex(({ id }) => id === at.step)
  // What is behind us is over, however long it took; what a step to come had on an earlier visit, it needs no more.
  const toCome = rows.slice(Math.max(0, present))
  const left = sum(toCome.map(({ planned, actual }) => Math.max(0, planned - actual)))
  const planned = sum(rows.map((row) => row.planned))
  const actual = sum(rows.map((row) => row.actual))
  return {
    steps: rows,
    planned,
    actual,
    ahead: planned - actual - left,
    mood: moodOf(rows[present]),
    endsAt: now + left,
  }
}

/** A step without minutes has no plan to miss. */
function moodOf(step: AgendaStep | undefined): AgendaMood {
  if (!step || step.planned === 0) return 'ok'
  if (step.actual >= step.planned * RED_FROM) return 'red'
  return step.actual >= step.planned * AMBER_FROM ? 'amber' : 'ok'
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
