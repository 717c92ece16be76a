import { useTranslation } from '../../locales/useTranslation.tsx'
import { ForNote } from '../../sync/ForNote.tsx'
import type { Whose } from '../../sync/useWhose.ts'

/** Whose answers these are, where they are not mine. */
export function ForWhom({ whose }: { readonly whose: Whose | null }) {
  const { t } = useTranslation('checkin')
  return whose && <ForNote whose={whose}>{t('pulse.for')}</ForNote>
}
