import '../../locales/tendingWords.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { useSheet } from '../../sync/useRecord.ts'

/** What the group says instead of “This needs some care”. */
export function useCareWords(): string {
  const { t } = useTranslation('tending')
  return useSheet(useAllianceDoc().alliance).signalWords || t('care')
}
