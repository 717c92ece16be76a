import '../../locales/agreementsWords.ts'
import { useState } from 'react'
import { Agreements } from '../../features/agreements/Agreements.tsx'
import { CareButton } from '../../features/tending/CareButton.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useKeyboardRoom } from '../useKeyboardRoom.ts'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'

const agreementOf = ({ agreement }: DeskState) => agreement

/** What people agree on, beside the board: what they wrote there stays in sight. */
export function BoardAgreements({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('agreements')
  const first = useDesk(desk, agreementOf)
  // Asked for before anything in it takes the focus.
  const [from] = useState(() => document.activeElement)
  useKeyboardRoom()
  function close() {
    desk.set({ panel: null, agreement: null })
    if (from instanceof HTMLElement && from.isConnected) from.focus({ preventScroll: true })
  }
  return (
    <Panel title={t('title')} closeLabel={t('close')} onClose={close}>
      <Agreements key={first?.id ?? ''} first={first} takesFocus foot={(id) => <CareButton about={id} />} />
    </Panel>
  )
}
