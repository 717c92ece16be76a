import { sideBySide } from '../../shared/rules/sideBySide.ts'
import '../locales/stageWords.ts'
import { useEffect, useMemo } from 'react'
import { inOrder } from '../../shared/rules/order.ts'
import { useStageCover } from '../features/pace/useStageCover.ts'
import { TimerBell } from '../features/timer/TimerBell.tsx'
import { TimerFace } from '../features/timer/TimerFace.tsx'
import { TimerVoice } from '../features/timer/TimerVoice.tsx'
import { useBell } from '../features/timer/useBell.ts'
import { useScalesForAll, useVoteNow } from '../features/voting/voteNow.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useBoard, usePass, useStage } from '../sync/BoardSession.tsx'
import { useNews } from '../sync/newToMe.ts'
import { usePeopleHere } from '../sync/usePresence.ts'
import { useAll, useRecord, useSheet } from '../sync/useRecord.ts'
import { useIsCheckin } from '../sync/useStageRoot.ts'
import { onDemand } from '../ui/onDemand.tsx'
import styles from './Stage.module.css'
import { StageCards, type StageNote } from './StageCards.tsx'
import { StageControls } from './StageControls.tsx'
import { StageJoin } from './StageJoin.tsx'
import { StageQuestion } from './StageQuestion.tsx'
import { StageQuiet } from './StageQuiet.tsx'
import { StageWaits } from './StageWaits.tsx'
import { StageWelcome } from './StageWelcome.tsx'
import { useShowsAlliance } from './useShowsAlliance.ts'
import { useStageUnit } from './useStageUnit.ts'
import { useWakeLock } from './useWakeLock.ts'

// Pictures that a session may never need.
const StageCommit = onDemand(async () => (await import('./StageCommit.tsx')).StageCommit)
const StageCover = onDemand(async () => (await import('./StagePace.tsx')).StageCover)
const StageTurn = onDemand(async () => (await import('./StagePace.tsx')).StageTurn)
const StageHands = onDemand(async () => (await import('./StagePace.tsx')).StageHands)
const StageWords = onDemand(async () => (await import('./StageWords.tsx')).StageWords)
const StageBreakouts = onDemand(async () => (await import('./StagePace.tsx')).StageBreakouts)
const StageVote = onDemand(async () => (await import('./StageVote.tsx')).StageVote)

const StageCheckin = onDemand(async () => (await import('./checkin/StageCheckin.tsx')).StageCheckin)
const StageScales = onDemand(async () => (await import('./StageScales.tsx')).StageScales)
const StageNews = onDemand(async () => (await import('./StageNews.tsx')).StageNews)
const StageLaser = onDemand(async () => (await import('./StageLaser.tsx')).StageLaser)

/** With more notes than this, the question leaves them more of the screen. */
const FEW = 4

/** What the room looks at, from as far as seven metres. It follows by itself. */
export function Stage() {
  const { t } = useTranslation('stage')
  const stage = useStage()
  const { title: known } = usePass()
  const session = useSheet(stage.session)
  const prompt = useRecord(stage.prompts, session.prompt ?? '')
  const step = useRecord(stage.steps, prompt?.step ?? session.step ?? '')
  const section = useRecord(stage.sections, step?.section ?? '')
  const isLast = inOrder(useAll(stage.steps)).at(-1)?.[0] === session.step
  const hasBegun = useAll(stage.prompts).size > 0
  const here = usePeopleHere().filter(({ role }) => role !== 'viewer').length
  const notes = useAnswers(session.prompt, prompt?.anonymous === true)
  const news = useNews()
  const isEnd = !prompt && isLast && news.length > 0
  const unit = useStageUnit()
  const vote = useVoteNow()
  const scales = useScalesForAll()
  const [rings, setRings] = useBell('stage')
  const cover = useStageCover()
  const showsAlliance = useShowsAlliance()
  const isCheckin = useIsCheckin()
  useWakeLock()

  const title = session.title || known
  useEffect(() => {
    document.title = t('title', { title })
  }, [title, t])

  return (
    <main className={styles.stage} style={{ '--u': `${unit}px` }}>
      <StageControls rings={rings} onRings={setRings} />
      <TimerVoice />
      <TimerBell rings={rings} />
      <StageWaits />
      <StageLaser unit={unit} />
      {cover ? (
        <StageCover cover={cover} />
      ) : scales ? (
        <StageScales {...scales} unit={unit} code={session.code} />
      ) : session.breakouts && vote?.vote.state !== 'open' ? (
        <StageBreakouts unit={unit} code={session.code} rings={rings} />
      ) : vote ? (
        <StageVote {...vote} unit={unit} code={session.code} />
      ) : !prompt && isCheckin ? (
        <StageCheckin unit={unit} code={session.code} />
      ) : !prompt && showsAlliance ? (
        <StageCommit unit={unit} code={session.code} />
      ) : !prompt && !hasBegun ? (
        <StageWelcome title={title} code={session.code} here={here} unit={unit} />
      ) : (
        <>
          <header className={styles.head}>
            <div className={styles.words} aria-live="polite">
              <p className={styles.step}>{section?.title ?? step?.title ?? title}</p>
              <StageQuestion
                key={prompt?.text ?? `${isEnd}`}
                text={prompt?.text ?? t(isEnd ? 'newToUs' : session.guide?.isOver ? 'over' : 'between')}
                unit={unit}
                isShared={notes.length > FEW}
              />
              <StageTurn />
            </div>
            <TimerFace size="calc(150 * var(--u))" />
          </header>
          {isEnd ? (
            <StageNews news={news} unit={unit} />
          ) : notes.length === 0 ? (
            <StageQuiet prompt={prompt} />
          ) : prompt?.oneWord ? (
            <StageWords notes={notes} unit={unit} />
          ) : (
            <StageCards notes={notes} unit={unit} />
          )}
          <footer className={styles.foot}>
            <p>
              {t('here', { count: here })}
              {notes.length > 0 && ` · ${t('notes', { count: notes.length })}`}
              <StageHands />
            </p>
            <StageJoin code={session.code} />
          </footer>
        </>
      )}
    </main>
  )
}

/** The notes that answer a prompt, in the order they were written; empty ones are still being thought about. */
function useAnswers(promptId: string | null, isAnonymous: boolean): readonly StageNote[] {
  const notes = useAll(useBoard().notes)
  return useMemo(() => {
    const answers = [...notes]
      .filter(([, note]) => promptId !== null && note.prompt === promptId && note.deletedAt === null)
      .filter(([, note]) => note.text.trim() !== '')
      .sort(([idA, a], [idB, b]) => a.createdAt - b.createdAt || (idA < idB ? -1 : 1))
      // Somebody may have signed one on the board: not here, where all were told that there are no names.
      .map(([id, note]): StageNote => [id, isAnonymous ? { ...note, author: null } : note])
    return sideBySide(answers, ({ beside }) => beside)
  }, [notes, promptId, isAnonymous])
}
