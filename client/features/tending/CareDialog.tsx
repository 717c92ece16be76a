import '../../locales/tendingWords.ts'
import { ChevronRight, Sprout } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe } from '../../sync/BoardSession.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { CareSettings } from './CareSettings.tsx'
import { RepairPath } from './RepairPath.tsx'
import { SignalItem } from './SignalItem.tsx'
import styles from './Tending.module.css'
import { useSignals } from './useCare.ts'
import { WebhookPart } from './WebhookPart.tsx'

/** What needs care, the way back the group wrote, and the ways on from here. */
export function CareDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('tending')
  const { open, done } = useSignals()
  const [isWriting, setWriting] = useState(false)
  const kept = useFocusKept()
  const { role } = useMe()
  return (
    <Dialog
      title={t('title')}
      closeLabel={t('close')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <Button variant="main" onPress={onClose}>
          {t('close')}
        </Button>
      }
    >
      <div className={styles.body} {...kept}>
        {open.length === 0 ? (
          <EmptyState icon={Sprout} title={t('none')}>
            {t('noneHint')}
          </EmptyState>
        ) : (
          <ul aria-label={t('list')} className={styles.list}>
            {open.map(([id, signal]) => (
              <SignalItem key={id} id={id} signal={signal} onStarted={onClose} />
            ))}
          </ul>
        )}
        {isWriting ? (
          <CareSettings onDone={() => setWriting(false)} />
        ) : (
          <>
            <RepairPath />
            <Button variant="quiet" className={styles.way} onPress={() => setWriting(true)}>
              {t('settings')}
            </Button>
          </>
        )}
        {role === 'facilitator' && <WebhookPart />}
        {done.length > 0 && (
          <details className={styles.older}>
            <summary>
              <Icon of={ChevronRight} size="s" className={styles.chevron} />
              {t('older', { count: done.length })}
            </summary>
            <ul aria-label={t('older', { count: done.length })} className={styles.list}>
              {done.map(([id, signal]) => (
                <SignalItem key={id} id={id} signal={signal} onStarted={onClose} />
              ))}
            </ul>
          </details>
        )}
      </div>
    </Dialog>
  )
}
