import { expect, test } from 'vitest'
import { withInitiative, withPulse } from '../../client/features/map/edits.ts'
import { countsOf, isHeavy, pointsOf } from '../../client/features/map/energy.ts'
import { kitFor, mapKits } from '../../client/features/map/mapKits.ts'
import type { MyMap } from '../../client/features/map/myMap.ts'
import { asKnown, dueAllies, dueOf } from '../../client/features/map/standing.ts'
import { nextAlliance, withPassed } from '../../client/features/map/suggest.ts'
import { readCheck } from '../../client/features/map/teamCheck.ts'
import { knownFrom } from '../../client/sync/useKnownAlliance.ts'
import { minutesIn } from '../../shared/kits/inLength.ts'
import { kitById } from '../../shared/kits/kits.ts'
import { daysAfter } from '../../shared/rules/takeAways.ts'
import { ally, mapOf, TODAY } from '../helpers/mapPeople.ts'

const launch = (allies: string[] = []) => ({ id: 'launch', title: 'Launch', allies, isDone: false, changedAt: 1 })
const ago = (days: number) => daysAfter(TODAY, -days)
const suggested = (map: MyMap) => nextAlliance(map, TODAY)
const calm = { function: null, state: 'designed', reviewOn: daysAfter(TODAY, 30) } as const

test('[MAP-4] nothing is suggested where nothing stands out', () => {
  expect(suggested(mapOf())).toBeNull()
  expect(suggested(mapOf(ally('Ana', calm), ally('Ben', { state: 'resting', tendedOn: ago(900) })))).toBeNull()
})

test('[MAP-4] an initiative that nobody shares comes first, and the closest comes to mind', () => {
  const people = mapOf(
    ally('Ana', { ...calm, tie: 2 }),
    ally('Ada', { ...calm, tie: 4, state: 'making' }),
    ally('Ben', { ...calm, tie: 4 }),
    ally('Cem', { tie: 5, tendedOn: ago(400) }),
  )
  const alone = withInitiative(people, launch())
  expect(suggested(alone)).toMatchObject({ why: 'initiative', initiative: 'Launch', ally: { id: 'ben' } })
  expect(suggested(withInitiative(people, launch(['ana'])))?.why).toBe('wished')
  expect(suggested(withInitiative(people, { ...launch(), isDone: true }))?.why).toBe('wished')
  expect(suggested(withInitiative(mapOf(), launch()))).toMatchObject({ why: 'initiative', ally: null, kit: 'peers' })
})

test('[MAP-4] what is neglected goes before what is wished for, the longest first', () => {
  const map = mapOf(
    ally('Ana', { state: 'designed', reviewOn: ago(3) }),
    ally('Ben', { state: 'designed', tendedOn: ago(120) }),
    ally('Cem', { state: 'wished', tie: 5 }),
  )
  expect(suggested(map)).toMatchObject({ why: 'untended', days: 120, ally: { id: 'ben' }, kit: 'tend' })
  expect(suggested(mapOf(ally('Ben', { state: 'designed', tendedOn: ago(180) })))?.kit).toBe('lookBack')
  expect(dueAllies(map, TODAY).map(({ ally }) => ally.id)).toEqual(['ben', 'ana'])
  expect(dueOf(ally('Dia', { state: 'designed', tendedOn: ago(89) }), TODAY)).toBeNull()
  expect(dueOf(ally('Dia', { state: 'designed', tendedOn: ago(90) }), TODAY)).toEqual({ why: 'untended', days: 90 })
  expect(dueOf(ally('Dia', { state: 'designed', reviewOn: TODAY }), TODAY)).toEqual({ why: 'review', days: 0 })
  expect(dueOf(ally('Dia', { ...calm, tendedOn: ago(300) }), TODAY)).toBeNull()
})

test('[MAP-4] a wish, then silos, then a function without an ally', () => {
  const wish = mapOf(ally('Ana', { ...calm, function: 'sales' }), ally('Ben', { leaning: 'both' }))
  expect(suggested(wish)).toMatchObject({ why: 'wished', kit: 'fate', ally: { id: 'ben' } })
  const gap = mapOf(ally('Ana', { ...calm, function: 'sales' }))
  expect(suggested(gap)).toMatchObject({ why: 'function', function: 'product', ally: null })
  const check = { on: TODAY, answers: Array(6).fill('notYet') as 'notYet'[] }
  expect(suggested({ ...gap, check })).toMatchObject({ why: 'silos', kit: 'leaders' })
  const team = { on: TODAY, answers: Array(6).fill('yes') as 'yes'[] }
  expect(suggested({ ...gap, check: team })?.why).toBe('function')
})

test('[MAP-4] when it is a lot to carry, somebody who listens is suggested, unless there is one', () => {
  const drained = [0, 3, 6].reduce<MyMap>(
    (map, days) => withPulse(map, { on: ago(days), level: 'drained', signs: [] }),
    mapOf(ally('Ana', calm)),
  )
  expect(suggested(drained)).toMatchObject({ why: 'carrying', kit: 'quick', ally: { id: 'ana' } })
  const heard = { ...drained, allies: [...drained.allies, ally('Ben', { ...calm, kind: 'commiserate' })] }
  expect(suggested(heard)).toBeNull()
})

test('[MAP-4] what is put aside makes room for the next, and comes back after thirty days', () => {
  const map = mapOf(ally('Ana', { tie: 5 }), ally('Ben', { tie: 1 }))
  const passed = withPassed(map, suggested(map)?.key ?? '', TODAY)
  expect(suggested(passed)).toMatchObject({ ally: { id: 'ben' } })
  expect(nextAlliance(passed, daysAfter(TODAY, 29))).toMatchObject({ ally: { id: 'ben' } })
  expect(nextAlliance(passed, daysAfter(TODAY, 30))).toMatchObject({ ally: { id: 'ana' } })
  expect(Object.keys(withPassed(passed, 'other', daysAfter(TODAY, 40)).passed)).toEqual(['other'])
})

test('[MAP-5] each kit that the map names is one of ours, in that length and with those minutes', () => {
  for (const { id, title, length, minutes } of Object.values(mapKits)) {
    const kit = kitById(id)
    expect(kit && { title: kit.title, minutes: minutesIn(kit, length) }).toEqual({ title, minutes })
  }
  expect(kitFor(ally('Ana', { relation: 'report', leaning: 'both' }))).toBe('lead')
  expect(kitFor(ally('Ana', { leaning: 'both', kind: 'sounding' }))).toBe('fate')
  expect(kitFor(ally('Ana', { kind: 'commiserate' }))).toBe('quick')
  expect(kitFor(ally('Ana'))).toBe('peers')
})

test('[MAP-6] three drained days or two with early signs in a fortnight are a lot to carry', () => {
  const day = (days: number, level: 'drained' | 'steady', signs: 'alone'[] = []) => ({
    ...{ on: ago(days), level, signs, changedAt: 1 },
  })
  expect(isHeavy([day(1, 'drained'), day(2, 'drained')], TODAY)).toBe(false)
  expect(isHeavy([day(1, 'drained'), day(2, 'drained'), day(13, 'drained')], TODAY)).toBe(true)
  expect(isHeavy([day(1, 'drained'), day(2, 'drained'), day(14, 'drained')], TODAY)).toBe(false)
  expect(isHeavy([day(1, 'steady', ['alone']), day(2, 'steady', ['alone'])], TODAY)).toBe(true)
  expect(isHeavy([day(-1, 'drained'), day(-2, 'drained'), day(0, 'drained')], TODAY)).toBe(false)
})

test('[MAP-6] a pulse is one a day, and the line has it where it belongs', () => {
  const twice = withPulse(withPulse(mapOf(), { on: TODAY, level: 'drained', signs: [] }), {
    ...{ on: TODAY, level: 'lifted', signs: ['alone'] },
  })
  expect(twice.pulses).toMatchObject([{ on: TODAY, level: 'lifted' }])
  const all = withPulse(withPulse(twice, { on: ago(55), level: 'drained', signs: [] }), {
    ...{ on: ago(56), level: 'steady', signs: [] },
  }).pulses
  expect(all.map(({ on }) => on)).toEqual([ago(56), ago(55), TODAY])
  expect(pointsOf(all, TODAY)).toMatchObject([
    { along: 0, down: 1 },
    { along: 1, down: 0 },
  ])
  expect(countsOf(all)).toEqual({
    levels: { lifted: 1, steady: 1, drained: 1 },
    signs: { bitter: 0, lettingGo: 0, alone: 1 },
  })
})

test('[MAP-7] the team check tells a team from silos, and where to begin', () => {
  expect(readCheck(['yes', 'yes', 'yes', 'yes', 'yes', 'yes'])).toEqual({ result: 'team', weakest: null })
  expect(readCheck(['yes', 'partly', 'yes', 'partly', 'yes', 'partly'])).toEqual({ result: 'team', weakest: 'worries' })
  expect(readCheck(['yes', 'partly', 'notYet', 'partly', 'yes', 'partly'])).toEqual({
    ...{ result: 'between', weakest: 'candour' },
  })
  expect(readCheck(['notYet', 'partly', 'notYet', 'partly', 'notYet', 'partly'])).toEqual({
    ...{ result: 'silos', weakest: 'goals' },
  })
})

test('[MAP-8] what a board tells the map is a state and two days', () => {
  const at = (day: string) => new Date(`${day}T12:00`).getTime()
  const version = (why: 'settled' | 'checkin' | 'step', day: string) => ({
    name: 'Secret',
    why,
    at: at(day),
    by: 'ana',
  })
  const review = { on: '2026-09-01', rhythm: 'monthly', everyDays: 0 } as const
  const versions = [version('settled', '2026-02-01'), version('checkin', '2026-05-20'), version('step', '2026-06-01')]
  expect(knownFrom({ state: 'active', review }, versions)).toEqual({
    ...{ state: 'active', reviewOn: '2026-09-01', tendedOn: '2026-05-20' },
  })
  expect(knownFrom({ state: 'proposed', review: null }, [])).toEqual({
    ...{ state: 'proposed', reviewOn: null, tendedOn: null },
  })
})

test('[MAP-8] an alliance that was visited here says itself how it stands', () => {
  const map = mapOf(
    ally('Ana', { boardId: 'b1', tendedOn: '2026-05-01', reviewOn: '2026-05-02' }),
    ally('Ben', { boardId: 'b2' }),
  )
  const known = { state: 'active', reviewOn: '2026-09-01', tendedOn: '2026-04-01' } as const
  const [ana, ben] = asKnown(map, (id) => (id === 'b1' ? known : null)).allies
  expect(ana).toMatchObject({ state: 'designed', reviewOn: '2026-09-01', tendedOn: '2026-05-01' })
  expect(ben).toEqual(map.allies[1])
  const past = asKnown(map, () => ({ ...known, reviewOn: '2026-04-30' }))
  expect(past.allies.map(({ reviewOn }) => reviewOn)).toEqual([null, '2026-04-30'])
  const asState = (state: 'proposed' | 'inReview' | 'paused' | 'closed') =>
    asKnown(map, () => ({ ...known, state })).allies[0]?.state
  expect(['proposed', 'inReview', 'paused', 'closed'].map((one) => asState(one as 'paused'))).toEqual([
    ...['making', 'designed', 'resting', 'resting'],
  ])
})
