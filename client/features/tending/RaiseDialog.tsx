import '../../locales/tendingWords.ts'
import { useRef, useState } from 'react'
import { ANONYMOUS_MIN, SIGNAL_LENGTH_MAX } from '../../../shared/limits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { newId } from '../../sync/newId.ts'
import { useAgreed } from '../../sync/useAgreed.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import { Select } from '../../ui/Select.tsx'
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
export function RaiseDialog({ about: meant, onClose }: Props) {
  const { t } = useTranslation('tending')
  const careWords = useCareWords()
  const [about, setAbout] = useState(meant)
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
        <About about={about} onChange={setAbout} />
        <Sentences said={said} onChange={setSaid} />
        {isFew ? (
          <p className={styles.quiet}>{t('namelessFew', { count: ANONYMOUS_MIN })}</p>
        ) : (
          <RadioCards
            label={t('who')}
            value={isNamed ? 'named' : 'nameless'}
            onChange={(id) => setNamed(id === 'named')}
            cards={[
              { id: 'named', title: t('named'), description: t('namedHint') },
              { id: 'nameless', title: t('nameless'), description: t('namelessHint') },
            ]}
          />
        )}
        <RightNow onCalled={onClose} />
        <RepairPath />
      </div>
    </Dialog>
  )
}

type AboutProps = { readonly about: string | null; readonly onChange: (about: string | null) => void }

const WHOLE = 'whole'

/** The alliance as a whole, or the one agreement that was bumped; nothing to choose while there is none. */
function About({ about, onChange }: AboutProps) {
  const { t } = useTranslation('tending')
  const { agreed } = useAgreed()
  if (agreed.size === 0) return null
  const each = [...agreed].map(([id, { what }]) => ({ id, label: what.trim() || t('wordless') }))
  return (
    <Select
      label={t('about')}
      placeholder={t('whole')}
      value={about ?? WHOLE}
      onChange={(id) => onChange(id === WHOLE ? null : id)}
      options={[{ id: WHOLE, label: t('whole') }, ...each]}
    />
  )
}

type SentencesProps = { readonly said: Said; readonly onChange: (said: Said) => void }

/** What happens, what it does to me, what I would like. The coach reads along, as it does everywhere. */
function Sentences({ said, onChange }: SentencesProps) {
  const { t } = useTranslation('tending')
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  // Each by itself: after “When” nobody is blamed any more, as far as grammar goes.
  const read = [said.when, said.i && `I ${said.i}`, said.like].filter((text) => text.trim() !== '').join('. ')
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
      {read !== '' && <AdviceCard text={read} kind="answer" field={field} />}
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
