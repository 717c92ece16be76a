import { useCallback, useState } from 'react'
import { dayAt } from '../../../shared/rules/takeAways.ts'
import { tabShelf } from '../../storage.ts'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { usePass } from '../../sync/BoardSession.tsx'
import { useSheet } from '../../sync/useRecord.ts'

/** The day people wanted to look again, once it is here and nobody began; null else, or where I put it away in this tab. */
export function useOffer(): { readonly day: string; readonly isPast: boolean; readonly putAway: () => void } | null {
  const { boardId } = usePass()
  const { review, checkin, state } = useSheet(useAllianceDoc().alliance)
  const shelf = `groundwork.checkinLater.${boardId}`
  const [away, setAway] = useState(() => tabShelf.get(shelf))
  const day = review?.on ?? ''
  const putAway = useCallback(() => {
    tabShelf.set(shelf, day)
    setAway(day)
  }, [shelf, day])
  const today = dayAt(new Date())
  const isDue = day !== '' && day <= today && checkin === null && state !== 'closed' && state !== 'paused'
  return isDue && away !== day ? { day, isPast: day < today, putAway } : null
}
