import { ArrowDown, ArrowUp, Ellipsis, Trash2 } from 'lucide-react'
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { shortened } from '../../ui/shortened.ts'
import { AgreementBody } from './AgreementBody.tsx'
import styles from './AgreementCard.module.css'
import { Glance } from './Glance.tsx'
import type { Listed } from './useAgreementList.ts'

type Props = {
  readonly listed: Listed
  readonly isOpen: boolean
  readonly isNew: boolean
  readonly onToggle: () => void
  /** Below all of it, while it is open. */
  readonly foot: ReactNode
  /** Absent while I may only read. */
  readonly acts: { readonly onMove: (by: -1 | 1) => void; readonly onThrowAway: () => void } | null
}

/** One agreement in the list: what, who and when at a glance; pressed, all of it. */
export function AgreementCard({ listed, isOpen, isNew, onToggle, foot, acts }: Props) {
  const { t } = useTranslation('agreements')
  const { agreement, id } = listed
  const what = agreement.what.trim()
  const isWritten = isOpen && acts !== null && !listed.isFrozen
  const name = shortened(what) || t('wordless')
  function onKeyDown(event: KeyboardEvent) {
    if (!acts || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    acts.onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className={styles.card} data-open={isOpen || undefined} data-written={isWritten || undefined}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <button
            type="button"
            id={`agreement-${id}`}
            aria-expanded={isOpen}
            aria-describedby={acts ? 'agreement-keys' : undefined}
            className={styles.toggle}
            onClick={onToggle}
            onKeyDown={onKeyDown}
          >
            <span dir="auto" data-empty={what === '' || undefined} className={styles.what}>
              {what || t('wordless')}
            </span>
          </button>
        </h3>
        {acts && (
          <Menu
            label={t('more', { name })}
            trigger={<IconButton icon={Ellipsis} label={t('more', { name })} />}
            groups={[
              [
                { id: 'up', label: t('up'), icon: ArrowUp, shortcut: 'Alt ↑', onAction: () => acts.onMove(-1) },
                { id: 'down', label: t('down'), icon: ArrowDown, shortcut: 'Alt ↓', onAction: () => acts.onMove(1) },
              ],
              [{ id: 'away', label: t('throwAway'), icon: Trash2, isDanger: true, onAction: acts.onThrowAway }],
            ]}
          />
        )}
      </div>
      <Glance listed={listed} isBrief={isOpen} />
      {isOpen && <AgreementBody listed={listed} isNew={isNew} />}
      {isOpen && foot}
    </li>
  )
}
