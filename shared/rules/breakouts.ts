/** People who work by themselves for a while, in a section of their own. `members` are member ids. */
export type Group = { readonly section: string; readonly members: readonly string[] }

export const groupSizesToChoose = [2, 3] as const
export type GroupSize = (typeof groupSizesToChoose)[number]

/** How large each group is: pairs, with a trio for an odd one; or trios, with pairs rather than somebody alone. None for fewer than two people. */
export function sizesOfGroups(people: number, size: GroupSize): readonly number[] {
  if (people < 2) return []
  const count = size === 2 ? Math.floor(people / 2) : Math.ceil(people / 3)
  return Array.from({ length: count }, (_, at) => Math.floor(people / count) + (at < people % count ? 1 : 0))
}

/**
 * Everybody in groups. Each unit is who should stay together: one person, or one with those they write for. They come
 * shuffled. A unit is divided only when no group has room for all of it.
 */
export function grouped(units: readonly (readonly string[])[], size: GroupSize): readonly (readonly string[])[] {
  const sizes = sizesOfGroups(units.flat().length, size)
  const groups = sizes.map((): string[] => [])
  const roomIn = (at: number) => (sizes[at] ?? 0) - (groups[at]?.length ?? 0)
  const withRoom = (least: number) => groups.findIndex((_, at) => roomIn(at) >= least)
  for (const unit of [...units].sort((a, b) => b.length - a.length)) {
    const place = withRoom(unit.length)
    if (place !== -1) groups[place]?.push(...unit)
    else for (const one of unit) groups[withRoom(1)]?.push(one)
  }
  return groups
}

/** Who stays together: everybody with the people they write for, who are on the list, too. */
export function unitsOf(people: readonly { readonly id: string; readonly by: string | null }[]): readonly string[][] {
  const ids = new Set(people.map(({ id }) => id))
  const isKept = (by: string | null) => by !== null && ids.has(by)
  return people
    .filter(({ by }) => !isKept(by))
    .map(({ id }) => [id, ...people.filter(({ by }) => by === id).map((kept) => kept.id)])
}

export function groupOf<T extends Group>(groups: readonly T[], member: string): T | undefined {
  return groups.find(({ members }) => members.includes(member))
}

/** The groups without somebody; the same groups when they are in none. */
export function withoutMember<T extends Group>(groups: readonly T[], member: string): readonly T[] {
  if (!groupOf(groups, member)) return groups
  return groups.map((group) => ({ ...group, members: group.members.filter((id) => id !== member) }))
}

/** The groups with somebody in the one of this section, and in no other. The same groups when they are there already. */
export function withMember<T extends Group>(groups: readonly T[], member: string, section: string): readonly T[] {
  if (groupOf(groups, member)?.section === section) return groups
  return withoutMember(groups, member).map((group) =>
    group.section === section ? { ...group, members: [...group.members, member] } : group,
  )
}

/** The group a newcomer goes to: whoever writes for them, else the smallest. */
export function groupFor<T extends Group>(groups: readonly T[], keeper: string | null): T | undefined {
  const kept = keeper === null ? undefined : groupOf(groups, keeper)
  return kept ?? [...groups].sort((a, b) => a.members.length - b.members.length)[0]
}
