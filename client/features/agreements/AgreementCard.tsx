import { ArrowDown, ArrowUp, CircleDashed, Ellipsis, Trash2 } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { stillOpen } from '../../../shared/rules/alliance/open.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Faces } from '../../ui/Faces.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { shortened } from '../../ui/shortened.ts'
import { AgreementBody } from './AgreementBody.tsx'
import styles from './AgreementCard.module.css'
import { PhaseMark } from './PhaseMark.tsx'
import type { Listed } from './useAgreementList.ts'
import { usePeople } from './usePeople.ts'

type Props = {
  readonly listed: Listed
  readonly isOpen: boolean
  readonly isNew: boolean
  readonly onToggle: () => void
  /** Absent while I may only read. */
  readonly acts: { readonly onMove: (by: -1 | 1) => void; readonly onThrowAway: () => void } | null
}

/** One agreement in the list: what, who and when at a glance; pressed, all of it. */
export function AgreementCard({ listed, isOpen, isNew, onToggle, acts }: Props) {
  const { t } = useTranslation('agreements')
  const { agreement, id } = listed
  const what = agreement.what.trim()
  const name = shortened(what) || t('wordless')
  function onKeyDown(event: KeyboardEvent) {
    if (!acts || !event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    acts.onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  return (
    <li className={styles.card} data-open={isOpen || undefined}>
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
      <Glance listed={listed} />
      {isOpen && <AgreementBody listed={listed} isNew={isNew} />}
    </li>
  )
}

function Glance({ listed: { agreement, phase, proposals } }: { readonly listed: Listed }) {
  const { t } = useTranslation('agreements')
  const people = usePeople()
  const { owners, who, when, kind } = agreement
  const open = stillOpen(agreement)
  const facts = [who.trim(), when.trim()].filter(Boolean).join(' · ')
  return (
    <>
      <div className={styles.facts}>
        {owners.length > 0 && (
          <Faces
            people={owners.map(people.of)}
            label={t('carriedBy', { names: people.namesOf(owners) })}
            unnamed={t('unnamed')}
            moreLabel={(count) => t('moreOwners', { count })}
            size="s"
          />
        )}
        {facts !== '' && <span dir="auto">{facts}</span>}
      </div>
      <div className={styles.facts}>
        <PhaseMark phase={phase} />
        {kind !== 'agreement' && <Chip>{t(`kinds.${kind}`)}</Chip>}
        {proposals.length > 0 && <Chip tone="terracotta">{t('proposals', { count: proposals.length })}</Chip>}
      </div>
      {open.length > 0 && (
        <p className={styles.open}>
          <Icon of={CircleDashed} size="s" />
          {t('open', { parts: open.map((part) => t(`part.${part}`)).join(' · ') })}
        </p>
      )}
    </>
  )
}
