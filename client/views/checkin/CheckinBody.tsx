import '../../locales/checkinWords.ts'
import { useEffect, useRef } from 'react'
import { Celebrate } from '../../features/checkin/Celebrate.tsx'
import { Talk } from '../../features/checkin/Talk.tsx'
import { type CheckinShown, useLeadsCheckin } from '../../features/checkin/useCheckin.ts'
import { WhatChanged } from '../../features/checkin/WhatChanged.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import styles from './CheckinBody.module.css'
import { CheckinDecide } from './CheckinDecide.tsx'
import { CheckinLead } from './CheckinLead.tsx'
import { CheckinNext } from './CheckinNext.tsx'
import { CheckinPulse } from './CheckinPulse.tsx'
import { CheckinSteps } from './CheckinSteps.tsx'

export type CheckinPlace = 'page' | 'phone' | 'board'

type Props = CheckinShown & { readonly place: CheckinPlace; readonly heading: 'h1' | 'h2' | 'h3' }

/** The stretch of a check-in that everybody is at; whoever leads goes on from here. */
export function CheckinBody({ id, checkin, place, heading: Heading }: Props) {
  const { t } = useTranslation('checkin')
  const leads = useLeadsCheckin()
  const { at } = checkin
  useSpokenStep(at, t(`steps.${at}`))
  return (
    <div className={styles.body}>
      {leads ? (
        <CheckinSteps id={id} at={at} />
      ) : (
        <p className={styles.step}>{t('stepOf', { title: t(`steps.${at}`) })}</p>
      )}
      {at !== 'pulse' && <Heading className={styles.title}>{t(`${at}.title`)}</Heading>}
      {at === 'changes' && <WhatChanged checkin={checkin} />}
      {at === 'pulse' && <CheckinPulse {...{ id, checkin, heading: Heading }} />}
      {at === 'talk' && <Talk id={id} checkin={checkin} />}
      {at === 'decide' && <CheckinDecide {...{ id, checkin, place }} />}
      {at === 'celebrate' && <Celebrate id={id} checkin={checkin} />}
      {at === 'next' && <CheckinNext id={id} checkin={checkin} />}
      {leads && <CheckinLead id={id} checkin={checkin} />}
    </div>
  )
}

/** Tells who hears rather than sees that everybody went on; the first stretch is read where it stands. */
function useSpokenStep(at: string, title: string): void {
  const { t } = useTranslation('checkin')
  const before = useRef(at)
  useEffect(() => {
    if (before.current !== at) announce(t('moved', { title }))
    before.current = at
  }, [at, title, t])
}
