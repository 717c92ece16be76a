import { useMemo } from 'react'
import { isKeptBy } from '../../../shared/rules/keeper.ts'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useAll, useSheet } from '../../sync/useRecord.ts'

export type Speaker = { readonly id: string; readonly name: string; readonly color: number }

export type RoundNow = {
  readonly order: readonly Speaker[]
  /** Whose turn it is, as an index into `order`; its length once everybody has spoken. */
  readonly at: number
  readonly turn: Speaker | null
  readonly next: Speaker | null
  readonly isMine: boolean
  /** It is the turn of somebody without a device for whom I write. */
  readonly isKept: boolean
}

/** The round on the question that is shown; null while there is none. One on an earlier question is over. */
export function useRound(): RoundNow | null {
  const stage = useStage()
  const { round, prompt } = useSheet(stage.session)
  const members = useAll(stage.members)
  const me = useMe().id
  return useMemo(() => {
    if (round === null || round.prompt !== prompt) return null
    const order = round.order.map((id): Speaker => {
      const seat = members.get(id)
      return { id, name: seat?.name ?? '', color: seat?.color ?? 0 }
    })
    const turn = order[round.at] ?? null
    const isKept = turn !== null && isKeptBy(members.get(turn.id), me)
    return { order, at: round.at, turn, next: order[round.at + 1] ?? null, isMine: turn?.id === me, isKept }
  }, [round, prompt, members, me])
}
