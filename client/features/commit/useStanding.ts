import { useMemo } from 'react'
import type { Agreed } from '../../../shared/rules/alliance/changes.ts'
import { type Count, countOf, whoBelongs } from '../../../shared/rules/alliance/state.ts'
import type { Commitments } from '../../../shared/schema/alliance.ts'
import type { Seat } from '../../../shared/schema/stage.ts'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAgreed } from '../../sync/useAgreed.ts'
import { useAll } from '../../sync/useRecord.ts'

/** Where the room stands: who belongs, and what each agreement has of them. */
export type RoomStanding = {
  /** Everybody who takes part and has not said otherwise, as they came. */
  readonly people: readonly (readonly [id: string, seat: Seat])[]
  readonly agreed: Agreed
  readonly meanings: ReadonlyMap<string, string>
  readonly commitments: ReadonlyMap<string, Commitments>
  readonly counts: ReadonlyMap<string, Count>
  /** Ids of those who have something to answer. */
  readonly waiting: readonly string[]
}

export function useStanding(): RoomStanding {
  const seats = useAll(useStage().members)
  const commitments = useAll(useAllianceDoc().commitments)
  const { agreed, meanings } = useAgreed()
  return useMemo(() => {
    const here = new Set(whoBelongs(seats, commitments))
    const people = [...seats].filter(([id]) => here.has(id)).sort(([, a], [, b]) => a.joinedAt - b.joinedAt)
    const ids = people.map(([id]) => id)
    const counts = new Map([...meanings].map(([id, meaning]) => [id, countOf(id, meaning, ids, commitments)]))
    const open = new Set([...counts.values()].flatMap((count) => count.open))
    return { people, agreed, meanings, commitments, counts, waiting: ids.filter((id) => open.has(id)) }
  }, [seats, commitments, agreed, meanings])
}
