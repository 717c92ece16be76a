import { useMemo } from 'react'
import { type Vibe, vibesOf } from '../../../shared/schema/vibe.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useRoom, useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'

export type VibeEntry = readonly [key: string, vibe: Vibe]

/** What I am asked and have not answered, oldest first; and whom I asked, with what they said, newest first. */
export function useVibes(): { readonly open: readonly VibeEntry[]; readonly mine: readonly VibeEntry[] } {
  const all = useAll(vibesOf(useRoom('private').doc))
  return useMemo(() => {
    const sorted = [...all].sort(([, a], [, b]) => a.at - b.at)
    return {
      open: sorted.filter(([, { isMine, reply }]) => !isMine && reply === null),
      mine: sorted.filter(([, { isMine }]) => isMine).reverse(),
    }
  }, [all])
}

/** How somebody is called. */
export function useCalled(): (id: string) => string {
  const { t } = useTranslation('tending')
  const members = useAll(useStage().members)
  return (id) => members.get(id)?.name || t('unnamed')
}
