import { ALLIES_MAX, functions, INITIATIVES_MAX, type MyMap, PULSES_MAX } from './myMap.ts'

/** Both maps as one: what is in both is taken as it was changed last; who was here first keeps their place. */
export function mergeMaps(mine: MyMap, theirs: MyMap): MyMap {
  const byDay = (one: { readonly on: string }, other: { readonly on: string }) => one.on.localeCompare(other.on)
  const allies = merged(mine.allies, theirs.allies, ({ id }) => id).slice(0, ALLIES_MAX)
  const isHere = (id: string) => allies.some((ally) => ally.id === id)
  return {
    allies,
    initiatives: merged(mine.initiatives, theirs.initiatives, ({ id }) => id)
      .slice(0, INITIATIVES_MAX)
      .map((one) => (one.allies.every(isHere) ? one : { ...one, allies: one.allies.filter(isHere) })),
    pulses: merged(mine.pulses, theirs.pulses, ({ on }) => on)
      .sort(byDay)
      .slice(-PULSES_MAX),
    asides: functions.filter((id) => mine.asides.includes(id) || theirs.asides.includes(id)),
    passed: { ...theirs.passed, ...mine.passed },
    check: later(mine.check, theirs.check),
  }
}

function merged<T extends { readonly changedAt: number }>(
  mine: readonly T[],
  theirs: readonly T[],
  keyOf: (one: T) => string,
): T[] {
  const all = new Map(mine.map((one) => [keyOf(one), one]))
  for (const one of theirs) {
    const known = all.get(keyOf(one))
    if (!known || known.changedAt < one.changedAt) all.set(keyOf(one), one)
  }
  return [...all.values()]
}

function later<T extends { readonly on: string }>(one: T | null, other: T | null): T | null {
  if (one === null || other === null) return one ?? other
  return other.on > one.on ? other : one
}
