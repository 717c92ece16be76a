import '../../locales/proxiesWords.ts'
import { useEffect, useRef } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import { toast } from '../../ui/toast.ts'
import { keptBy } from './roster.ts'

/** Tells whom others handed on to me, and who writes from now on for somebody for whom I did. `first`: whom I had before. */
export function useToldKept(first: ReadonlySet<string>): void {
  const { t } = useTranslation('proxies')
  const me = useMe().id
  const seats = useAll(useStage().members)
  const before = useRef(first)
  useEffect(() => {
    const kept = new Map(keptBy(seats, me))
    const last = before.current
    before.current = new Set(kept.keys())
    for (const [id, { name, keptBefore = [] }] of kept)
      if (!last.has(id) && keptBefore.length > 0) toast({ title: t('got', { name }) })
    for (const id of last) {
      const seat = kept.has(id) ? undefined : seats.get(id)
      if (!seat || seat.by === me) continue
      const keeper = seats.get(seat.by ?? '')?.name || t('somebody')
      toast({ title: t('given', { name: seat.name, keeper }), description: t('givenMore') })
    }
  }, [seats, me, t])
}
