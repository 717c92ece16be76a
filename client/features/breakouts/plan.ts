import { type GroupSize, grouped, unitsOf } from '../../../shared/rules/breakouts.ts'

/** Somebody who can be put into a group. `by`: who writes for them; null for everybody with a device. */
export type Plannable = {
  readonly id: string
  readonly by: string | null
  readonly role: 'facilitator' | 'participant'
}

/** Groups as they would start, by member ids; everybody else who is here is left out. No group is empty. */
export type Plan = readonly (readonly string[])[]

/** Where somebody goes: to a group by its place, to one of their own, or out. */
export type PlanMove = number | 'new' | 'out'

/** Everybody who takes part, by chance; whoever facilitates stays free. `order` shuffles. */
export function planned(
  people: readonly Plannable[],
  size: GroupSize,
  order: <T>(things: readonly T[]) => readonly T[],
): Plan {
  return grouped(order(unitsOf(people.filter(({ role }) => role === 'participant'))), size)
}

export function movedInPlan(plan: Plan, member: string, to: PlanMove): Plan {
  const without = plan.map((group) => group.filter((id) => id !== member))
  const moved = without.map((group, at) => (at === to ? [...group, member] : group))
  return [...moved, ...(to === 'new' ? [[member]] : [])].filter((group) => group.length > 0)
}

/** The largest group that is made by chance. */
const FULL = 3

/** The plan once people came or went: who is gone is in no group; who takes part and was not `known` joins the smallest. */
export function reconciled(plan: Plan, known: ReadonlySet<string>, people: readonly Plannable[]): Plan {
  const here = new Set(people.map(({ id }) => id))
  const stayed = plan.map((group) => group.filter((id) => here.has(id))).filter((group) => group.length > 0)
  const fresh = people.filter(({ id, role }) => role === 'participant' && !known.has(id))
  return fresh.reduce<Plan>((groups, { id, by }) => {
    const kept = groups.findIndex((group) => by !== null && group.includes(by))
    const least = Math.min(...groups.map(({ length }) => length))
    const smallest = groups.findIndex(({ length }) => length === least && length < FULL)
    return movedInPlan(groups, id, kept !== -1 ? kept : smallest !== -1 ? smallest : 'new')
  }, stayed)
}

/** Things in an order by chance; who goes with whom is no secret worth more than this. */
export function mixed<T>(things: readonly T[]): readonly T[] {
  return things
    .map((thing) => ({ thing, by: Math.random() }))
    .sort((a, b) => a.by - b.by)
    .map(({ thing }) => thing)
}
