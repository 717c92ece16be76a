import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deckByStep, nextPrompt, orderBefore, orderMoved } from '../../client/features/deck/deckOrder.ts'
import { inOrder } from '../../shared/rules/order.ts'
import { ordersFor } from '../../shared/rules/orderBetween.ts'
import type { DeckPrompt } from '../../shared/schema/deck.ts'
import type { Step } from '../../shared/schema/stage.ts'

const step = (order: string): Step => ({ title: order, section: null, minutes: 5, spent: 0, order })
const prompt = (order: string, stepId: string | null): DeckPrompt => ({
  text: `Question ${order}`,
  anonymous: false,
  oneWord: false,
  hint: '',
  probes: [],
  step: stepId,
  mode: 'open',
  minutes: 3,
  order,
})
const steps = new Map([
  ['needs', step('a1')],
  ['open', step('a0')],
])

function deckOf(count: number, stepId: string): Map<string, DeckPrompt> {
  return new Map(ordersFor(count).map((order, n) => [`p${n}`, prompt(order, stepId)]))
}
const namesOf = (deck: ReadonlyMap<string, DeckPrompt>) => inOrder(deck).map(([id]) => id)

test('[UI-24] the deck is told by step, in the order of the session, and loses no prompt', () => {
  const deck = new Map([
    ['x', prompt('a3', 'gone')],
    ['b', prompt('a2', 'open')],
    ['a', prompt('a1', 'open')],
    ['n', prompt('a0', 'needs')],
    ['y', prompt('a4', null)],
  ])
  expect(deckByStep(deck, steps).map(({ stepId, entries }) => [stepId, entries.map(([id]) => id)])).toEqual([
    ['open', ['a', 'b']],
    ['needs', ['n']],
    [null, ['x', 'y']],
  ])
})

test('[UI-24] next is the first of the step that nobody has seen', () => {
  const groups = deckByStep(deckOf(3, 'open'), steps)
  expect(nextPrompt(groups, 'open', new Map())?.[0]).toBe('p0')
  expect(nextPrompt(groups, 'open', new Map([['p0', {}]]))?.[0]).toBe('p1')
  expect(nextPrompt(groups, 'needs', new Map())).toBeUndefined()
})

test('[UI-25] moving up and down changes places with the neighbour; the ends stay', () => {
  const deck = deckOf(4, 'open')
  const entries = inOrder(deck)
  const down = orderMoved(entries, 'p1', 1)
  expect(namesOf(new Map([...deck, ['p1', prompt(down ?? '', 'open')]]))).toEqual(['p0', 'p2', 'p1', 'p3'])
  expect(orderMoved(entries, 'p0', -1)).toBeNull()
  expect(orderMoved(entries, 'p3', 1)).toBeNull()
})

test('[UI-25] any run of moves and drops keeps every prompt, where it was put', () => {
  const moves = fc.array(fc.tuple(fc.nat(5), fc.nat(6)), { maxLength: 30 })
  fc.assert(
    fc.property(moves, (run) => {
      const deck = deckOf(6, 'open')
      for (const [what, where] of run) {
        const id = `p${what}`
        const target = where === 6 ? null : `p${where}`
        const expected = namesOf(deck).filter((other) => other !== id)
        expected.splice(target === null || target === id ? expected.length : expected.indexOf(target), 0, id)
        deck.set(id, prompt(orderBefore(inOrder(deck), id, target), 'open'))
        expect(namesOf(deck)).toEqual(expected)
      }
    }),
  )
})
