import type { Store } from '../../server/store/store.ts'

/** A store whose server may die at any moment: from then on no call of its comes back, as nothing does after a power cut. */
export type Mortal = {
  readonly store: Store
  /** Now; what is under way in the store is done and not heard of. */
  readonly kill: () => void
  /** At the `count`-th commit from now, 1 or more: just before it is written, or just after. */
  readonly killAt: (count: number, moment: 'before' | 'after') => void
  readonly isDead: () => boolean
  /** Resolves when it has died. */
  readonly died: Promise<void>
}

type Call = Exclude<keyof Store, 'shared'>

export function mortal(inner: Store): Mortal {
  let isDead = false
  let left = Number.POSITIVE_INFINITY
  let last: 'before' | 'after' = 'before'
  let tell = () => {}
  const died = new Promise<void>((resolve) => {
    tell = resolve
  })
  const kill = (): void => {
    isDead = true
    tell()
  }
  const never = () => new Promise<never>(() => {})
  const around = (call: Call) => {
    const real = inner[call] as (...given: readonly unknown[]) => Promise<unknown>
    const commits = call === 'append' || call === 'save'
    return async (...given: readonly unknown[]): Promise<unknown> => {
      if (isDead) return never()
      const isLast = commits && --left === 0
      if (isLast && last === 'before') kill()
      if (isDead) return never()
      const done = await real(...given)
      if (isLast) kill()
      return isDead ? never() : done
    }
  }
  const calls = (Object.keys(inner) as Call[]).filter((call) => typeof inner[call] === 'function' && call !== 'close')
  const store = { ...inner, ...Object.fromEntries(calls.map((call) => [call, around(call)])), close: async () => {} }
  return {
    store: store as Store,
    kill,
    killAt: (count, moment) => {
      left = count
      last = moment
    },
    isDead: () => isDead,
    died,
  }
}

/** A store whose server dies once so many writes of any kind are done, counted from `arm` on. */
export function dyingAfter(file: Store) {
  let left = Number.POSITIVE_INFINITY
  const counted =
    <Given extends readonly unknown[], Done>(write: (...given: Given) => Promise<Done>) =>
    async (...given: Given) => {
      const done = await write(...given)
      if (--left === 0) life.kill()
      return done
    }
  const { append, save, compact, forget } = file
  const writes = { append: counted(append), save: counted(save), compact: counted(compact), forget: counted(forget) }
  const life = mortal({ ...file, ...writes })
  return {
    ...life,
    arm: (count: number) => {
      left = count
    },
  }
}
