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
import { type SignalEntry, useSignals } from './useCare.ts'
import { WebhookPart } from './WebhookPart.tsx'

/** So many at once are read; the way back stays in sight below them. */
const SHOWN = 4

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
          <Listed label={t('list')} entries={open.slice(0, SHOWN)} onStarted={onClose} />
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
        <Folded label={t('more', { count: open.length - SHOWN })} entries={open.slice(SHOWN)} onStarted={onClose} />
        <Folded label={t('older', { count: done.length })} entries={done} onStarted={onClose} />
      </div>
    </Dialog>
  )
}

type ListedProps = {
  readonly label: string
  readonly entries: readonly SignalEntry[]
  readonly onStarted: () => void
}

function Listed({ label, entries, onStarted }: ListedProps) {
  return (
    <ul aria-label={label} className={styles.list}>
      {entries.map(([id, signal]) => (
        <SignalItem key={id} id={id} signal={signal} onStarted={onStarted} />
      ))}
    </ul>
  )
}

/** What most need not see, one press away. */
function Folded(props: ListedProps) {
  if (props.entries.length === 0) return null
  return (
    <details className={styles.older}>
      <summary>
        <Icon of={ChevronRight} size="s" className={styles.chevron} />
        {props.label}
      </summary>
      <Listed {...props} />
    </details>
  )
}
