import { useMemo } from 'react'
import { SCALE_MAX } from '../../../shared/rules/ballot.ts'
import { type Spot, spotsOf, type TensionRow, tensionRows } from '../../../shared/rules/tension.ts'
import type { ScaleSet } from '../../../shared/schema/scaleSet.ts'
import type { Vote } from '../../../shared/schema/vote.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'

/** One scale in the picture. */
export type ScaleRow = TensionRow<{ readonly id: string; readonly vote: Vote }>

/** The scales of a set in the order they are asked. */
export function useScalesIn({ votes: ids }: ScaleSet): readonly { readonly id: string; readonly vote: Vote }[] {
  const votes = useAll(useStage().votes)
  return useMemo(
    () =>
      ids.flatMap((id) => {
        const vote = votes.get(id)
        return vote ? [{ id, vote }] : []
      }),
    [votes, ids],
  )
}

/** The rows of the picture, most different first. */
export function useTensionRows(set: ScaleSet): readonly ScaleRow[] {
  const scales = useScalesIn(set)
  return useMemo(() => tensionRows(scales.map((of) => ({ of, spots: spotsIn(of.vote) }))), [scales])
}

function spotsIn({ ballots, result }: Vote): readonly Spot[] {
  if (ballots) return Object.entries(ballots).map(([member, place]) => ({ member, place: Number(place) }))
  return result?.kind === 'scale' ? spotsOf(result.counts, SCALE_MAX) : []
}
