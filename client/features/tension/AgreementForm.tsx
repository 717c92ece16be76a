import { useState } from 'react'
import type { Agreement } from '../../../shared/schema/agreement.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard } from '../../sync/BoardSession.tsx'
import { Button } from '../../ui/Button.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { SharedArea } from './SharedArea.tsx'
import styles from './TensionForm.module.css'
import { useTensionDeeds } from './useTensionDeeds.ts'
import { useTensions } from './useTensions.ts'

type Props = { readonly id: string; readonly agreement: Agreement }

const kinds = ['bridge', 'boundary'] as const

/** What two sides agree on: who does what, when, and how they will know. */
export function AgreementForm({ id, agreement }: Props) {
  const { t } = useTranslation('tension')
  const { canWrite } = useBoard()
  const { agreements } = useTensions()
  const { settle } = useTensionDeeds()
  return (
    <section className={styles.part} aria-labelledby="agreement-title">
      <h3 id="agreement-title">{t('agreement')}</h3>
      <SharedArea
        id="agreement-what"
        label={t('what')}
        example={t('agreementExample.what')}
        shared={agreements.text(id, 'what')}
        isReadOnly={!canWrite}
      />
      <div className={styles.two}>
        <Line id={id} field="who" now={agreement.who} />
        <Line id={id} field="when" now={agreement.when} />
      </div>
      <SharedArea
        label={t('evidence')}
        example={t('agreementExample.evidence')}
        shared={agreements.text(id, 'evidence')}
        isReadOnly={!canWrite}
      />
      {canWrite && (
        <>
          <Segments
            label={t('kind')}
            value={agreement.kind === 'boundary' ? 'boundary' : 'bridge'}
            onChange={(kind) => agreements.patch(id, { kind })}
            options={kinds.map((kind) => ({ id: kind, label: t(`kinds.${kind}`) }))}
          />
          <Button variant="quiet" className={styles.way} onPress={() => void settle(id, false)}>
            {t('takeBack')}
          </Button>
        </>
      )}
    </section>
  )
}

type LineProps = { readonly id: string; readonly field: 'who' | 'when'; readonly now: string }

/** A plain field: kept when it is left, and the last one who left it wins. */
function Line({ id, field, now }: LineProps) {
  const { t } = useTranslation('tension')
  const { canWrite } = useBoard()
  const { agreements } = useTensions()
  const [typed, setTyped] = useState<string | null>(null)
  const keep = () => {
    if (typed !== null && typed.trim() !== now) agreements.patch(id, { [field]: typed.trim() })
    setTyped(null)
  }
  return (
    <TextField
      label={t(field)}
      placeholder={t(`agreementExample.${field}`)}
      value={typed ?? now}
      onChange={setTyped}
      onBlur={keep}
      isReadOnly={!canWrite}
      maxLength={200}
    />
  )
}
