import { useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Segments } from '../../ui/Segments.tsx'
import styles from './LeadersCheck.module.css'
import { type CheckAnswer, checkAnswers } from './myMap.ts'
import { type CheckItem, checkItems } from './teamCheck.ts'

type Props = { readonly onAnswer: (answers: readonly CheckAnswer[]) => void; readonly onClose: () => void }

/** Six sentences, three answers each; what it says comes when all are answered. */
export function LeadersCheckDialog({ onAnswer, onClose }: Props) {
  const { t } = useTranslation('map')
  const [said, setSaid] = useState<Partial<Record<CheckItem, CheckAnswer>>>({})
  const answers = checkItems.flatMap((item) => said[item] ?? [])
  const open = checkItems.length - answers.length
  return (
    <Dialog
      title={t('check.title')}
      closeLabel={t('close')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      size="l"
      actions={
        <Button variant="main" isDisabled={open > 0} onPress={() => onAnswer(answers)}>
          {t('check.show')}
        </Button>
      }
    >
      {checkItems.map((item) => (
        <Segments
          key={item}
          label={t(`check.items.${item}`)}
          options={checkAnswers.map((id) => ({ id, label: t(`check.answers.${id}`) }))}
          value={said[item] ?? null}
          onChange={(answer) => setSaid({ ...said, [item]: answer })}
        />
      ))}
      {open > 0 && <p className={styles.quiet}>{t('check.open', { count: open })}</p>}
    </Dialog>
  )
}
