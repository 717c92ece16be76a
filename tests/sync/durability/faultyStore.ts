import type { LogRow, Store } from '../../../server/store/store.ts'

/** A real store whose commits a test can hold back or refuse, and whose loads it can count. */
export type FaultyStore = Store & {
  readonly loads: string[]
  /** Rows that were offered for a commit, refused ones too. */
  readonly offered: LogRow[][]
  /** From now on commits wait. Returns the way to let them go on. */
  readonly hold: () => () => void
  /** From now on commits with such a row are refused; nothing is refused by `null`. */
  readonly refuse: (which: ((row: LogRow) => boolean) | null) => void
}

export function faulty(store: Store): FaultyStore {
  const loads: string[] = []
  const offered: LogRow[][] = []
  let gate = Promise.resolve()
  let refused: ((row: LogRow) => boolean) | null = null
  return {
    ...store,
    loads,
    offered,
    load: (room) => {
      loads.push(room)
      return store.load(room)
    },
    append: async (rows) => {
      offered.push([...rows])
      await gate
      if (refused && rows.some(refused)) throw new Error('the disk is full')
      await store.append(rows)
    },
    hold: () => {
      let open = () => {}
      gate = new Promise((resolve) => {
        open = resolve
      })
      return open
    },
    refuse: (which) => {
      refused = which
    },
  }
}
