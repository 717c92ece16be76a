import { randomInt } from 'node:crypto'

/** The same things in an order that nobody can foresee. */
export function shuffled<T>(things: readonly T[]): readonly T[] {
  const mixed = [...things]
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = randomInt(at + 1)
    const [one, two] = [mixed[at] as T, mixed[other] as T]
    mixed[at] = two
    mixed[other] = one
  }
  return mixed
}
