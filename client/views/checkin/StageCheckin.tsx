import '../../locales/checkinWords.ts'
import { Celebration } from '../../features/checkin/Celebration.tsx'
import { type CheckinShown, useCheckinNow, useTurnout } from '../../features/checkin/useCheckin.ts'
import { WhatChanged } from '../../features/checkin/WhatChanged.tsx'
import { TimerFace } from '../../features/timer/TimerFace.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import stage from '../Stage.module.css'
import { StageJoin } from '../StageJoin.tsx'
import { StageQuestion } from '../StageQuestion.tsx'
import styles from './StageCheckin.module.css'
import { StagePulses } from './StagePulses.tsx'
import { StageVerdicts } from './StageVerdicts.tsx'

type Props = { readonly unit: number; readonly code: string }

/** What a wall has room for under each kind of change. */
const CHANGES_MOST = 3

/** A check-in for the whole room: what changed, how many answered, how each agreement is doing, what is celebrated. */
export function StageCheckin(props: Props) {
  const now = useCheckinNow()
  return now && <Shown {...now} {...props} />
}

function Shown({ id, checkin, unit, code }: CheckinShown & Props) {
  const { t } = useTranslation('checkin')
  const { at, shownAt, celebration } = checkin
  const isTold = shownAt !== null && (at === 'pulse' || at === 'talk')
  const title = isTold ? t('picture.title') : at === 'celebrate' && celebration ? t('celebrate.wall') : t(`${at}.title`)
  return (
    <>
      <header className={stage.head}>
        <div className={stage.words} aria-live="polite">
          <p className={stage.step}>{t('stepOf', { title: t(`steps.${at}`) })}</p>
          <StageQuestion key={title} text={title} unit={unit} isShared={at !== 'pulse' || isTold} />
        </div>
        <TimerFace size="calc(150 * var(--u))" />
      </header>
      <div className={styles.body}>
        {at === 'changes' && (
          <div className={styles.changes}>
            <WhatChanged checkin={checkin} most={CHANGES_MOST} />
          </div>
        )}
        {at === 'pulse' && !isTold && <p className={styles.hint}>{t('pulse.wall')}</p>}
        {isTold && <StagePulses checkin={checkin} unit={unit} />}
        {at === 'decide' && <StageVerdicts id={id} checkin={checkin} unit={unit} />}
        {at === 'celebrate' && celebration && <Celebration celebration={celebration} place="wall" />}
      </div>
      <footer className={stage.foot}>
        <p>{at === 'pulse' && !isTold && <Turnout checkin={checkin} />}</p>
        <StageJoin code={code} />
      </footer>
    </>
  )
}

function Turnout({ checkin }: Pick<CheckinShown, 'checkin'>) {
  const { t } = useTranslation('checkin')
  return t('pulse.turnout', useTurnout(checkin))
}
