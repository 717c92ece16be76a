import { useMemo } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'

/** These members in words, me last: "Ana, Ben and you". */
export function useNames(ids: readonly string[]): string {
  const { t, i18n } = useTranslation(['notes', 'people'])
  const me = useMe().id
  const members = useAll(useStage().members)
  const list = useMemo(() => new Intl.ListFormat(i18n.language, { type: 'conjunction' }), [i18n.language])
  const others = ids.filter((id) => id !== me)
  const named = others.flatMap((id) => members.get(id)?.name || [])
  const unnamed = others.length - named.length
  return list.format([
    ...named,
    ...(unnamed > 0 ? [t('react.some', { count: unnamed })] : []),
    ...(ids.includes(me) ? [t('react.you')] : []),
  ])
}
