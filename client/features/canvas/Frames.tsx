import { useStore, ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import { useStage } from '../../sync/BoardSession.tsx'
import { useIds, useRecord, useSheet } from '../../sync/useRecord.ts'
import styles from './Frames.module.css'
import { useLiveBox } from './liveBoxes.ts'

/** The areas that sections fill, below everything: a text that is written in rises above the notes, its area does not. */
export function Frames() {
  const stage = useStage()
  const sections = useIds(stage.sections)
  const { step } = useSheet(stage.session)
  const current = useRecord(stage.steps, step ?? '')?.section
  return (
    <ViewportPortal>
      {sections.map((id) => (
        <Area key={id} id={id} isNow={id === current} />
      ))}
    </ViewportPortal>
  )
}

type AreaProps = { readonly id: string; readonly isNow: boolean }

/** Where its frame is on my screen, which may be in my hand. */
const Area = memo(function Area({ id, isNow }: AreaProps) {
  const node = useStore(({ nodeLookup }) => nodeLookup.get(id)?.internals.userNode)
  const live = useLiveBox(id)
  if (!node) return null
  const { x, y } = node.position
  const [byX, byY] = live?.by ?? [0, 0]
  const [width, height] = live?.size ?? [node.width, node.height]
  return (
    <div
      className={styles.frame}
      data-now={isNow}
      style={{ width, height, transform: `translate(${x + byX}px, ${y + byY}px)` }}
    />
  )
})
