import { expect, test } from 'vitest'
import { clockAt, momentOf } from '../../client/features/breakouts/breakoutClock.ts'
import { movedInPlan, type Plannable, planned, reconciled } from '../../client/features/breakouts/plan.ts'
import { groupFits } from '../../client/views/stageGroupSize.ts'

const takingPart = (id: string, by: string | null = null): Plannable => ({ id, by, role: 'participant' })
const leading: Plannable = { id: 'fay', by: null, role: 'facilitator' }
const asTheyCome = <T>(things: readonly T[]) => things

test('[UI-180] groups are thought out with everybody who takes part, and changed person by person', () => {
  const people = [leading, ...['a', 'b', 'c', 'd', 'e'].map((id) => takingPart(id))]
  const plan = planned(people, 2, asTheyCome)
  expect(plan.map(({ length }) => length)).toEqual([3, 2])
  expect(plan.flat()).not.toContain('fay')
  const [first = '', second = ''] = plan[0] ?? []
  expect(movedInPlan(plan, first, 1)[1]).toContain(first)
  expect(movedInPlan(plan, first, 'new').at(-1)).toEqual([first])
  expect(movedInPlan(plan, first, 'out').flat()).not.toContain(first)
  expect(movedInPlan(plan, 'fay', 1)[1]).toContain('fay')
  // A group that nobody is left in is no group.
  expect(movedInPlan([[first, second], ['x']], 'x', 0)).toEqual([[first, second, 'x']])
})

test('[UI-180] who comes joins the smallest group, who goes is in none, and who was left out by hand stays so', () => {
  const plan = [
    ['a', 'b', 'c'],
    ['d', 'e'],
  ]
  const known = new Set(['fay', 'a', 'b', 'c', 'd', 'e', 'x'])
  const here = (...ids: readonly string[]) => [leading, ...ids.map((id) => takingPart(id))]
  expect(reconciled(plan, known, here('a', 'b', 'c', 'd', 'e', 'x'))).toEqual(plan)
  expect(reconciled(plan, known, here('a', 'b', 'c', 'd', 'e', 'new'))[1]).toEqual(['d', 'e', 'new'])
  expect(reconciled(plan, known, here('a', 'b', 'c'))).toEqual([['a', 'b', 'c']])
  const full = reconciled(plan, known, here('a', 'b', 'c', 'd', 'e', 'f', 'g'))
  expect(full).toEqual([['a', 'b', 'c'], ['d', 'e', 'f'], ['g']])
  const kept = reconciled(plan, known, [...here('a', 'b', 'c', 'd', 'e'), takingPart('kim', 'a')])
  expect(kept[0]).toContain('kim')
  expect(reconciled([], new Set(), here('a', 'b'))).toEqual([['a', 'b']])
})

test('[UI-181] groups are told once that two minutes are left, that time is up, and that there is more', () => {
  const look = (left: number, seconds = 300, id = 'one') => ({ id, seconds, left })
  expect(momentOf(null, look(0))).toBeNull()
  expect(momentOf(look(120_200), look(119_900))).toBe('twoMinutes')
  expect(momentOf(look(119_900), look(119_700))).toBeNull()
  expect(momentOf(look(250_000), look(120_000))).toBe('twoMinutes')
  expect(momentOf(look(300), look(0))).toBe('over')
  expect(momentOf(look(0), look(0))).toBeNull()
  expect(momentOf(look(0), look(60_000, 360))).toBe('more')
  expect(momentOf(look(200_000), look(0, 60, 'two'))).toBeNull()
  expect(momentOf(look(60_000, 60), look(59_000, 60))).toBeNull()
})

test('[UI-181] the groups’ clock says how it stands: calm, soon, held, over', () => {
  const running = { seconds: 300, endsAt: 1_000_000, pausedWith: null }
  expect(clockAt(running, 1_000_000 - 180_000)).toMatchObject({ mood: 'calm', face: '3:00' })
  expect(clockAt(running, 1_000_000 - 90_000)).toMatchObject({ mood: 'soon', face: '1:30' })
  expect(clockAt(running, 1_000_001)).toMatchObject({ mood: 'over', left: 0 })
  expect(clockAt({ seconds: 300, endsAt: null, pausedWith: 5_000 }, 0)).toMatchObject({ mood: 'held', face: '0:05' })
})

test('[UI-182] every group is named on Stage as large as there is room; of very many the rest is counted', () => {
  let before = Number.POSITIVE_INFINITY
  for (let count = 1; count <= 60; count++) {
    const fits = groupFits(count)
    const [first = { pixels: 0, columns: 0, most: 0 }] = fits
    expect(first.pixels).toBeLessThanOrEqual(before)
    expect(first.most).toBe(count <= 20 ? count : 19)
    before = first.pixels
    for (const [at, { pixels, most }] of fits.entries()) {
      expect(pixels).toBeGreaterThanOrEqual(24)
      const last = fits[at - 1]
      if (last) expect([pixels < last.pixels, most < last.most]).toContain(true)
    }
    expect(fits.at(-1)?.most).toBeLessThanOrEqual(3)
  }
})
