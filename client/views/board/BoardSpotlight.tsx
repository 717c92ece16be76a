import { ViewportPortal } from '@xyflow/react'
import { foldedBox } from '../../features/canvas/folded.ts'
import { keyOf, useAside, useSpotlight } from '../../features/pace/spotlight.ts'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import styles from './BoardSpotlight.module.css'

/** A question stands above the board: all of the board grows pale. */
const nowhere = { at: [0, 0], size: [0, 0] } as const

/** The rest of the board grows pale around what everybody looks at, until I put it aside. A picture only: the words are told above. */
export function BoardSpotlight() {
  const spot = useSpotlight()
  const aside = useAside()
  const { kind = null, id = '' } = spot?.target ?? {}
  const note = useRecord(useBoard().notes, kind === 'note' ? id : '')
  const section = useRecord(useStage().sections, kind === 'section' ? id : '')
  const box = kind === 'prompt' ? nowhere : (note ?? (section && foldedBox(section)))
  if (!spot || !box || keyOf(spot.target) === aside) return null
  const [x, y] = box.at
  const [width, height] = box.size
  return (
    <ViewportPortal>
      <div
        aria-hidden="true"
        data-spotlight={kind}
        className={styles.light}
        style={{ width, height, transform: `translate(${x}px, ${y}px)` }}
      />
    </ViewportPortal>
  )
}
