import { expect, test } from 'vitest'
import { askedOf } from '../../client/features/commit/askedOf.ts'
import { choiceOf, choices, reviewOf, withRhythm } from '../../client/features/commit/reviewChoice.ts'
import type { Commitments } from '../../shared/schema/alliance.ts'
import { Seat } from '../../shared/schema/stage.ts'

const meanings = new Map([
  ['a', 'A1'],
  ['b', 'B1'],
])
const seat = (fields: object = {}) => Seat.parse({ role: 'participant', ...fields })
const seats = new Map([
  ['ana', seat({ name: 'Ana' })],
  ['kim', seat({ name: 'Kim', by: 'ana' })],
  ['gone', seat({ name: 'Gone', by: 'ana', leftAt: 5 })],
  ['wall', seat({ role: 'viewer' })],
])
const said = (words: Readonly<Record<string, string>>, fields: Partial<Commitments> = {}): Commitments => ({
  ...{ gets: '', belongs: 'here', belongsAt: 0, by: null },
  said: Object.fromEntries(
    Object.entries(words).map(([id, meaning]) => [id, { stance: 'in', words: '', meaning, at: 1 }]),
  ),
  ...fields,
})
type Alliance = Parameters<typeof askedOf>[1]['alliance']
const proposed: Alliance = { version: 'v', state: 'proposed', activeAt: null }
const active: Alliance = { version: 'v', state: 'active', activeAt: 1 }
const asked = (me: string, alliance: Alliance, answers: Readonly<Record<string, Commitments>> = {}) =>
  askedOf(me, { alliance, commitments: new Map(Object.entries(answers)), seats, meanings })
const all = said({ a: 'A1', b: 'B1' })

test('[ALL-30] a person is asked once somebody asked, for what they have not answered as it reads now', () => {
  expect(asked('ana', { ...proposed, version: null })).toBeNull()
  expect(asked('ana', proposed, { kim: all })).toEqual({ why: 'asked', count: 2, others: [] })
  expect(asked('ana', proposed, { kim: all, ana: said({ a: 'A1' }) })).toMatchObject({ why: 'asked', count: 1 })
  expect(asked('ana', active, { kim: all, ana: said({ a: 'A1', b: 'old' }) })).toMatchObject({
    ...{ why: 'changed', count: 1 },
  })
  expect(asked('ana', active, { kim: all, ana: all })).toBeNull()
})

test('[ALL-30] who comes to an alliance that is active is told that it was there before them', () => {
  expect(asked('ana', active, { kim: all })).toMatchObject({ why: 'joined', count: 2 })
  expect(asked('ana', active, { kim: all, ana: said({}, { gets: 'Calm' }) })).toMatchObject({ why: 'joined' })
})

test('[ALL-30] nobody is asked who only looks on, is no part of it, or while it rests', () => {
  expect(asked('wall', proposed)).toBeNull()
  for (const belongs of ['declined', 'paused', 'left'] as const)
    expect(asked('ana', proposed, { kim: all, ana: said({}, { belongs }) })).toBeNull()
  for (const state of ['paused', 'closed', 'inReview'] as const) expect(asked('ana', { ...active, state })).toBeNull()
})

test('[ALL-30] who writes for somebody without a device is told of them, while they are here', () => {
  expect(asked('ana', proposed, { ana: all })).toEqual({ why: 'asked', count: 0, others: ['Kim'] })
})

const today = '2026-03-31'

test('[REV-3] each rhythm suggests its first day, and what was chosen comes back as it was', () => {
  const first = choiceOf(null, false, today)
  expect(reviewOf(first, today)).toEqual({ on: '2026-04-30', rhythm: 'monthly', everyDays: 0 })
  for (const rhythm of choices) {
    const review = reviewOf(withRhythm(first, rhythm, today), today)
    if (rhythm === 'none') expect(review).toBeNull()
    else {
      expect(review?.on.localeCompare(today)).toBe(1)
      expect(reviewOf(choiceOf(review ?? null, true, today), today)).toEqual(review)
    }
  }
})

test('[REV-3] no date stays no date; a day that is missing or over is none', () => {
  expect(choiceOf(null, true, today).rhythm).toBe('none')
  const choice = choiceOf(null, false, today)
  for (const on of ['', '2026-03-30']) expect(reviewOf({ ...choice, on }, today)).toBeUndefined()
  const missed = { on: '2026-01-31', rhythm: 'monthly', everyDays: 0 } as const
  expect(choiceOf(missed, true, today).on).toBe('2026-04-30')
})
