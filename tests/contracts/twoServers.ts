import type { Shared, Store } from '../../server/store/store.ts'
import { boardRecord, row } from './records.ts'

type SharedStore = Store & { readonly shared: Shared }

/** Makes tests that two servers of one store take part in; it holds one board. `openTwice` opens a new one for both. */
export function onTwoServers(openTwice: () => Promise<readonly [Store, Store]>) {
  return (use: (one: SharedStore, other: SharedStore) => Promise<void>) => async () => {
    const [one, other] = await openTwice()
    try {
      await one.createBoard(boardRecord('atlas'), [row('atlas/stage', 1, 'stage'), row('atlas/board', 1, 'one')])
      await use(sharing(one), sharing(other))
    } finally {
      await Promise.all([one.close(), other.close()])
    }
  }
}

function sharing(store: Store): SharedStore {
  if (!store.shared) throw new Error('This store is for one server.')
  return { ...store, shared: store.shared }
}
