import { useCallback } from 'react'
import { Lasers } from '../features/laser/Lasers.tsx'
import type { Point } from '../features/laser/trail.ts'
import { useBoard, useStage } from '../sync/BoardSession.tsx'
import { useSheet } from '../sync/useRecord.ts'
import styles from './StageLaser.module.css'
import { stagePlace } from './stagePlace.ts'

/** In Stage units: seen from the back row. */
const RING = 72

/** Where people point on the board, on the same card here; nothing while that card is not on the Stage. */
export function StageLaser({ unit }: { readonly unit: number }) {
  const { notes } = useBoard()
  const areCursorsShown = useSheet(useStage().session).cursors
  const placeOf = useCallback(
    (at: Point) => {
      const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')].flatMap((element) => {
        const id = element.dataset.card ?? ''
        const note = notes.get(id)
        return note ? { id, note, on: element.getBoundingClientRect() } : []
      })
      return stagePlace(at, cards)
    },
    [notes],
  )
  return (
    <div className={styles.over}>
      <Lasers placeOf={placeOf} areCursorsShown={areCursorsShown} size={RING * unit} />
    </div>
  )
}
