import { useEffect, useRef } from 'react'
import { TimerText } from '../../features/timer/TimerText.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage, useSynced } from '../../sync/BoardSession.tsx'
import { useRecord, useSheet } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { useOverflows } from '../../ui/useOverflows.ts'
import styles from './BoardPrompt.module.css'
import { BoardSealed } from './BoardSealed.tsx'
import { type DeskState, useAtBoard, useDesk } from './boardDesk.ts'
import { useVoteAside } from './voteAside.ts'

const isBesidePanel = ({ panel }: DeskState) => panel === 'sealed' || panel === 'comments'

/** The question everybody sees now, and the time for it. */
export function BoardPrompt() {
  const { t } = useTranslation('board')
  const stage = useStage()
  const { desk } = useAtBoard()
  const isBeside = useDesk(desk, isBesidePanel)
  const isBesideVote = useVoteAside(desk)?.isAside === false
  const { prompt } = useSheet(stage.session)
  const text = useRecord(stage.prompts, prompt ?? '')?.text
  useSpokenPrompt(text)
  if (!text)
    return (
      <>
        <TimerText className={styles.timer} />
        <BoardSealed desk={desk} />
      </>
    )
  return (
    <section
      aria-label={t('prompt.label')}
      className={styles.prompt}
      data-beside={isBeside}
      data-beside-vote={isBesideVote}
      key={prompt}
    >
      <Question text={text} />
      <BoardSealed desk={desk} />
      <TimerText className={styles.clock} />
    </section>
  )
}

/** On a low window a long one is read by scrolling. */
function Question({ text }: { readonly text: string }) {
  const box = useRef<HTMLParagraphElement>(null)
  const overflows = useOverflows(box)
  return (
    <p
      ref={box}
      dir="auto"
      tabIndex={overflows ? 0 : undefined}
      className={`voice ${styles.text}`}
      data-long={text.length > 110}
    >
      {text}
    </p>
  )
}

/** Tells of a prompt that came while one was here; the one that was there already is read where it stands. */
function useSpokenPrompt(text: string | undefined): void {
  const { t } = useTranslation('board')
  const isSynced = useSynced('stage')
  const before = useRef<string | null | undefined>(null)
  useEffect(() => {
    if (!isSynced) return
    if (before.current !== null && text && text !== before.current) announce(t('prompt.new', { text }))
    before.current = text
  }, [isSynced, text, t])
}
