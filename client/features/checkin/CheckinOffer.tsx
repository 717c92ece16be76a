import '../../locales/checkinWords.ts'
import { CalendarHeart } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './CheckinOffer.module.css'
import { OpenCheckin } from './OpenCheckin.tsx'
import { useLeadsCheckin } from './useCheckin.ts'
import { useOffer } from './useOffer.ts'

/** On the day people wanted to look again, and after it, a quiet card says so until they do. */
export function CheckinOffer() {
  const { t } = useTranslation('checkin')
  const offer = useOffer()
  const leads = useLeadsCheckin()
  const [isOpening, setOpening] = useState(false)
  if (!offer) return null
  const title = t(offer.isPast ? 'offer.titlePast' : 'offer.title')
  return (
    <Card as="section" aria-label={title} className={styles.offer}>
      <h2 className={styles.title}>
        <Icon of={CalendarHeart} />
        {title}
      </h2>
      <p className={styles.hint}>{t(leads ? 'offer.hint' : 'offer.others')}</p>
      <div className={styles.ways}>
        {leads && (
          <Button variant="main" onPress={() => setOpening(true)}>
            {t('offer.begin')}
          </Button>
        )}
        <Button
          variant="quiet"
          onPress={() => {
            offer.putAway()
            announce(t('offer.laterDone'))
          }}
        >
          {t('offer.later')}
        </Button>
      </div>
      {isOpening && <OpenCheckin onClose={() => setOpening(false)} />}
    </Card>
  )
}
