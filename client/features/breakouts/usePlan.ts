import { useMemo, useState } from 'react'
import type { GroupSize } from '../../../shared/rules/breakouts.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { usePeopleHere } from '../../sync/usePresence.ts'
import { useAll } from '../../sync/useRecord.ts'
import { mixed, movedInPlan, type Plan, type PlanMove, type Plannable, planned, reconciled } from './plan.ts'

export type PlanPerson = Plannable & { readonly name: string; readonly color: number }

export type PlanNow = {
  readonly plan: Plan
  /** Everybody who may be put into a group, by id. */
  readonly people: ReadonlyMap<string, PlanPerson>
  readonly leftOut: readonly PlanPerson[]
  readonly shuffle: (size: GroupSize) => Plan
  readonly move: (member: string, to: PlanMove) => void
}

type Thought = { readonly plan: Plan; readonly known: ReadonlySet<string>; readonly people: readonly Plannable[] }

/** Groups to be, for those who are here. Only on this page: nobody hears of them before they start. */
export function usePlan(size: GroupSize): PlanNow {
  const people = usePeopleToPlan()
  const [thought, setThought] = useState<Thought>(() => thinkAnew(people, size))
  // Somebody came or went meanwhile.
  const now = thought.people === people ? thought : brought(thought, people)
  if (now !== thought) setThought(now)
  const { plan } = now
  return useMemo(() => {
    const inPlan = new Set(plan.flat())
    return {
      plan,
      people: new Map(people.map((one) => [one.id, one])),
      leftOut: people.filter(({ id }) => !inPlan.has(id)),
      shuffle: (next) => {
        const anew = thinkAnew(people, next)
        setThought(anew)
        return anew.plan
      },
      move: (member, to) => setThought((before) => ({ ...before, plan: movedInPlan(before.plan, member, to) })),
    }
  }, [plan, people])
}

function thinkAnew(people: readonly Plannable[], size: GroupSize): Thought {
  return { plan: planned(people, size, mixed), known: idsOf(people), people }
}

function brought({ plan, known }: Thought, people: readonly Plannable[]): Thought {
  return { plan: reconciled(plan, known, people), known: new Set([...known, ...idsOf(people)]), people }
}

function idsOf(people: readonly Plannable[]): ReadonlySet<string> {
  return new Set(people.map(({ id }) => id))
}

/** Who may write and is here, and those for whom somebody who is here writes. */
function usePeopleToPlan(): readonly PlanPerson[] {
  const here = usePeopleHere()
  const seats = useAll(useStage().members)
  return useMemo(() => {
    const present = here.flatMap(({ id, name, color, role }) =>
      role === 'viewer' ? [] : [{ id, name, color, role, by: null }],
    )
    const ids = idsOf(present)
    const kept = [...seats].flatMap(([id, { name, color, by, leftAt }]): PlanPerson[] =>
      by !== null && leftAt === null && ids.has(by) ? [{ id, name, color, by, role: 'participant' }] : [],
    )
    return [...present, ...kept]
  }, [here, seats])
}
