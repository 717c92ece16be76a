import { expect, test } from 'vitest'
import { sideBySide } from '../../shared/rules/sideBySide.ts'

const order = (...entries: readonly (readonly [string, string | null])[]) =>
  sideBySide(entries, (beside) => beside).map(([id]) => id)

test('[UI-272] an answer and the tendencies put beside it stand together, and nothing is lost', () => {
  expect(order(['a', null], ['b', null], ['c', 'a'], ['d', 'b'], ['e', 'a'])).toEqual(['a', 'c', 'e', 'b', 'd'])
  expect(order(['a', null], ['b', 'gone'])).toEqual(['a', 'b'])
  expect(order(['a', 'b'], ['b', 'a'], ['c', 'b']).sort()).toEqual(['a', 'b', 'c'])
})
