import { keyOf, type VerdictWord } from '../../../shared/schema/checkin.ts'
import { useAll } from '../../sync/useRecord.ts'
import { useCheckinDoc } from './useCheckin.ts'

/** What people do with an agreement, as far as they decided. */
export function useDecided(checkin: string): (agreement: string) => VerdictWord | null {
  const all = useAll(useCheckinDoc().checkinVerdicts)
  return (agreement) => all.get(keyOf(checkin, agreement))?.verdict ?? null
}
