import '../../locales/boardWords.ts'
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { noteColors } from '../../../shared/schema/board.ts'
import { ViewEdgesProvider } from '../../features/canvas/edges.ts'
import { TimerVoice } from '../../features/timer/TimerVoice.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useRoom, useStage, useSynced } from '../../sync/BoardSession.tsx'
import { useIds } from '../../sync/useRecord.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import styles from './Board.module.css'
import { BoardBar } from './BoardBar.tsx'
import { BoardPrompt } from './BoardPrompt.tsx'
import { BoardSealedPanel } from './BoardSealed.tsx'
import { BoardSkeleton } from './BoardSkeleton.tsx'
import { BoardTools } from './BoardTools.tsx'
import { BoardVote } from './BoardVote.tsx'
import { AtBoardProvider, type Desk, openDesk } from './boardDesk.ts'
import { loadForm } from './forms.ts'
import { useBoardActions } from './useBoardActions.ts'
import { useCalm } from './useCalm.ts'
import { useCarriedOver } from './useCarriedOver.ts'
import { useEarlyKeys } from './useEarlyKeys.ts'
import { useForm } from './useForm.ts'
import { useHushed } from './useHushed.ts'
import { useIsPainted } from './useIsPainted.ts'
import { useShownToOthers } from './useShownToOthers.ts'
import { useStillThere } from './useStillThere.ts'

const BoardCanvas = onDemand(async () => (await loadForm.canvas()).BoardCanvas, <BoardSkeleton />)
const BoardOutline = onDemand(async () => (await loadForm.outline()).BoardOutline, <BoardSkeleton />)
// All that can be done is much, and is not needed to see the board, nor for a first note.
const BoardPace = onDemand(async () => (await import('./BoardPace.tsx')).BoardPace)
const BoardReach = onDemand(async () => (await import('./BoardReach.tsx')).BoardReach)

/** The whiteboard of an alliance: sections, notes and rich text, with everybody who is here. */
export function Board() {
  const { t } = useTranslation(['board', 'canvas'])
  const head = useRef<HTMLDivElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  const [hints, setHints] = useState<HTMLDivElement | null>(null)
  const form = useForm()
  useCalm()
  const isReady = useIsReady()
  const { color } = useMe()
  // People who come one after another start with different papers.
  const [desk] = useState(() => openDesk(noteColors[color % noteColors.length] ?? 'sun'))
  const isPainted = useIsPainted(desk)
  useEarlyKeys(desk)
  const edges = useCallback(
    () => ({
      top: head.current?.getBoundingClientRect().bottom ?? 0,
      bottom: foot.current ? innerHeight - foot.current.getBoundingClientRect().top : 0,
      left: 0,
      right: 0,
    }),
    [],
  )
  return (
    <AtDesk desk={desk}>
      <ViewEdgesProvider value={edges}>
        <div className={styles.board} data-form={form}>
          <div ref={head} className={styles.head}>
            <BoardBar desk={desk} />
            <BoardPrompt />
            {isPainted && <BoardPace desk={desk} />}
          </div>
          <BoardVote desk={desk} />
          <main aria-label={t('main')}>
            {!isReady ? (
              <BoardSkeleton />
            ) : form === 'canvas' ? (
              <BoardCanvas desk={desk} hints={hints} />
            ) : (
              <BoardOutline desk={desk} />
            )}
          </main>
          <section ref={foot} aria-label={t('foot')} className={styles.foot}>
            <div ref={setHints} className={styles.hints} />
            <BoardTools desk={desk} />
          </section>
          {isPainted && <BoardReach desk={desk} />}
          <BoardSealedPanel desk={desk} />
          <TimerVoice />
          <p id="board-item-keys" hidden>
            {t('canvas:itemKeys')}
          </p>
          <p id="board-section-keys" hidden>
            {t('canvas:section.keys')}
          </p>
        </div>
      </ViewEdgesProvider>
    </AtDesk>
  )
}

type AtDeskProps = { readonly desk: Desk; readonly children: ReactNode }

/** What both forms of the board work with. */
function AtDesk({ desk, children }: AtDeskProps) {
  const { awareness } = useRoom('board')
  const actions = useBoardActions(desk)
  useHushed(awareness)
  useShownToOthers(desk)
  useStillThere(desk)
  useCarriedOver(desk)
  const here = useMemo(() => ({ desk, awareness, actions }), [desk, awareness, actions])
  return <AtBoardProvider value={here}>{children}</AtBoardProvider>
}

function useIsReady(): boolean {
  const hasStage = useSynced('stage')
  const hasBoard = useSynced('board')
  const sections = useIds(useStage().sections)
  return hasStage && (hasBoard || sections.length > 0)
}
