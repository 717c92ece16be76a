import { useMemo } from 'react'
import type { Group } from '../../../shared/rules/breakouts.ts'
import type { Breakouts } from '../../../shared/schema/breakouts.ts'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useAll, useRecord, useSheet } from '../../sync/useRecord.ts'

export type InGroup = { readonly id: string; readonly name: string; readonly color: number }

export type GroupNow = { readonly section: string; readonly people: readonly InGroup[] }

export type BreakoutsNow = {
  /** As the stage holds them; also the clock. */
  readonly breakouts: Breakouts
  readonly groups: readonly GroupNow[]
  /** The group I am in, or somebody I write for; null: none. */
  readonly mine: GroupNow | null
  /** Their question, while no other one is shown to everybody; null where there is none, or it is on screen anyway. */
  readonly question: string | null
}

/** Who works in which group now; null while all are together. */
export function useBreakouts(): BreakoutsNow | null {
  const stage = useStage()
  const { breakouts, prompt } = useSheet(stage.session)
  const members = useAll(stage.members)
  const text = useRecord(stage.prompts, breakouts?.prompt ?? '')?.text ?? null
  const me = useMe().id
  return useMemo(() => {
    if (breakouts === null) return null
    const groups = breakouts.groups.map(({ section, members: ids }: Group): GroupNow => {
      const people = ids.map((id) => ({ id, name: members.get(id)?.name ?? '', color: members.get(id)?.color ?? 0 }))
      return { section, people }
    })
    const isMine = ({ people }: GroupNow) => people.some(({ id }) => id === me)
    const isKept = ({ people }: GroupNow) => people.some(({ id }) => members.get(id)?.by === me)
    const mine = groups.find(isMine) ?? groups.find(isKept) ?? null
    return { breakouts, groups, mine, question: breakouts.prompt === prompt ? null : text }
  }, [breakouts, prompt, members, text, me])
}
