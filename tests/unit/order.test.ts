import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder } from '../../shared/rules/order.ts'
import { orderBetween, ordersFor } from '../../shared/rules/orderBetween.ts'

test('[SYN-5] whatever is put between two prompts stands between them', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (places) => {
      const orders = [...ordersFor(2)]
      for (const place of places) {
        const at = place % (orders.length + 1)
        orders.splice(at, 0, orderBetween(orders[at - 1] ?? null, orders[at] ?? null))
      }
      expect([...orders].sort((a, b) => (a < b ? -1 : 1))).toEqual(orders)
    }),
  )
})

test('[SYN-6] two prompts at the same place are in the same order on every screen', () => {
  const here = new Map([
    ['b', { order: 'a1' }],
    ['a', { order: 'a1' }],
    ['c', { order: 'a0' }],
  ])
  expect(inOrder(here).map(([id]) => id)).toEqual(['c', 'a', 'b'])
  expect(orderBetween('a1', 'a1') > 'a1').toBe(true)
})
