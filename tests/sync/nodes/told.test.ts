import { expect, test } from 'vitest'
import { MemoryWire, memoryBus } from '../../../server/bus/memory.ts'
import { openSqlite } from '../../../server/store/sqlite.ts'
import type { Store } from '../../../server/store/store.ts'
import { announced } from '../../../server/sync/announced.ts'
import { boardRecord } from '../../contracts/records.ts'
import { until } from '../../helpers/until.ts'

test('[NODE-5] other servers are told to look as soon as something is deleted, however long it takes to go from files', async () => {
  const wire = new MemoryWire()
  const file = openSqlite(':memory:')
  await file.createBoard(boardRecord('atlas'), [])
  const { store, wiped } = wipingSlowly(file)
  const here = announced(store, memoryBus(wire), () => [])
  let told = 0
  memoryBus(wire).subscribe('atlas', () => {
    told++
  })
  let isOver = false
  const forgetting = here.forget('atlas', { member: 'ana' })
  await until(() => told === 1)
  const purging = here.purge('atlas').then(() => {
    isOver = true
  })
  await until(() => told === 2)
  expect(isOver).toBe(false)
  expect(await file.findBoard({ id: 'atlas' })).toBeUndefined()
  wiped()
  await Promise.all([forgetting, purging])
})

/** A store that takes until `wiped` is called to get what was deleted out of its files. */
function wipingSlowly(file: Store): { readonly store: Store; readonly wiped: () => void } {
  let wiped = () => {}
  const wiping = new Promise<void>((resolve) => {
    wiped = resolve
  })
  const store: Store = {
    ...file,
    forget: async (...given) => {
      await file.forget(...given)
      await wiping
    },
    purge: async (...given) => {
      await file.purge(...given)
      await wiping
    },
  }
  return { store, wiped }
}
