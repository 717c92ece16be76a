import type { Store } from '../../server/store/store.ts'
import { boardRecord, row, wordsOf } from './records.ts'

/** Makes a test that has a store of its own, in which there is one board. */
export type WithStore = (use: (store: Store) => Promise<void>) => () => Promise<void>

/** `open` opens a new one for each test. */
export function onOneStore(open: () => Promise<Store>): WithStore {
  return (use) => async () => {
    const store = await open()
    try {
      await store.createBoard(boardRecord('atlas'), [row('atlas/stage', 1, 'stage'), row('atlas/board', 1, 'one')])
      await use(store)
    } finally {
      await store.close()
    }
  }
}

/** What is stored of a room, in words. */
export async function said(store: Store, room: string) {
  const { snapshot, updates, seq } = await store.load(room)
  return { snapshot: wordsOf(snapshot), updates: updates.map(wordsOf), seq }
}
