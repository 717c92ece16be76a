import { expect, test } from 'vitest'
import { cardsFor, newCardId } from '../../client/sync/myCards.ts'
import { keptOf } from '../../client/sync/sealedCards.ts'
import { Id } from '../../shared/members.ts'
import type { Draft } from '../../shared/schema/private.ts'

const draft = (fields: Partial<Draft>): Draft => ({ text: 'x', prompt: 'p1', color: 'sun', shown: false, ...fields })

test('[UI-144] private cards stand in the order they were begun, each under an id of its own', () => {
  const ids = [1_790_000_000_000, 1_790_000_000_001, 1_790_000_090_000].map(newCardId)
  expect([...ids].sort()).toEqual(ids)
  expect(new Set([newCardId(5), newCardId(5)]).size).toBe(2)
  for (const id of ids) expect(Id.safeParse(id).success).toBe(true)
  const drafts = new Map([...ids].reverse().map((id) => [id, draft({ text: id })] as const))
  drafts.set('other', draft({ prompt: 'p2' }))
  expect(cardsFor(drafts, 'p1').map(([id]) => id)).toEqual(ids)
})

test('[UI-144] what nobody has read stays mine when its question is over', () => {
  const drafts = new Map([
    ['a', draft({ prompt: 'p1', text: 'kept' })],
    ['b', draft({ prompt: 'p1', text: 'out', shown: true })],
    ['c', draft({ prompt: 'p1', text: '  ' })],
    ['d', draft({ prompt: 'p2', text: 'being written' })],
    ['e', draft({ prompt: null, text: 'before any question' })],
  ])
  expect(keptOf(drafts, 'p2').map(([id]) => id)).toEqual(['a', 'e'])
  expect(keptOf(drafts, null).map(([id]) => id)).toEqual(['a', 'd'])
})
