import '../../locales/tensionWords.ts'
import { Handshake } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { type Tension, tensionQuestions } from '../../../shared/schema/tension.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard } from '../../sync/BoardSession.tsx'
import { SharedArea } from '../../sync/SharedArea.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Sides } from './Sides.tsx'
import styles from './TensionForm.module.css'
import { useTensionDeeds } from './useTensionDeeds.ts'
import { useTensions } from './useTensions.ts'

type Props = {
  readonly id: string
  readonly onClose: () => void
  /** The agreement that settles it, in full; `isNew`: to be written at once. */
  readonly renderAgreement: (id: string, isNew: boolean) => ReactNode
}

/** The words of a tension: the two sides, the three questions they answer together, and the agreement that comes of it. */
export function TensionDialog({ id, onClose, renderAgreement }: Props) {
  const { t } = useTranslation('tension')
  const tension = useRecord(useTensions().tensions, id)
  return (
    tension && (
      <Dialog
        title={t('dialog', { topic: tension.topic })}
        closeLabel={t('shut')}
        size="l"
        isOpen
        onOpenChange={(isOpen) => !isOpen && onClose()}
        actions={
          <Button variant="main" onPress={onClose}>
            {t('shut')}
          </Button>
        }
      >
        <Form id={id} tension={tension} renderAgreement={renderAgreement} />
      </Dialog>
    )
  )
}

type FormProps = Pick<Props, 'id' | 'renderAgreement'> & { readonly tension: Tension }

function Form({ id, tension, renderAgreement }: FormProps) {
  const { t } = useTranslation('tension')
  const { canWrite } = useBoard()
  const { tensions, agreements } = useTensions()
  const agreement = useRecord(agreements, id)
  const { settle } = useTensionDeeds()
  const isSettled = agreement?.deletedAt === null
  const [isNew, setNew] = useState(false)
  const begin = () => {
    setNew(true)
    return settle(id, true)
  }
  return (
    <div className={styles.form}>
      <Sides sides={tension.sides} />
      <section className={styles.part} aria-labelledby="tension-questions">
        <h3 id="tension-questions">{t('questions')}</h3>
        <p className={styles.hint}>{t('together')}</p>
        {tensionQuestions.map((question) => (
          <SharedArea
            key={question}
            label={t(`question.${question}`)}
            example={t(`example.${question}`)}
            shared={tensions.text(id, question)}
            isReadOnly={!canWrite}
          />
        ))}
      </section>
      {isSettled ? (
        <section className={styles.part} aria-labelledby="agreement-title">
          <h3 id="agreement-title">{t('agreement')}</h3>
          {renderAgreement(id, isNew)}
          {canWrite && (
            <Button variant="quiet" className={styles.way} onPress={() => void settle(id, false)}>
              {t('takeBack')}
            </Button>
          )}
        </section>
      ) : (
        canWrite && (
          <div className={styles.part}>
            <p className={styles.hint}>{t('settleHint')}</p>
            <Button icon={Handshake} className={styles.way} onPress={() => void begin()}>
              {t('settle')}
            </Button>
          </div>
        )
      )}
    </div>
  )
}
