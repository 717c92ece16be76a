import { useEffect, useRef } from 'react'
import { inOrder } from '../../shared/rules/order.ts'
import { SavedBadge } from '../features/saved/SavedBadge.tsx'
import { TimerText } from '../features/timer/TimerText.tsx'
import { TimerVoice } from '../features/timer/TimerVoice.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useMe, usePass, useStage, useSynced } from '../sync/BoardSession.tsx'
import { useAll, useRecord, useSheet } from '../sync/useRecord.ts'
import { announce } from '../ui/announce.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { classes } from '../ui/classes.ts'
import { onDemand } from '../ui/onDemand.tsx'
import styles from './Pocket.module.css'
import { PocketAnswer } from './PocketAnswer.tsx'
import { PocketKept } from './PocketKept.tsx'
import { PocketVote } from './PocketVote.tsx'
import { useKeyboardRoom } from './useKeyboardRoom.ts'

// Not needed to see the question.
const PocketNotes = onDemand(async () => (await import('./PocketNotes.tsx')).PocketNotes)
const PocketTalks = onDemand(async () => (await import('./PocketTalk.tsx')).PocketTalks)
const PocketNotices = onDemand(async () => (await import('./PocketPace.tsx')).PocketNotices)
const PocketSignals = onDemand(async () => (await import('./PocketPace.tsx')).PocketSignals)
const PocketWays = onDemand(async () => (await import('./PocketWays.tsx')).PocketWays)

/** A question longer than this is set smaller, to leave room for the answer. */
const LONG = 110

/** The session in one hand: the question, one big field, my notes. */
export function Pocket() {
  const { t } = useTranslation('pocket')
  const { boardId, title: known } = usePass()
  const stage = useStage()
  const session = useSheet(stage.session)
  const prompt = useRecord(stage.prompts, session.prompt ?? '')
  const promptId = prompt ? session.prompt : null
  const hasBegun = useAll(stage.prompts).size > 0
  const title = session.title || known
  const isOver = session.guide?.isOver === true
  const words = prompt?.text ?? t(session.breakouts ? 'inGroups' : isOver ? 'over' : hasBegun ? 'between' : 'soon')
  useKeyboardRoom()
  useSpokenPrompt(prompt?.text)
  useEffect(() => {
    document.title = t('title', { title })
  }, [title, t])

  return (
    <main className={styles.pocket}>
      <header className={styles.top}>
        <StepWords fallback={title} stepId={prompt?.step ?? session.step} />
        <TimerText className={styles.timer} />
        <TimerVoice />
      </header>
      <PocketNotices />
      <PocketVote />
      <h1 key={words} className={classes(styles.question, words.length > LONG && styles.long)}>
        {words}
      </h1>
      {!prompt && !session.breakouts && !isOver && <p className={styles.hint}>{t('soonHint')}</p>}
      <PocketAnswer key={promptId ?? 'open'} promptId={promptId} prompt={prompt} />
      <PocketNotes promptId={promptId} />
      <PocketTalks promptId={promptId} />
      <PocketKept promptId={promptId} />
      <PocketSignals />
      <footer className={styles.foot}>
        <ButtonLink variant="quiet" to={`/b/${boardId}`}>
          {t('everybodys')}
        </ButtonLink>
        {useMe().role === 'facilitator' && (
          <ButtonLink variant="quiet" to={`/b/${boardId}/console`}>
            {t('console')}
          </ButtonLink>
        )}
        <SavedBadge />
        <PocketWays />
      </footer>
    </main>
  )
}

function StepWords({ stepId, fallback }: { readonly stepId: string | null; readonly fallback: string }) {
  const { t } = useTranslation('pocket')
  const steps = inOrder(useAll(useStage().steps))
  const at = steps.findIndex(([id]) => id === stepId)
  const step = steps[at]?.[1]
  return (
    <p className={styles.step}>
      {step ? t('step', { title: step.title, number: at + 1, count: steps.length }) : fallback}
    </p>
  )
}

/** Tells a screen reader about each new question; the first one is heard as the page's heading. */
function useSpokenPrompt(text: string | undefined): void {
  const { t } = useTranslation('pocket')
  const isStageHere = useSynced('stage')
  const before = useRef<string | null>(null)
  useEffect(() => {
    if (!isStageHere) return
    const isNew = before.current !== null && before.current !== text
    before.current = text ?? ''
    if (isNew && text !== undefined) announce(t('newPrompt', { text }))
  }, [isStageHere, text, t])
}
