import { EyeOff } from 'lucide-react'
import { TimerControls } from '../features/timer/TimerControls.tsx'
import { TimerFace } from '../features/timer/TimerFace.tsx'
import { useVoteNow } from '../features/voting/voteNow.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useAllianceDoc } from '../sync/alliance.ts'
import { useCommand } from '../sync/useCommand.ts'
import { useSheet } from '../sync/useRecord.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { Chip } from '../ui/Chip.tsx'
import { SmallTitle } from '../ui/Titled.tsx'
import styles from './ConsoleNow.module.css'
import { ConsoleSeen } from './ConsoleSeen.tsx'
import type { ConsoleSession } from './consoleSession.ts'
import { useShowsAlliance } from './useShowsAlliance.ts'

/** For a question whose deck says nothing about time. */
const MINUTES = 3

/** What all screens show at this moment, with the timer. */
export function ConsoleNow({ shown, session, steps, stepAt, revealed }: ConsoleSession) {
  const { t } = useTranslation('console')
  const vote = useVoteNow()
  const command = useCommand()
  const isCheckin = useSheet(useAllianceDoc().alliance).checkin !== null
  const showsAlliance = useShowsAlliance()
  const idle = isCheckin ? t('nothingCheckin') : showsAlliance ? t('allianceNow') : null
  // Until the first question, the big screen shows the way in.
  const step = revealed.size > 0 ? steps[stepAt]?.[1].title : undefined
  return (
    <section aria-labelledby="console-now" className={styles.now}>
      <div className={styles.top}>
        <SmallTitle id="console-now">{vote ? t('underVote') : t('now')}</SmallTitle>
        <ConsoleSeen />
      </div>
      <Card className={styles.card}>
        <div className={styles.head}>
          {shown ? (
            <p className={styles.question}>{shown.text}</p>
          ) : (
            <p className={styles.nothing}>{idle ?? (step ? t('nothingNow', { step }) : t('nothingYet'))}</p>
          )}
          <TimerFace size="5rem" />
        </div>
        <div className={styles.foot}>
          {shown && (
            <>
              <Chip tone="pine">
                {t(session.locked ? 'locked' : shown.mode === 'open' ? 'opens' : `modeLong.${shown.mode}`)}
              </Chip>
              <Button variant="quiet" icon={EyeOff} onPress={() => void command('prompt.rest', {})}>
                {t('takeDown')}
              </Button>
            </>
          )}
          <div className={styles.timer}>
            <TimerControls suggestedMinutes={shown?.minutes || MINUTES} />
          </div>
        </div>
      </Card>
    </section>
  )
}
