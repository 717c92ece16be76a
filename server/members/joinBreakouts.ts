import { type Group, groupFor, withMember } from '../../shared/rules/breakouts.ts'
import type { Seat, StageDoc } from '../../shared/schema/stage.ts'
import { groupTitle } from './groupTitle.ts'

type Newcomer = Pick<Seat, 'name' | 'role' | 'by'> & { readonly id: string }

/**
 * Who takes a seat while people are in groups joins the smallest, or whoever writes for them; who facilitates or only looks
 * joins none. To be called in a transaction of the stage, which does not show its own changes yet: hence the seat.
 */
export function joinBreakouts(stage: StageDoc, newcomer: Newcomer): void {
  const { id, role, by, name } = newcomer
  if (role !== 'participant') return
  const join = (groups: readonly Group[]) => {
    const group = groupFor(groups, by)
    return group ? withMember(groups, id, group.section) : groups
  }
  regroup(stage, join, new Map([[id, { name }]]))
}

/** Changes who is in which group, if there are groups; their sections are called accordingly, unless somebody gave them a title. */
export function regroup(
  { session, sections, members }: StageDoc,
  change: (groups: readonly Group[]) => readonly Group[],
  newcomers: Called = new Map(),
): void {
  const { breakouts } = session.get()
  if (!breakouts) return
  const groups = change(breakouts.groups)
  if (groups === breakouts.groups) return
  const called = new Map([...members.all(), ...newcomers])
  for (const [at, { section, members: now }] of groups.entries()) {
    const before = titleOf(breakouts.groups[at]?.members ?? [], at, called)
    const title = titleOf(now, at, called)
    if (title !== before && sections.get(section)?.title === before) sections.patch(section, { title })
  }
  session.patch({
    breakouts: { ...breakouts, groups: groups.map((group) => ({ ...group, members: [...group.members] })) },
  })
}

type Called = ReadonlyMap<string, Pick<Seat, 'name'>>

/** What the section of a group is called; `at`: the group's place among them, from 0. */
export function titleOf(members: readonly string[], at: number, called: Called): string {
  return groupTitle(
    members.map((id) => called.get(id)?.name ?? ''),
    at + 1,
  )
}
