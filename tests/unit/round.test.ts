import fc from 'fast-check'
import { expect, test } from 'vitest'
import { raisedHands } from '../../shared/rules/hands.ts'
import { afterTurn, roundOrders, speakingOrder, turnOf, withoutSpeaker, withSpeaker } from '../../shared/rules/round.ts'

const people = [
  { id: 'fay', isFacilitator: true, notes: 1 },
  { id: 'ana', isFacilitator: false, notes: 4 },
  { id: 'ben', isFacilitator: false, notes: 0 },
]

test('[CMD-66] the quietest begins, or the leader ends, and what is given stays', () => {
  expect(speakingOrder(people, 'quietest')).toEqual(['ben', 'fay', 'ana'])
  expect(speakingOrder(people, 'leaderLast')).toEqual(['ana', 'ben', 'fay'])
  expect(speakingOrder(people, 'given')).toEqual(['fay', 'ana', 'ben'])
})

test('[CMD-66] everybody has one place in every order', () => {
  const person = fc.record({ id: fc.uuid(), isFacilitator: fc.boolean(), notes: fc.nat(5) })
  const crowd = fc.uniqueArray(person, { selector: ({ id }) => id })
  fc.assert(
    fc.property(crowd, fc.constantFrom(...roundOrders), (all, by) => {
      expect([...speakingOrder(all, by)].sort()).toEqual(all.map(({ id }) => id).sort())
    }),
  )
})

test('[CMD-67] a turn passes on once; who was skipped has none, and a newcomer has the last', () => {
  const round = { order: ['ana', 'ben', 'fay'], at: 0 }
  const next = afterTurn(round, 'ana')
  expect(next && turnOf(next)).toBe('ben')
  expect(next && afterTurn(next, 'ana')).toBe(next)
  expect([afterTurn(round, 'ben'), afterTurn(round, 'nobody')]).toEqual([undefined, undefined])
  expect(turnOf(withoutSpeaker(round, 'ana'))).toBe('ben')
  expect(withoutSpeaker({ ...round, at: 1 }, 'ana').order).toEqual(round.order)
  expect(withoutSpeaker(round, 'nobody')).toBe(round)
  expect(withSpeaker(round, 'new').order.at(-1)).toBe('new')
  expect(withSpeaker(round, 'ben')).toBe(round)
  expect(turnOf(withSpeaker({ ...round, at: 3 }, 'new'))).toBe('new')
})

test('[CMD-65] hands stand in the order in which they went up', () => {
  const seats = new Map([
    ['a', { handAt: 30 }],
    ['b', { handAt: null }],
    ['d', { handAt: 10 }],
    ['c', { handAt: 10 }],
  ])
  expect(raisedHands(seats)).toEqual(['c', 'd', 'a'])
})
