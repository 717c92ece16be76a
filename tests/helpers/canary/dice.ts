/** Chance that can be had again by its seed. */
export type Dice = {
  /** 0 to `below` - 1. */
  readonly roll: (below: number) => number
  readonly isLucky: (chance: number) => boolean
  /** One of them; undefined of none. */
  readonly one: <T>(of: readonly T[]) => T | undefined
}

/** Mulberry32: small, and good enough to mix acts. */
export function dice(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const roll = (below: number): number => Math.floor(next() * below)
  return { roll, isLucky: (chance) => next() < chance, one: (of) => of[roll(of.length)] }
}
