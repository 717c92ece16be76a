import { useEffect, useMemo, useRef } from 'react'
import { type Agreement, agreementKinds, agreementNatures } from '../../../shared/schema/agreement.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAgreementRecords } from '../../sync/alliance.ts'
import { SharedArea } from '../../sync/SharedArea.tsx'
import { rewrite } from '../../sync/useSharedText.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import styles from './AgreementForm.module.css'
import type { AgreementEdits } from './agreementEdits.ts'
import { Owners } from './Owners.tsx'
import { PlainLine } from './PlainLine.tsx'
import { Serves } from './Serves.tsx'
import { Sources } from './Sources.tsx'

const AdviceCard = onDemand(async () => (await import('../../coaching/AdviceCard.tsx')).AdviceCard)

type Props = {
  readonly id: string
  readonly agreement: Agreement
  readonly edits: AgreementEdits
  /** It was just made: the first field is where one goes on. */
  readonly isNew?: boolean
}

/** Everything an agreement says, each in a field of its own. What and evidence are written by several at once. */
export function AgreementForm({ id, agreement, edits, isNew = false }: Props) {
  const { t } = useTranslation('agreements')
  const records = useAgreementRecords()
  const set = (fields: Partial<Agreement>) => edits.set(id, fields)
  return (
    <div className={styles.form}>
      <What id={id} agreement={agreement} isNew={isNew} />
      <Owners owners={agreement.owners} onChange={(owners) => set({ owners: [...owners] })} />
      <PlainLine label={t('who')} example={t('example.who')} now={agreement.who} onKeep={(who) => set({ who })} />
      <PlainLine label={t('when')} example={t('example.when')} now={agreement.when} onKeep={(when) => set({ when })} />
      <SharedArea label={t('evidence')} example={t('example.evidence')} shared={records.text(id, 'evidence')} />
      <Segments
        label={t('kind')}
        value={agreement.kind}
        onChange={(kind) => set({ kind })}
        options={agreementKinds.map((kind) => ({ id: kind, label: t(`kinds.${kind}`) }))}
      />
      <Select
        label={t('nature')}
        placeholder={t('natures.none')}
        value={agreement.nature}
        onChange={(nature) => set({ nature })}
        options={agreementNatures.map((nature) => ({ id: nature, label: t(`natures.${nature}`) }))}
      />
      <Serves serves={agreement.serves} onChange={(serves) => set({ serves: [...serves] })} />
      <Sources agreement={agreement} onKeep={set} />
    </div>
  )
}

type WhatProps = Pick<Props, 'id' | 'agreement' | 'isNew'>

/** The line itself, and below it what the coach thinks of it. */
function What({ id, agreement, isNew }: WhatProps) {
  const { t } = useTranslation('agreements')
  const shared = useAgreementRecords().text(id, 'what')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const { current } = field
    if (!isNew || !current) return
    current.focus()
    current.setSelectionRange(current.value.length, current.value.length)
  }, [isNew])
  const who = agreement.owners.length > 0 || agreement.who !== ''
  const [when, evidence] = [agreement.when !== '', agreement.evidence.trim() !== '']
  const known = useMemo(() => ({ who, when, evidence }), [who, when, evidence])
  const { what } = agreement
  return (
    <div className={styles.what}>
      <SharedArea label={t('what')} example={t('example.what')} shared={shared} field={field} />
      {shared && what.trim() !== '' && (
        <AdviceCard
          text={what}
          kind="agreement"
          known={known}
          onRewrite={(words) => rewrite(shared, words)}
          field={field}
        />
      )}
    </div>
  )
}
