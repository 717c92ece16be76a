import type { LogRow, Store } from '../../server/store/store.ts'

type Call = Exclude<keyof Store, 'shared'>

/** A store that fails when it is told to, takes its time when told to, and knows what it was asked. */
export type Faulty = {
  readonly store: Store
  /** The next call of this kind is refused, once; for rows, only when one of them fits. */
  readonly failNext: (call: Call, fits?: (rows: readonly LogRow[]) => boolean) => void
  /** Whether what was armed has happened. */
  readonly hasFailed: () => boolean
  /** Calls of this kind wait until `release` is called. */
  readonly hold: (call: Call) => { readonly release: () => void; readonly waiting: () => number }
  /** From now on commits with such a row are refused; nothing is refused by `null`. */
  readonly refuse: (which: ((row: LogRow) => boolean) | null) => void
  /** Rooms that were asked for, in order. */
  readonly loads: readonly string[]
  /** Rows that were offered for a commit, refused ones too. */
  readonly offered: readonly (readonly LogRow[])[]
}

export function faulty(inner: Store): Faulty {
  let armed: { call: Call; fits: (rows: readonly LogRow[]) => boolean } | undefined
  let refused: ((row: LogRow) => boolean) | null = null
  const loads: string[] = []
  const offered: (readonly LogRow[])[] = []
  const gates = new Map<Call, { promise: Promise<void>; waiting: number }>()
  const around = (call: Call) => {
    const real = inner[call] as (...given: readonly unknown[]) => Promise<unknown>
    return async (...given: readonly unknown[]): Promise<unknown> => {
      if (call === 'load') loads.push(given[0] as string)
      if (call === 'append') offered.push([...(given[0] as readonly LogRow[])])
      const gate = gates.get(call)
      if (gate) {
        gate.waiting++
        await gate.promise
      }
      if (armed?.call === call && armed.fits(given[0] as readonly LogRow[])) {
        armed = undefined
        throw new Error(`the disk said no to ${call}`)
      }
      if (call === 'append' && refused && (given[0] as readonly LogRow[]).some(refused))
        throw new Error('the disk is full')
      return real(...given)
    }
  }
  const calls = (Object.keys(inner) as Call[]).filter((call) => typeof inner[call] === 'function')
  return {
    store: { ...inner, ...Object.fromEntries(calls.map((call) => [call, around(call)])) } as unknown as Store,
    failNext: (call, fits = () => true) => {
      armed = { call, fits }
    },
    hasFailed: () => armed === undefined,
    refuse: (which) => {
      refused = which
    },
    ...{ loads, offered },
    hold: (call) => {
      let release = () => {}
      const promise = new Promise<void>((resolve) => {
        release = resolve
      })
      const gate = { promise, waiting: 0 }
      gates.set(call, gate)
      return {
        release: () => {
          gates.delete(call)
          release()
        },
        waiting: () => gate.waiting,
      }
    },
  }
}
