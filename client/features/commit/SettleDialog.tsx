import '../../locales/commitWords.ts'
import { type FormEvent, useId, useState } from 'react'
import { dayAt } from '../../../shared/rules/takeAways.ts'
import { Day } from '../../../shared/schema/alliance.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { newId } from '../../sync/newId.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { toast } from '../../ui/toast.ts'
import styles from './ReviewFields.module.css'
import { ReviewFields } from './ReviewFields.tsx'
import { choiceOf, reviewOf } from './reviewChoice.ts'

type Props = {
  /** `date`: only the day is chosen, and nobody is asked for anything. */
  readonly way: 'settle' | 'date'
  readonly onClose: () => void
  readonly onSettled?: () => void
}

/** "This is our alliance": asks everybody for their word, with a day to look at it again, or none on purpose. */
export function SettleDialog({ way, onClose, onSettled }: Props) {
  const { t } = useTranslation('commit')
  const now = useSheet(useAllianceDoc().alliance)
  const command = useCommand()
  const form = useId()
  const today = dayAt(new Date())
  const [choice, setChoice] = useState(() => choiceOf(now.review, now.reviewSetAt !== null, today))
  const [ends, setEnds] = useState(now.endsOn ?? '')
  const [isTried, setTried] = useState(false)
  const [isSending, setSending] = useState(false)
  // The same however often it is pressed.
  const [version] = useState(newId)
  const [from] = useState(now.version)
  const review = reviewOf(choice, today)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (review === undefined) return
    setSending(true)
    const chosen = { review, endsOn: ends === '' ? null : ends }
    const isDone =
      way === 'date'
        ? await command('review.set', chosen)
        : await command('alliance.settle', { version, from, ...chosen })
    setSending(false)
    if (!isDone) return
    toast({ title: t(way === 'date' ? 'settle.kept' : 'settle.asked') })
    if (way === 'settle') onSettled?.()
    onClose()
  }
  const isAgain = way === 'settle' && now.version !== null
  return (
    <Dialog
      title={t(way === 'date' ? 'settle.dateTitle' : isAgain ? 'settle.again' : 'settle.title')}
      closeLabel={t('close')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t('later')}
          </Button>
          <Button variant="main" type="submit" form={form} isPending={isSending}>
            {t(way === 'date' ? 'settle.save' : 'settle.ask')}
          </Button>
        </>
      }
    >
      {way === 'settle' && <p>{t('settle.hint')}</p>}
      {isAgain && <p>{t('settle.againHint')}</p>}
      <form id={form} className={styles.form} onSubmit={(event) => void submit(event)}>
        <ReviewFields choice={choice} onChange={setChoice} today={today} isPast={isTried && review === undefined} />
        <TextField
          type="date"
          label={t('settle.ends')}
          description={t('settle.endsHint')}
          value={ends}
          onChange={(day) => (day === '' || Day.safeParse(day).success) && setEnds(day)}
        />
      </form>
    </Dialog>
  )
}
