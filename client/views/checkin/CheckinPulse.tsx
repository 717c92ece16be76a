import { useState } from 'react'
import { ANONYMOUS_MIN } from '../../../shared/limits.ts'
import { PulseList } from '../../features/checkin/PulseList.tsx'
import { PulseWalk } from '../../features/checkin/PulseWalk.tsx'
import { type CheckinShown, useLeadsCheckin, useTurnout } from '../../features/checkin/useCheckin.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useAttempt } from '../../sync/useAttempt.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { toast } from '../../ui/toast.ts'
import styles from './CheckinBody.module.css'

type Props = CheckinShown & { readonly heading: 'h1' | 'h2' | 'h3' }

/** My own answers while they are secret, then everybody's. */
export function CheckinPulse({ id, checkin, heading: Heading }: Props) {
  const { t } = useTranslation('checkin')
  const leads = useLeadsCheckin()
  const me = useMe()
  if (checkin.shownAt !== null)
    return (
      <>
        <Heading className={styles.title}>{t('picture.title')}</Heading>
        <PulseList checkin={checkin} />
      </>
    )
  return (
    <div className={styles.pulse}>
      {me.role !== 'viewer' && <PulseWalk id={id} checkin={checkin} heading={Heading} />}
      {leads ? <Show id={id} checkin={checkin} /> : <Turnout checkin={checkin} />}
    </div>
  )
}

function Turnout({ checkin }: Pick<CheckinShown, 'checkin'>) {
  const { t } = useTranslation('checkin')
  return <p className={styles.hint}>{t('pulse.turnout', useTurnout(checkin))}</p>
}

/** Refusals that say what to wait for: told beside the button, where one waits. */
const waits = {
  'too-few-ballots': 'pulse.tooFew',
  'still-answering': 'pulse.stillAnswering',
  'nobody-answered': 'pulse.nobody',
} as const

function Show({ id, checkin }: CheckinShown) {
  const { t } = useTranslation('checkin')
  const attempt = useAttempt()
  const turnout = useTurnout(checkin)
  const { guide } = useSheet(useStage().session)
  const [wait, setWait] = useState<(typeof waits)[keyof typeof waits] | null>(null)
  const show = async () => {
    const problem = await attempt('checkin.show', { checkin: id })
    const known = problem && problem.code in waits ? waits[problem.code as keyof typeof waits] : null
    setWait(known)
    if (!problem) announce(t('pulse.shown'))
    else if (known === null) toast({ title: problem.message, tone: 'trouble' })
  }
  return (
    <div className={styles.show}>
      <p className={styles.count}>{t('pulse.turnout', turnout)}</p>
      {guide !== null && <p className={styles.hint}>{t('pulse.together')}</p>}
      <Button variant={turnout.count >= turnout.people ? 'main' : 'plain'} onPress={() => void show()}>
        {t('pulse.show')}
      </Button>
      <p role="status">{wait && t(wait, { count: ANONYMOUS_MIN })}</p>
    </div>
  )
}
