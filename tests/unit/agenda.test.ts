import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agenda } from '../../shared/rules/agenda.ts'
import { timeInStep } from '../../shared/rules/stepTime.ts'

const now = 1_800_000_000_000
const minutes = (count: number) => count * 60_000
const steps = (...rows: readonly (readonly [minutes: number, spent: number])[]) =>
  new Map(rows.map(([planned, spent], at) => [`s${at}`, { minutes: planned, spent, order: `a${at}` }]))
const at = (step: string | null, since: number | null) => ({ step, stepSince: since, restingSince: null, rested: 0 })

test('[CMD-63] before it begins, all of the plan is ahead', () => {
  const plan = agenda(steps([5, 0], [10, 0]), at('s0', null), now)
  expect(plan).toMatchObject({ planned: minutes(15), actual: 0, ahead: 0, mood: 'ok', endsAt: now + minutes(15) })
})

test('[CMD-63] a step is amber in its last fifth and red from its planned end on, to the millisecond', () => {
  const moods = [239_999, 240_000, 299_999, 300_000, 900_000].map(
    (gone) => agenda(steps([5, 0], [10, 0]), at('s0', now - gone), now).mood,
  )
  expect(moods).toEqual(['ok', 'amber', 'amber', 'red', 'red'])
})

test('[CMD-63] being over takes from the end, being early gives, and what was skipped gives all it had', () => {
  expect(agenda(steps([5, 0], [10, 0]), at('s0', now - minutes(7)), now)).toMatchObject({
    ahead: -minutes(2),
    endsAt: now + minutes(10),
  })
  expect(agenda(steps([5, minutes(3)], [10, 0]), at('s1', now - minutes(1)), now).ahead).toBe(minutes(2))
  expect(agenda(steps([5, 0], [10, 0]), at('s1', now), now).ahead).toBe(minutes(5))
})

test('[CMD-63] a step gone back to counts with what it had before, and those after it with what they have left', () => {
  const plan = agenda(steps([5, minutes(4)], [10, minutes(3)], [2, 0]), at('s0', now - minutes(2)), now)
  expect(plan.steps.map(({ actual }) => actual)).toEqual([minutes(6), minutes(3), 0])
  expect(plan).toMatchObject({ mood: 'red', ahead: -minutes(1), endsAt: now + minutes(9) })
})

test('[CMD-63] a step without minutes is never late, and one that is gone or none upsets nothing', () => {
  expect(agenda(steps([0, 0]), at('s0', now - minutes(90)), now).mood).toBe('ok')
  for (const step of ['nowhere', null])
    expect(agenda(steps([5, 0]), at(step, now - 5), now)).toMatchObject({ mood: 'ok', planned: minutes(5), actual: 0 })
  expect(agenda(new Map(), at(null, null), now)).toMatchObject({ planned: 0, ahead: 0, endsAt: now })
})

test('[CMD-62] while it rests no time counts, and a clock that is set back takes none away', () => {
  const resting = { stepSince: now, restingSince: now + 5000, rested: 2000 }
  expect([now + 5000, now + 900_000].map((later) => timeInStep(resting, later))).toEqual([3000, 3000])
  expect(timeInStep({ stepSince: now, restingSince: null, rested: 0 }, now - 9999)).toBe(0)
})

test('[CMD-63] whatever the plan and whenever one looks: what was, what is to come and what is won make the plan', () => {
  const row = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 10_000_000 }))
  fc.assert(
    fc.property(fc.array(row, { maxLength: 9 }), fc.nat(9), fc.nat(20_000_000), (rows, step, gone) => {
      const plan = agenda(steps(...rows), at(`s${step}`, now - gone), now)
      expect(plan.actual + (plan.endsAt - now) + plan.ahead).toBe(plan.planned)
      expect(plan.endsAt).toBeGreaterThanOrEqual(now)
    }),
  )
})
