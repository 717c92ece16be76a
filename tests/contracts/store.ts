import { describe } from 'vitest'
import type { Store } from '../../server/store/store.ts'
import { onOneStore } from './oneStore.ts'
import { forgettingContract } from './storeForgets.ts'
import { recordsContract } from './storeRecords.ts'
import { rowsContract } from './storeRows.ts'

/** What every store must do. `open` gives an empty store of its own to each test. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  const withStore = onOneStore(open)

  describe(`store contract: ${name}`, () => {
    rowsContract(withStore)
    recordsContract(withStore)
    forgettingContract(withStore)
  })
}
