import { expect, test } from 'vitest'
import { cardsFor } from '../../client/sync/myCards.ts'
import { keptOf } from '../../client/sync/sealedCards.ts'
import { entryOf, partsOf } from '../../shared/rules/entry.ts'
import { isKeptBy } from '../../shared/rules/keeper.ts'
import type { Draft } from '../../shared/schema/private.ts'

test('[UI-198] what I write for others stands apart from what is mine, and from what I write for a third', () => {
  const card: Draft = { text: 'x', prompt: 'p', color: 'sun', shown: false }
  const drafts = new Map<string, Draft>([
    ['a', card],
    ['b', { ...card, whose: 'omar' }],
    ['c', { ...card, whose: null }],
    ['d', { ...card, whose: 'lina' }],
    ['e', { ...card, whose: 'omar', prompt: 'q' }],
  ])
  expect(cardsFor(drafts, 'p').map(([id]) => id)).toEqual(['a', 'c'])
  expect(cardsFor(drafts, 'p', 'omar').map(([id]) => id)).toEqual(['b'])
  expect(keptOf(drafts, 'q').map(([id]) => id)).toEqual(['a', 'b', 'c', 'd'])
})

test('[UI-198] an entry of a private room says of what and for whom it is', () => {
  for (const whose of [null, 'omar']) expect(partsOf(entryOf('vote-1', whose))).toEqual({ id: 'vote-1', whose })
  expect(entryOf('vote-1', null)).toBe('vote-1')
  expect(isKeptBy({ by: 'me', leftAt: null }, 'me')).toBe(true)
  for (const seat of [undefined, { by: 'other', leftAt: null }, { by: null, leftAt: null }, { by: 'me', leftAt: 5 }])
    expect(isKeptBy(seat, 'me')).toBe(false)
})
