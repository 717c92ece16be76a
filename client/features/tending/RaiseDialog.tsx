import '../../locales/tendingWords.ts'
import { useRef, useState } from 'react'
import { ANONYMOUS_MIN, SIGNAL_LENGTH_MAX } from '../../../shared/limits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAgreementRecords } from '../../sync/alliance.ts'
import { newId } from '../../sync/newId.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { useRecord } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/toast.ts'
import { RepairPath } from './RepairPath.tsx'
import { RightNow } from './RightNow.tsx'
import styles from './Tending.module.css'
import { useBelonging } from './useBelonging.ts'
import { useCareWords } from './useCareWords.ts'

const AdviceCard = onDemand(async () => (await import('../../coaching/AdviceCard.tsx')).AdviceCard)

const parts = ['when', 'i', 'like'] as const
const EACH_MAX = Math.floor(SIGNAL_LENGTH_MAX / parts.length) - 20
type Said = Readonly<Record<(typeof parts)[number], string>>

type Props = { readonly about: string | null; readonly onClose: () => void }

/** Says that something needs care: in three short sentences from “I”, or in none; with a name, or hidden among others. */
export function RaiseDialog({ about, onClose }: Props) {
  const { t } = useTranslation('tending')
  const careWords = useCareWords()
  const agreement = useRecord(useAgreementRecords(), about ?? '')
  const isFew = useBelonging() < ANONYMOUS_MIN
  const [said, setSaid] = useState<Said>({ when: '', i: '', like: '' })
  const [isNamed, setNamed] = useState(true)
  // Pressed twice, or sent again after an answer that got lost, it is one signal.
  const [signal] = useState(newId)
  const command = useCommand()
  const words = useSentence(said)
  const raise = async () => {
    if (!(await command('signal.raise', { signal, about, isNamed: isNamed || isFew, words }))) return
    toast({ title: t(isNamed || isFew ? 'raised' : 'raisedLater') })
    onClose()
  }
  return (
    <Dialog
      title={careWords}
      closeLabel={t('close')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <Button variant="main" onPress={() => void raise()}>
          {t('raise')}
        </Button>
      }
    >
      <div className={styles.body}>
        <p>{t('lead')}</p>
        {agreement && (
          <p dir="auto" className={styles.about}>
            {agreement.what}
          </p>
        )}
        <Sentences said={said} onChange={setSaid} words={words} />
        <RadioCards
          label={t('who')}
          value={isNamed || isFew ? 'named' : 'nameless'}
          onChange={(id) => setNamed(id === 'named')}
          isDisabled={isFew}
          description={isFew ? t('namelessFew', { count: ANONYMOUS_MIN }) : undefined}
          cards={[
            { id: 'named', title: t('named'), description: t('namedHint') },
            ...(isFew ? [] : [{ id: 'nameless', title: t('nameless'), description: t('namelessHint') }]),
          ]}
        />
        <RightNow onCalled={onClose} />
        <RepairPath />
      </div>
    </Dialog>
  )
}

type SentencesProps = { readonly said: Said; readonly onChange: (said: Said) => void; readonly words: string }

/** What happens, what it does to me, what I would like. The coach reads along, as it does everywhere. */
function Sentences({ said, onChange, words }: SentencesProps) {
  const { t } = useTranslation('tending')
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  return (
    <fieldset className={styles.sentences} aria-label={t('raiseFor')}>
      {parts.map((part) => (
        <TextField
          key={part}
          ref={part === 'i' ? field : undefined}
          label={t(part)}
          placeholder={t(`${part}Example`)}
          value={said[part]}
          onChange={(text) => onChange({ ...said, [part]: text })}
          maxLength={EACH_MAX}
        />
      ))}
      <p className={styles.quiet}>{t('optional')}</p>
      {words !== '' && <AdviceCard text={words} kind="answer" field={field} />}
    </fieldset>
  )
}

/** The three as one text; what was left empty is not in it. */
function useSentence(said: Said): string {
  const { t } = useTranslation('tending')
  const plain = (part: keyof Said) => said[part].trim().replace(/[.…\s]+$/, '')
  const [when, i, like] = [plain('when'), plain('i'), plain('like')]
  const first = `${when && t('sentence.when', { text: when })}${i && t('sentence.i', { text: i })}`
  return [first.replace(/,\s*$/, '.'), like && t('sentence.like', { text: like })].filter(Boolean).join(' ').trim()
}
