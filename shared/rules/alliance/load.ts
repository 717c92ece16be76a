import type { AgreedTerms } from './meaning.ts'

type Owned = Pick<AgreedTerms, 'owners'>

/** Fewer than this are no load; nobody needs to hear of it. */
const CARRIED_LEAST = 3

/** How many agreements each of these people carries, most first, those who carry none last. */
export function loadOf(
  agreements: Iterable<Owned>,
  people: readonly string[],
): readonly (readonly [person: string, count: number])[] {
  const counts = new Map(people.map((person) => [person, 0]))
  for (const { owners } of agreements)
    for (const owner of new Set(owners)) {
      const count = counts.get(owner)
      if (count !== undefined) counts.set(owner, count + 1)
    }
  return [...counts].sort(([, a], [, b]) => b - a)
}

/** Who carries more than twice what the others carry between them on average; null while nobody does. */
export function carriesMost(
  load: ReturnType<typeof loadOf>,
): { readonly person: string; readonly count: number } | null {
  const [most, ...others] = load
  if (!most || others.length === 0) return null
  const [person, count] = most
  const average = others.reduce((sum, [, carried]) => sum + carried, 0) / others.length
  return count >= CARRIED_LEAST && count > 2 * average ? { person, count } : null
}
