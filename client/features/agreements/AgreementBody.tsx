import '../../locales/agreementsWords.ts'
import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/toast.ts'
import styles from './AgreementBody.module.css'
import { AgreementForm } from './AgreementForm.tsx'
import { useAgreementEdits } from './agreementEdits.ts'
import { Proposal } from './Proposal.tsx'
import { Terms } from './Terms.tsx'
import type { Listed } from './useAgreementList.ts'
import { useAlliance } from './useAlliance.ts'

type Props = {
  readonly listed: Listed
  /** It was just made here. */
  readonly isNew?: boolean
}

/** One agreement in full: to be written, or to be read where people said yes to it, with what is proposed instead. */
export function AgreementBody({ listed, isNew = false }: Props) {
  const { t } = useTranslation('agreements')
  const { id, agreement, isFrozen, proposals } = listed
  const edits = useAgreementEdits()
  const { isClosed } = useAlliance()
  const [mine, setMine] = useState<string | null>(null)
  const propose = () => {
    const proposal = edits?.propose(id) ?? null
    if (proposal === null) return toast({ title: t('full') })
    setMine(proposal)
    announce(t('proposed'))
  }
  const isWritten = edits !== null && !isFrozen
  return (
    <div className={styles.body}>
      {isWritten ? (
        <AgreementForm id={id} agreement={agreement} edits={edits} isNew={isNew} />
      ) : (
        <Terms agreement={agreement} />
      )}
      {isFrozen && edits !== null && (
        <div className={styles.frozen}>
          <p className={styles.hint}>{t(isClosed ? 'closed' : 'frozen')}</p>
          {!isClosed && (
            <Button icon={PenLine} className={styles.way} onPress={propose}>
              {t('propose')}
            </Button>
          )}
        </div>
      )}
      {proposals.map((proposal) => (
        <Proposal
          key={proposal}
          id={proposal}
          of={agreement.what}
          agreement={agreement}
          edits={isClosed ? null : edits}
          isNew={proposal === mine}
        />
      ))}
    </div>
  )
}
