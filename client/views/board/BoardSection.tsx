import type { NodeProps } from '@xyflow/react'
import { lazy, memo, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoardNode } from '../../features/canvas/nodes.ts'
import { SectionFrame } from '../../features/canvas/SectionFrame.tsx'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import styles from './BoardSkeleton.module.css'
import { useAtBoard } from './boardDesk.ts'

const RichText = lazy(async () => ({ default: (await import('../../features/richText/RichText.tsx')).RichText }))

/** A section on the canvas: its frame, and the text that everybody writes in it. */
export const BoardSection = memo(function BoardSection({ id }: NodeProps<BoardNode>) {
  return (
    <SectionFrame id={id}>
      <SectionText id={id} />
    </SectionFrame>
  )
})

function SectionText({ id }: { readonly id: string }) {
  const { t } = useTranslation('board')
  const { awareness } = useAtBoard()
  const section = useRecord(useStage().sections, id)
  const board = useBoard()
  const body = useRecord(board.sections, id) && board.sections.rich(id, 'body')
  if (!section) return null
  if (!body) return <span className={styles.line} />
  return (
    <Suspense fallback={<span className={styles.line} />}>
      <RichText
        fragment={body}
        awareness={awareness}
        label={t('section.text', { title: section.title })}
        invitation={section.invitation}
        canWrite={board.canWrite}
      />
    </Suspense>
  )
}
