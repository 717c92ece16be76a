import '../../locales/calendarWords.ts'
import { CalendarPlus, Rss } from 'lucide-react'
import { useState } from 'react'
import { Problem } from '../../api.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { useMe, usePass } from '../../sync/BoardSession.tsx'
import { useSheet } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { download } from '../../ui/download.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import { toast } from '../../ui/toast.ts'
import styles from './CalendarWays.module.css'
import { calendarOf } from './calendarCalls.ts'

const SubscribeDialog = onDemand(async () => (await import('./SubscribeDialog.tsx')).SubscribeDialog)

/** Beside the day on which people look at their alliance again: into my calendar once, or kept up to date there. */
export function CalendarWays() {
  const { t } = useTranslation('calendar')
  const pass = usePass()
  const { review, state } = useSheet(useAllianceDoc().alliance)
  const [isSubscribing, setSubscribing] = useState(false)
  const isResting = state === 'paused' || state === 'closed'
  // A projector's screen is nobody's.
  if (useMe().role === 'viewer' || isResting) return null
  const add = async () => {
    try {
      download(await calendarOf(pass), 'groundwork.ics')
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      toast({ title: problem.message, tone: 'trouble' })
    }
  }
  return (
    <div className={styles.ways}>
      {review !== null && (
        <Button icon={CalendarPlus} onPress={() => void add()}>
          {t('add')}
        </Button>
      )}
      <Button variant="quiet" icon={Rss} onPress={() => setSubscribing(true)}>
        {t('subscribe')}
      </Button>
      {isSubscribing && <SubscribeDialog hasDate={review !== null} onClose={() => setSubscribing(false)} />}
    </div>
  )
}
