import { expect, test } from 'vitest'
import { Debt } from '../../client/sync/debt.ts'

test('[SYN-21] a change is owed until the frame that carried it is acknowledged', () => {
  const debt = new Debt()
  debt.connected()
  debt.sent()
  debt.changed(7, 0)
  debt.sent()
  debt.changed(7, 4)
  debt.sent()
  debt.acknowledged(1)
  expect(debt.owed.changes).toBe(2)
  debt.acknowledged(2)
  expect(debt.owed).toEqual({ changes: 1, since: [[7, 0]] })
  debt.acknowledged(3)
  expect(debt.owed).toEqual(Debt.nothing)
})

test('[SYN-21] a lost connection owes everything again, and its late counts mean nothing on the next', () => {
  const debt = new Debt()
  debt.connected()
  debt.sent()
  debt.changed(7, 0)
  debt.sent()
  debt.connected()
  debt.acknowledged(0)
  expect(debt.owed.changes).toBe(1)
  debt.changed(7, 1)
  debt.sent()
  expect(debt.owed.changes).toBe(2)
  debt.acknowledged(1)
  expect(debt.owed.changes).toBe(0)
})

test('[SYN-21] what an earlier visit left is owed until the first sync settles it, whenever it is found', () => {
  const before = new Debt()
  before.found({ changes: 3, since: [[5, 2]] })
  expect(before.owed).toEqual({ changes: 3, since: [[5, 2]] })
  before.connected()
  before.sent()
  before.acknowledged(1)
  expect(before.owed.changes).toBe(0)

  const after = new Debt()
  after.connected()
  after.sent()
  after.found({ changes: 3, since: [[5, 2]] })
  after.acknowledged(0)
  expect(after.owed.changes).toBe(3)
  after.acknowledged(1)
  expect(after.owed.changes).toBe(0)
})

test('[SYN-21] what is found when the server has confirmed everything sent is not owed', () => {
  const debt = new Debt()
  debt.connected()
  debt.changed(7, 0)
  debt.sent()
  debt.acknowledged(1)
  debt.found({ changes: 2, since: [[7, 0]] })
  expect(debt.owed).toEqual(Debt.nothing)

  // The copy held more than the server: its frame went out before the account was read.
  debt.sent()
  debt.found({ changes: 2, since: [[5, 0]] })
  expect(debt.owed.changes).toBe(2)
  debt.acknowledged(2)
  expect(debt.owed).toEqual(Debt.nothing)
})

test('[SYN-21] an account that cannot be read owes something rather than nothing', () => {
  expect(Debt.parse('{').changes).toBe(1)
  expect(Debt.parse(undefined).changes).toBe(1)
  expect(Debt.parse(JSON.stringify({ changes: 2, since: [[1, 0]] }))).toEqual({ changes: 2, since: [[1, 0]] })
})
