import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Member } from '../../../shared/members.ts'
import type { Round } from '../../../shared/schema/pace.ts'
import type { Seat } from '../../../shared/schema/stage.ts'
import { useBoard } from '../../sync/BoardSession.tsx'
import { serverNow } from '../../sync/clock.ts'

/** When somebody last wrote or changed a note, by the server's clock, as far as this page was there to see it. */
export function useSilence(): () => number {
  const { notes } = useBoard()
  const last = useRef(serverNow())
  useEffect(
    () =>
      notes.subscribeAll(() => {
        last.current = serverNow()
      }),
    [notes],
  )
  return useCallback(() => last.current, [])
}

/** Who spoke first in each round that this page saw, by the round's question. */
export function useRoundsSeen(round: Round | null): ReadonlyMap<string, string> {
  const seen = useRef<ReadonlyMap<string, string>>(new Map())
  return useMemo(() => {
    const first = round?.order[0]
    if (round && first && !seen.current.has(round.prompt)) seen.current = new Map(seen.current).set(round.prompt, first)
    return seen.current
  }, [round])
}

/** Since when each of those is away who were here before, as far as this page saw it: last week's people are not missed. */
export function useAway(here: readonly Member[], seats: ReadonlyMap<string, Seat>, now: number): readonly number[] {
  const seen = useRef(new Map<string, number | null>())
  return useMemo(() => {
    const present = new Set(here.map(({ id }) => id))
    for (const id of present) seen.current.set(id, null)
    for (const [id, since] of seen.current) {
      const seat = seats.get(id)
      if (!seat || seat.leftAt !== null || seat.role === 'viewer') seen.current.delete(id)
      else if (!present.has(id) && since === null) seen.current.set(id, now)
    }
    return [...seen.current.values()].filter((since) => since !== null)
  }, [here, seats, now])
}
