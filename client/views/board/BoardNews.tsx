import '../../locales/probingWords.ts'
import { NewsList } from '../../features/talk/NewsList.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Panel } from '../../ui/Panel.tsx'
import type { Desk } from './boardDesk.ts'

/** What was new to people, gathered beside the board; each card leads to its note. */
export function BoardNews({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('probing')
  const go = (id: string) => {
    const { ways } = desk.get()
    desk.set({ selected: [id] })
    ways?.show([id], true)
    ways?.focus(id)
  }
  return (
    <Panel title={t('news.title')} closeLabel={t('news.close')} onClose={() => desk.set({ panel: null })}>
      <NewsList onGo={go} />
    </Panel>
  )
}
