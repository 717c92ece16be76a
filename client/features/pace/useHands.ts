import { useMemo } from 'react'
import { raisedHands } from '../../../shared/rules/hands.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'

export type Hand = { readonly id: string; readonly name: string; readonly color: number }

/** Whose hand is up, whoever raised it first before the others. Who has left has none. */
export function useHands(): readonly Hand[] {
  const members = useAll(useStage().members)
  return useMemo(
    () =>
      raisedHands(members).flatMap((id) => {
        const seat = members.get(id)
        return seat && seat.leftAt === null ? [{ id, name: seat.name, color: seat.color }] : []
      }),
    [members],
  )
}
