import '../../locales/checkinWords.ts'
import { HeartHandshake } from 'lucide-react'
import { useState } from 'react'
import { CheckinOffer } from '../../features/checkin/CheckinOffer.tsx'
import { OpenCheckin } from '../../features/checkin/OpenCheckin.tsx'
import { useCheckinNow } from '../../features/checkin/useCheckin.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { useAgreed } from '../../sync/useAgreed.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { TitledCard } from '../../ui/Titled.tsx'
import { CheckinBody } from './CheckinBody.tsx'

/** The check-in everybody is in, or its day, before everything else in the Console. */
export function ConsoleCheckinNow() {
  const { t } = useTranslation('checkin')
  const now = useCheckinNow()
  if (!now) return <CheckinOffer />
  return (
    <TitledCard id="console-checkin" title={t('label')}>
      <CheckinBody {...now} place="page" heading="h3" />
    </TitledCard>
  )
}

/** On any day there is a way into a check-in, once there is something to look at. */
export function ConsoleCheckin() {
  const { t } = useTranslation('checkin')
  const { checkin, state } = useSheet(useAllianceDoc().alliance)
  const { agreed } = useAgreed()
  const [isOpening, setOpening] = useState(false)
  if (checkin !== null || agreed.size === 0 || state === 'closed') return null
  return (
    <section aria-label={t('label')}>
      <Button icon={HeartHandshake} onPress={() => setOpening(true)}>
        {t('opening.open')}
      </Button>
      {isOpening && <OpenCheckin onClose={() => setOpening(false)} />}
    </section>
  )
}
