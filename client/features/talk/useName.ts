import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'

/** What a member is called here; "somebody" without a name. */
export function useName(id: string | null): string {
  const { t } = useTranslation('people')
  const seat = useRecord(useStage().members, id ?? '')
  return seat?.name || t(seat?.erased ? 'erased' : 'unnamed')
}
