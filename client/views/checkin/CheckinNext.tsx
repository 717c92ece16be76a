import '../../locales/commitWords.ts'
import { useState } from 'react'
import { dayAt } from '../../../shared/rules/takeAways.ts'
import { type CheckinShown, useAsked, useLeadsCheckin } from '../../features/checkin/useCheckin.ts'
import { useDecided } from '../../features/checkin/useDecided.ts'
import { ReviewFields } from '../../features/commit/ReviewFields.tsx'
import { choiceOf, reviewOf } from '../../features/commit/reviewChoice.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './CheckinBody.module.css'

/** When people look again: the next day of their rhythm is there already. Closing is the leader's. */
export function CheckinNext({ id, checkin }: CheckinShown) {
  const { t } = useTranslation('checkin')
  const leads = useLeadsCheckin()
  const decided = useDecided(id)
  const lines = useAsked(checkin)
  const retired = lines.filter(({ agreement }) => decided(agreement) === 'retire').length
  return (
    <>
      <p>
        {t('next.summary', { count: lines.length - retired })}
        {retired > 0 && ` ${t('next.retired', { count: retired })}`}
      </p>
      {leads ? <Form id={id} /> : <p className={styles.hint}>{t('next.wait')}</p>}
    </>
  )
}

function Form({ id }: { readonly id: string }) {
  const { t } = useTranslation('checkin')
  const command = useCommand()
  const now = useSheet(useAllianceDoc().alliance)
  const today = dayAt(new Date())
  const [choice, setChoice] = useState(() => choiceOf(now.review, now.reviewSetAt !== null, today))
  const [isTried, setTried] = useState(false)
  const review = reviewOf(choice, today)
  const close = async () => {
    setTried(true)
    if (review === undefined) return
    if (await command('checkin.close', { checkin: id, next: review })) announce(t('next.closed'))
  }
  return (
    <form
      aria-label={t('next.title')}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void close()
      }}
    >
      <ReviewFields choice={choice} onChange={setChoice} today={today} isPast={isTried && review === undefined} />
      <Button type="submit" variant="main" className={styles.end}>
        {t('next.close')}
      </Button>
    </form>
  )
}
