import { ReactFlowProvider } from '@xyflow/react'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { noteColors } from '../../../shared/schema/board.ts'
import { ViewEdgesProvider } from '../../features/canvas/edges.ts'
import { TimerVoice } from '../../features/timer/TimerVoice.tsx'
import { useMe, useStage, useSynced } from '../../sync/BoardSession.tsx'
import { useIds } from '../../sync/useRecord.ts'
import styles from './Board.module.css'
import { BoardBar } from './BoardBar.tsx'
import { BoardCanvas } from './BoardCanvas.tsx'
import { BoardPrompt } from './BoardPrompt.tsx'
import { BoardSkeleton } from './BoardSkeleton.tsx'
import { openDesk } from './boardDesk.ts'

/** The whiteboard of an alliance: sections, notes and rich text, with everybody who is here. */
export function Board() {
  const { t } = useTranslation('board')
  const head = useRef<HTMLDivElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  const isReady = useIsReady()
  const { color } = useMe()
  // People who come one after another start with different papers.
  const [desk] = useState(() => openDesk(noteColors[color % noteColors.length] ?? 'sun'))
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
    <ReactFlowProvider>
      <ViewEdgesProvider value={edges}>
        <div className={styles.board}>
          <div ref={head} className={styles.head}>
            <BoardBar />
            <BoardPrompt />
          </div>
          <main aria-label={t('main')}>{isReady ? <BoardCanvas desk={desk} footRef={foot} /> : <BoardSkeleton />}</main>
          <TimerVoice />
          <p id="board-note-keys" hidden>
            {t('note.keys')}
          </p>
        </div>
      </ViewEdgesProvider>
    </ReactFlowProvider>
  )
}

function useIsReady(): boolean {
  const hasStage = useSynced('stage')
  const hasBoard = useSynced('board')
  const sections = useIds(useStage().sections)
  return hasStage && (hasBoard || sections.length > 0)
}
