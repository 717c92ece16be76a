import '../../locales/kitChoiceWords.ts'
import { ArrowLeft, ChevronRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { KitSummary } from '../../../shared/api.ts'
import type { KitLength } from '../../../shared/kits/kitLength.ts'
import { type Symptom, symptoms } from '../../../shared/kits/symptoms.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './KitChoice.module.css'
import { minutesOf } from './KitFinder.tsx'
import { useWholeKit } from './useWholeKit.ts'

type Props = {
  readonly kits: readonly KitSummary[]
  readonly onOpenChange: (isOpen: boolean) => void
  readonly onTake: (chosen: { readonly kit: string; readonly length: KitLength }) => void
}

/** From what hurts to what is probably missing, and to the kit and the questions that go there. */
export function KitSymptoms({ kits, onOpenChange, onTake }: Props) {
  const { t } = useTranslation('kitChoice')
  const [symptom, setSymptom] = useState<Symptom | null>(null)
  const kit = kits.find(({ id }) => id === symptom?.kit)
  const take = () => {
    if (!kit || !symptom) return
    onTake({ kit: kit.id, length: symptom.length })
    announce(t('taken', { title: kit.title, minutes: minutesOf(kit, symptom.length) }))
  }
  return (
    <Dialog
      title={t('symptom.title')}
      closeLabel={t('symptom.close')}
      isOpen
      onOpenChange={onOpenChange}
      size="l"
      actions={
        kit && (
          <>
            <Button icon={ArrowLeft} onPress={() => setSymptom(null)}>
              {t('symptom.back')}
            </Button>
            <Button variant="main" onPress={take}>
              {t('symptom.take', { title: kit.title })}
            </Button>
          </>
        )
      }
    >
      {symptom && kit ? (
        <Gap symptom={symptom} kit={kit} />
      ) : (
        // A server may be without some of our kits.
        <Choice of={symptoms.filter((one) => kits.some(({ id }) => id === one.kit))} onChoose={setSymptom} />
      )}
    </Dialog>
  )
}

type ChoiceProps = { readonly of: readonly Symptom[]; readonly onChoose: (symptom: Symptom) => void }

function Choice({ of, onChoose }: ChoiceProps) {
  const { t } = useTranslation('kitChoice')
  return (
    <div className={styles.body}>
      <p>{t('symptom.lead')}</p>
      <ul className={styles.symptoms}>
        {of.map((symptom) => (
          <li key={symptom.id}>
            <AriaButton onPress={() => onChoose(symptom)} className={styles.symptom ?? ''}>
              <span>{symptom.says}</span>
              <Icon of={ChevronRight} />
            </AriaButton>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Gap({ symptom, kit }: { readonly symptom: Symptom; readonly kit: KitSummary }) {
  const { t } = useTranslation('kitChoice')
  const heading = useRef<HTMLHeadingElement>(null)
  const whole = useWholeKit(kit.id).kit
  const questions = symptom.prompts.flatMap((id) => whole?.prompts.find((prompt) => prompt.id === id) ?? [])
  // What was pressed is gone: whoever listens goes on here.
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles.body}>
      <h3 ref={heading} tabIndex={-1} className={styles.says}>
        {symptom.says}
      </h3>
      <div className={styles.said}>
        <p className={styles.quiet}>{t('symptom.gap')}</p>
        <p>{symptom.gap}</p>
      </div>
      <div>
        <p className={styles.quiet}>{t('symptom.helps')}</p>
        <p className={styles.name}>{kit.title}</p>
        <p>{kit.blurb}</p>
        <p className={styles.quiet}>{t('find.fit', { minutes: minutesOf(kit, symptom.length), people: kit.people })}</p>
      </div>
      {questions.length > 0 && (
        <div>
          <p className={styles.quiet}>{t('symptom.questions')}</p>
          <ul className={styles.questions}>
            {questions.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
