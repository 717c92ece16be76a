import { useMemo } from 'react'
import type { AgreedTerms } from '../../../shared/rules/alliance/meaning.ts'
import { agreedIn, type Checkin, type CheckinDoc, checkinDoc, readable } from '../../../shared/schema/checkin.ts'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { useMe, useRoom, useStage } from '../../sync/BoardSession.tsx'
import { usePeopleHere } from '../../sync/usePresence.ts'
import { useAll, useRecord, useSheet } from '../../sync/useRecord.ts'

export type CheckinShown = { readonly id: string; readonly checkin: Checkin }

export function useCheckinDoc(): CheckinDoc {
  return checkinDoc(useRoom('stage').doc)
}

/** The check-in that is on; null while none is. */
export function useCheckinNow(): CheckinShown | null {
  const { checkin: id } = useSheet(useAllianceDoc().alliance)
  const checkin = useRecord(useCheckinDoc().checkins, id ?? '')
  return useMemo(() => (id !== null && checkin ? { id, checkin } : null), [id, checkin])
}

/** Whether I may lead it: a facilitator, or anybody who takes part where the session leads itself. */
export function useLeadsCheckin(): boolean {
  const { role } = useMe()
  const { guide } = useSheet(useStage().session)
  return role === 'facilitator' || (role === 'participant' && guide !== null)
}

export type AskedLine = { readonly agreement: string; readonly terms: AgreedTerms }

/** What a check-in asks about, as it read when it was opened, in its order. */
export function useAsked({ asked }: Checkin): readonly AskedLine[] {
  const words = useCheckinDoc().checkinWords
  const all = useAll(words)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words come with the records
  return useMemo(
    () => [...agreedIn(readable(asked), words)].map(([agreement, terms]) => ({ agreement, terms })),
    [asked, words, all],
  )
}

/** Past check-ins that were held to their end, first to last. */
export function useHeldCheckins(): readonly CheckinShown[] {
  const all = useAll(useCheckinDoc().checkins)
  return useMemo(
    () =>
      [...all]
        .filter(([, { state }]) => state === 'closed')
        .sort(([, a], [, b]) => (a.closedAt ?? 0) - (b.closedAt ?? 0))
        .map(([id, checkin]) => ({ id, checkin })),
    [all],
  )
}

/** How many have answered, and among how many: those who are here, or for whom somebody here answers. */
export function useTurnout({ cast }: Checkin): { readonly count: number; readonly people: number } {
  const here = new Set(usePeopleHere().flatMap(({ id, role }) => (role === 'viewer' ? [] : [id])))
  const kept = [...useAll(useStage().members).values()].filter(
    ({ by, leftAt }) => by !== null && leftAt === null && here.has(by),
  )
  return { count: cast, people: Math.max(here.size + kept.length, cast) }
}
