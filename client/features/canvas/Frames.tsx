import { ViewportPortal } from '@xyflow/react'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll, useRecord, useSheet } from '../../sync/useRecord.ts'
import styles from './Frames.module.css'

/** The areas that sections fill, below everything: a text that is written in rises above the notes, its area does not. */
export function Frames() {
  const stage = useStage()
  const sections = useAll(stage.sections)
  const { step } = useSheet(stage.session)
  const current = useRecord(stage.steps, step ?? '')?.section
  return (
    <ViewportPortal>
      {[...sections].map(([id, { at, size }]) => (
        <div
          key={id}
          className={styles.frame}
          data-now={id === current}
          style={{ width: size[0], height: size[1], transform: `translate(${at[0]}px, ${at[1]}px)` }}
        />
      ))}
    </ViewportPortal>
  )
}
