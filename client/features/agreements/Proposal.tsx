import { useState } from 'react'
import { changedTerms, meaningOf, type TermField } from '../../../shared/rules/alliance/meaning.ts'
import { wordDiff } from '../../../shared/rules/alliance/wordDiff.ts'
import { type Agreement, proposedTerms, termsOf } from '../../../shared/schema/agreement.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAgreementRecords } from '../../sync/alliance.ts'
import { useBoard } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useAll, useRecord } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { ChangedWords } from '../../ui/ChangedWords.tsx'
import { toast } from '../../ui/toast.ts'
import { AgreementForm } from './AgreementForm.tsx'
import type { AgreementEdits } from './agreementEdits.ts'
import styles from './Proposal.module.css'
import { usePeople } from './usePeople.ts'

type Props = {
  readonly id: string
  readonly of: string
  readonly agreement: Agreement
  /** Null while I may only read. */
  readonly edits: AgreementEdits | null
  readonly isNew: boolean
}

/** Other words for an agreement that stands: what would change, word by word, and the ways to take or drop it. */
export function Proposal({ id, of, agreement, edits, isNew }: Props) {
  const { t } = useTranslation('agreements')
  const proposal = useRecord(useAgreementRecords(), id)
  const command = useCommand()
  const [isWriting, setWriting] = useState(isNew)
  const name = usePeople().of(proposal?.author ?? '').name
  if (!proposal) return null
  const [now, wanted] = [termsOf(agreement), proposedTerms(proposal, agreement)]
  const fields = changedTerms(now, wanted)
  const take = async () => {
    if (await command('change.take', { proposal: id, from: meaningOf(now), to: meaningOf(wanted) }))
      announce(t('taken', { count: 1 }))
  }
  const drop = () => {
    edits?.throwAway(id)
    toast({ title: t('dropped', { of }), action: { label: t('undo'), onPress: () => edits?.putBack(id) } })
  }
  return (
    <section aria-label={t('proposalBy', { name })} className={styles.proposal}>
      <h4 className={styles.title}>{t('proposalBy', { name })}</h4>
      {fields.length === 0 ? (
        <p className={styles.hint}>{t('proposalSame')}</p>
      ) : (
        <dl className={styles.changes}>
          {fields.map((field) => (
            <Change key={field} field={field} agreement={agreement} proposal={proposal} />
          ))}
        </dl>
      )}
      {isWriting && edits && <AgreementForm id={id} agreement={proposal} edits={edits} isNew={isNew} />}
      {edits && (
        <div className={styles.ways}>
          <Button variant="main" isDisabled={fields.length === 0} onPress={() => void take()}>
            {t('take')}
          </Button>
          <Button aria-expanded={isWriting} onPress={() => setWriting(!isWriting)}>
            {t(isWriting ? 'proposalWritten' : 'proposalWrite')}
          </Button>
          <Button variant="quiet" onPress={drop}>
            {t('drop')}
          </Button>
        </div>
      )}
    </section>
  )
}

type ChangeProps = { readonly field: TermField; readonly agreement: Agreement; readonly proposal: Agreement }

function Change({ field, agreement, proposal }: ChangeProps) {
  const { t } = useTranslation('agreements')
  const inWords = useInWords()
  return (
    <div>
      <dt>{t(field)}</dt>
      <dd>
        <ChangedWords
          parts={wordDiff(inWords(field, agreement), inWords(field, proposal))}
          addedLabel={t('diff.added')}
          removedLabel={t('diff.removed')}
        />
      </dd>
    </div>
  )
}

/** What a field says, as people read it. */
function useInWords(): (field: TermField, agreement: Agreement) => string {
  const { t } = useTranslation('agreements')
  const { namesOf } = usePeople()
  const notes = useAll(useBoard().notes)
  return (field, agreement) => {
    if (field === 'owners') return namesOf(agreement.owners)
    if (field === 'serves') return agreement.serves.map((id) => notes.get(id)?.text.trim() || t('needGone')).join('\n')
    if (field === 'kind') return t(`kinds.${agreement.kind}`)
    if (field === 'nature') return t(`natures.${agreement.nature}`)
    return agreement[field]
  }
}
