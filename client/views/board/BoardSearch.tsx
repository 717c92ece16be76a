import { useState } from 'react'
import { Search } from '../../features/navigation/Search.tsx'
import type { Found } from '../../features/navigation/searchBoard.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import type { Desk } from './boardDesk.ts'

/** The search over the board: what is chosen is shown, selected and has the focus, in whichever form. */
export function BoardSearch({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('navigation')
  const [before] = useState(document.activeElement)
  const close = () => desk.set({ panel: null })
  const leave = () => {
    close()
    if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
  }
  const go = ({ item, section, text }: Found) => {
    close()
    const { ways } = desk.get()
    if (item !== null) {
      desk.set({ selected: [item] })
      ways?.show([item], true)
      ways?.focus(item)
    } else if (section !== null) {
      ways?.goTo(section)
      ways?.focus(section)
    }
    announce(t('search.went', { text: text.slice(0, 80) }))
  }
  return <Search onGo={go} onClose={leave} />
}
