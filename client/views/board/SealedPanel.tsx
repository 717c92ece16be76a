import '../../locales/sealedWords.ts'
import { useEffect, useRef } from 'react'
import { KeptCards } from '../../features/sealed/KeptCards.tsx'
import { SealedCards } from '../../features/sealed/SealedCards.tsx'
import { DontKnow } from '../../features/takeAways/DontKnow.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { useKeyboardRoom } from '../useKeyboardRoom.ts'
import type { SealedNow } from './BoardSealed.tsx'
import type { Desk } from './boardDesk.ts'
import styles from './SealedPanel.module.css'
import { WAY_ID } from './SealedWay.tsx'

/** My private cards beside the board: those for the question that is shown, and those of earlier ones I kept. */
export function SealedPanel({ desk, promptId, prompt }: SealedNow & { readonly desk: Desk }) {
  const { t } = useTranslation('sealed')
  const inside = useRef<HTMLDivElement>(null)
  const isPrivate = prompt?.mode === 'private' && promptId !== null
  useKeyboardRoom()
  useEffect(() => {
    // Who opened it wants to write; who had it opened for them goes on with what they do.
    if (document.activeElement?.id === WAY_ID) inside.current?.querySelector<HTMLElement>('textarea, summary')?.focus()
  }, [])
  const close = () => {
    desk.set({ panel: null })
    document.getElementById(WAY_ID)?.focus()
  }
  return (
    <Panel title={t(isPrivate ? 'title' : 'kept')} closeLabel={t('close')} onClose={close}>
      <div ref={inside} className={styles.inside}>
        {isPrivate && (
          <SealedCards
            key={promptId}
            promptId={promptId}
            prompt={prompt}
            aside={<DontKnow promptId={promptId} prompt={prompt} />}
          />
        )}
        <KeptCards promptId={promptId} isOpen={!isPrivate} />
      </div>
    </Panel>
  )
}
