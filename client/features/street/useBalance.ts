import { useMemo } from 'react'
import { balanceOf, type Share } from '../../../shared/rules/balance.ts'
import { spokenBy } from '../../../shared/schema/spoken.ts'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'

/** How people share a section, or with `null` the whole board. */
export function useBalance(section: string | null): readonly Share[] {
  const stage = useStage()
  const [steps, members, spoken] = [useAll(stage.steps), useAll(stage.members), useAll(stage.spoken)]
  const notes = useAll(useBoard().notes)
  return useMemo(() => {
    const turns = [...spoken].map(([id, { ms }]) => {
      const { step, member } = spokenBy(id)
      return { member, section: steps.get(step)?.section ?? null, ms }
    })
    return balanceOf({ notes: notes.values(), turns, members }, section)
  }, [steps, members, spoken, notes, section])
}
