import { CircleDashed } from 'lucide-react'
import { stillOpen } from '../../../shared/rules/alliance/open.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Faces } from '../../ui/Faces.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Glance.module.css'
import { PhaseMark } from './PhaseMark.tsx'
import type { Listed } from './useAgreementList.ts'
import { usePeople } from './usePeople.ts'

type Props = {
  readonly listed: Listed
  /** All of it is below: who and when need not be said twice. */
  readonly isBrief?: boolean
}

/** Who and when, how far it is, and what is still open. */
export function Glance({ listed: { agreement, phase, proposals }, isBrief = false }: Props) {
  const { t } = useTranslation('agreements')
  const people = usePeople()
  const { owners, who, when, kind } = agreement
  const open = stillOpen(agreement)
  const facts = [who.trim(), when.trim()].filter(Boolean).join(' · ')
  return (
    <>
      <div className={styles.facts}>
        {!isBrief && owners.length > 0 && (
          <Faces
            people={owners.map(people.of)}
            label={t('carriedBy', { names: people.namesOf(owners) })}
            unnamed={t('unnamed')}
            moreLabel={(count) => t('moreOwners', { count })}
            size="s"
          />
        )}
        {!isBrief && facts !== '' && <span dir="auto">{facts}</span>}
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
