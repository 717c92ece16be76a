import { useCallback } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'

/** People by their names, as one says them in a sentence. */
export function useNames(): (ids: readonly string[]) => string {
  const { t, i18n } = useTranslation('checkin')
  const seats = useAll(useStage().members)
  return useCallback(
    (ids) => new Intl.ListFormat(i18n.language).format(ids.map((id) => seats.get(id)?.name || t('unnamed'))),
    [seats, t, i18n],
  )
}
