import '../locales/consoleWords.ts'
import { useEffect } from 'react'
import { FacilitatorNotes } from '../features/deck/FacilitatorNotes.tsx'
import { AgendaLine } from '../features/pace/AgendaLine.tsx'
import { HandQueue } from '../features/pace/HandQueue.tsx'
import { LookPanel } from '../features/pace/LookPanel.tsx'
import { RestNow, RestWays } from '../features/pace/RestPanel.tsx'
import { RoundPanel } from '../features/pace/RoundPanel.tsx'
import { StepUndo } from '../features/pace/StepUndo.tsx'
import { useLeadingKeys } from '../features/pace/useLeadingKeys.ts'
import { useStepMoves } from '../features/pace/useStepMoves.ts'
import { TimerBell } from '../features/timer/TimerBell.tsx'
import { TimerVoice } from '../features/timer/TimerVoice.tsx'
import { useBell } from '../features/timer/useBell.ts'
import { useTimerKey } from '../features/timer/useTimerKey.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useStage } from '../sync/BoardSession.tsx'
import { useCommand } from '../sync/useCommand.ts'
import { useSheet } from '../sync/useRecord.ts'
import { useAnySignal, useAnyVibe } from '../sync/useStageRoot.ts'
import { KeyList } from '../ui/KeyList.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { Switch } from '../ui/Switch.tsx'
import { SmallTitle } from '../ui/Titled.tsx'
import styles from './Console.module.css'
import { ConsoleAction } from './ConsoleAction.tsx'
import { ConsoleBar } from './ConsoleBar.tsx'
import { AdviceSwitch, ConsoleCoach, ConsoleCoachSwitch } from './ConsoleCoach.tsx'
import { ConsoleDeck } from './ConsoleDeck.tsx'
import { useGoOn } from './ConsoleGoOn.tsx'
import { ConsoleNext } from './ConsoleNext.tsx'
import { ConsoleNow } from './ConsoleNow.tsx'
import { ConsolePeople } from './ConsolePeople.tsx'
import { ConsoleSealed } from './ConsoleSealed.tsx'
import { ConsoleSteps } from './ConsoleSteps.tsx'
import { type ConsoleSession, useConsoleSession } from './consoleSession.ts'
import { useIsPreparing } from './preparing.ts'
import { useConsoleKeys } from './useConsoleKeys.ts'
import { useIsNarrow } from './useIsNarrow.ts'
import { useShowPrompt } from './useShowPrompt.ts'

const ConsoleCheckin = onDemand(async () => (await import('./checkin/ConsoleCheckin.tsx')).ConsoleCheckin)
const ConsoleCheckinNow = onDemand(async () => (await import('./checkin/ConsoleCheckin.tsx')).ConsoleCheckinNow)
const ConsoleAlliance = onDemand(async () => (await import('./ConsoleAlliance.tsx')).ConsoleAlliance)
const AgreementsWay = onDemand(async () => (await import('./AgreementsWay.tsx')).AgreementsWay)
const ConsoleBreakouts = onDemand(async () => (await import('./ConsoleBreakouts.tsx')).ConsoleBreakouts)
const ConsoleBreakoutsNow = onDemand(async () => (await import('./ConsoleBreakouts.tsx')).ConsoleBreakoutsNow)
const ConsoleTalk = onDemand(async () => (await import('./ConsoleTalk.tsx')).ConsoleTalk)
const ConsoleGuided = onDemand(async () => (await import('./ConsoleGuided.tsx')).ConsoleGuided)
const GuideStart = onDemand(async () => (await import('../features/guide/GuideStart.tsx')).GuideStart)
const ConsoleVote = onDemand(async () => (await import('./ConsoleVote.tsx')).ConsoleVote)
const ConsoleScales = onDemand(async () => (await import('./ConsoleScales.tsx')).ConsoleScales)
const ConsoleScalesNow = onDemand(async () => (await import('./ConsoleScales.tsx')).ConsoleScalesNow)
const Prepare = onDemand(async () => (await import('./Prepare.tsx')).Prepare)
const ConsoleRituals = onDemand(async () => (await import('./ConsoleRituals.tsx')).ConsoleRituals)
const ConsoleTending = onDemand(async () => (await import('./ConsoleTending.tsx')).ConsoleTending)
const ConsoleCare = onDemand(async () => (await import('./ConsoleTending.tsx')).ConsoleCare)
const ConsoleVoteNow = onDemand(async () => (await import('./ConsoleVoteNow.tsx')).ConsoleVoteNow)

/** A facilitator's own place: to prepare a session, and to lead it. */
export function Console() {
  const isGuided = useSheet(useStage().session).guide !== null
  const isPreparing = useIsPreparing()
  if (isGuided) return <ConsoleGuided />
  return isPreparing ? <Prepare /> : <Leading />
}

const words = { returnObjects: true } as const

/** Where a facilitator leads the session: what all see, what comes next, who is here. On a phone, a remote control. */
function Leading() {
  const { t } = useTranslation(['console', 'leading'])
  const now = useConsoleSession()
  const command = useCommand()
  const reveal = useShowPrompt()
  const pressTimer = useTimerKey(now.shown?.minutes)
  const { next, nextStep, session } = now
  const entries = now.groups.find(({ stepId }) => stepId === now.openStep)?.entries ?? []

  const { before } = useStepMoves()
  const { go, asking } = useGoOn()
  const isNarrow = useIsNarrow()
  const hasCare = [useAnySignal(), useAnyVibe()].some(Boolean)
  useConsoleKeys({
    ...useLeadingKeys(),
    b: () => before && go(before.id),
    n: () => {
      if (reveal.promptId !== null) return
      if (next) reveal.start(next[0])
      else if (nextStep) go(nextStep[0])
    },
    t: pressTimer,
    l: () => void command('board.lock', { locked: !session.locked }),
  })
  useEffect(() => {
    document.title = t('title', { title: session.title })
  }, [session.title, t])

  return (
    <div className={styles.console}>
      <ConsoleBar />
      <main className={styles.columns}>
        <section aria-labelledby="console-session" className={styles.column}>
          <h2 id="console-session" className={styles.heading}>
            {t('session')}
          </h2>
          <ConsoleSteps steps={now.steps} stepAt={now.stepAt} onGo={go} />
          <AgendaLine />
          <RestWays />
          <LookPanel />
          <ForEverybody session={session} />
          <ConsoleCoachSwitch />
          <AdviceSwitch onlyBack />
          <GuideStart />
        </section>
        <div className={styles.middle}>
          <RestNow />
          {hasCare && <ConsoleTending />}
          <ConsoleCheckinNow />
          <ConsoleVoteNow />
          <ConsoleScalesNow />
          <ConsoleBreakoutsNow />
          <ConsoleNow {...now} />
          {now.shown?.mode === 'private' && session.prompt !== null && (
            <ConsoleSealed key={session.prompt} promptId={session.prompt} prompt={now.shown} />
          )}
          <ConsoleAction now={now} reveal={reveal} onGo={go} />
          <StepUndo />
          <ConsoleAlliance now={now} />
          <ConsoleRituals now={now} isBusy={reveal.promptId !== null} />
          {isNarrow && <ConsoleCoach now={now} />}
          <ConsoleTalk now={now} />
          <div className={styles.together}>
            <RoundPanel />
            <ConsoleBreakouts />
            <ConsoleVote />
            <ConsoleScales />
            <ConsoleCheckin />
            <AgreementsWay />
          </div>
          <section aria-labelledby="console-next" className={styles.deck}>
            <SmallTitle id="console-next">{t('next')}</SmallTitle>
            {next && (
              <ConsoleNext
                key={next[0]}
                entry={next}
                entries={entries}
                onWithNames={reveal.promptId === null ? () => reveal.startWithNames(next[0]) : null}
              />
            )}
            <ConsoleDeck now={now} reveal={reveal} />
          </section>
        </div>
        <aside className={styles.column} aria-label={t('people')}>
          {!isNarrow && <ConsoleCoach now={now} />}
          <h2 className={styles.heading}>{t('people')}</h2>
          <HandQueue />
          <ConsolePeople />
          <ConsoleCare />
          <h2 className={styles.heading}>{t('notes')}</h2>
          <FacilitatorNotes />
          <KeyList
            title={t('keys.title')}
            keys={[...Object.entries(t('keys.does', words)), ...Object.entries(t('leading:keys', words))]}
          />
        </aside>
      </main>
      {asking}
    </div>
  )
}

/** What holds for all: who may write, and whether this device rings. */
function ForEverybody({ session }: Pick<ConsoleSession, 'session'>) {
  const { t } = useTranslation(['console', 'timer'])
  const command = useCommand()
  const [rings, setRings] = useBell('console')
  return (
    <fieldset aria-label={t('controls')} className={styles.controls}>
      <Switch
        label={t('lock')}
        description={t('lockHint')}
        isSelected={session.locked}
        onChange={(locked) => void command('board.lock', { locked })}
      />
      <Switch label={t('timer:bell')} isSelected={rings} onChange={setRings} />
      <TimerVoice />
      <TimerBell rings={rings} />
    </fieldset>
  )
}
