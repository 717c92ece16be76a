import { useStoreApi } from '@xyflow/react'
import { type PointerEvent, useEffect, useRef } from 'react'
import { SECTION_SIDE_MAX, SECTION_SIDE_MIN } from '../../../shared/limits.ts'
import type { Box } from '../../../shared/rules/placement.ts'
import { preferences } from '../../preferences.ts'
import type { Point } from './geometry.ts'
import { setLiveBox } from './liveBoxes.ts'
import styles from './SectionEdges.module.css'
import { type Sides, sized } from './sized.ts'
import { GRID } from './snapping.ts'
import { usePlaceSection } from './usePlaceSection.ts'

/** Each edge and corner, as the directions it moves the sides in. */
const edges: readonly Sides[] = [
  [0, -1],
  [1, 0],
  [0, 1],
  [-1, 0],
  [1, -1],
  [1, 1],
  [-1, 1],
  [-1, -1],
]

type SectionEdgesProps = { readonly id: string; readonly box: Box }

/** The edges and corners of a section, to pull it larger or smaller by. The keys do the same, so these are only for the pointer. */
export function SectionEdges({ id, box }: SectionEdgesProps) {
  const store = useStoreApi()
  const placeSection = usePlaceSection()
  const hold = useRef<{ readonly from: Point; readonly sides: Sides; to: Box | null } | null>(null)
  useEffect(() => () => setLiveBox(id, null), [id])

  function onPointerMove({ clientX, clientY, ctrlKey, metaKey }: PointerEvent) {
    const held = hold.current
    if (!held) return
    const zoom = store.getState().transform[2]
    const by: Point = [(clientX - held.from[0]) / zoom, (clientY - held.from[1]) / zoom]
    const grid = ctrlKey || metaKey || !preferences().snap ? 1 : GRID
    held.to = sized(box, held.sides, by, { grid, min: SECTION_SIDE_MIN, max: SECTION_SIDE_MAX })
    setLiveBox(id, { by: [held.to.at[0] - box.at[0], held.to.at[1] - box.at[1]], size: held.to.size })
  }

  async function onPointerUp() {
    const to = hold.current?.to
    hold.current = null
    // It keeps its new size on my screen until the server has decided.
    if (to) await placeSection(id, to)
    setLiveBox(id, null)
  }

  return edges.map((sides) => (
    <span
      key={sides.join()}
      aria-hidden="true"
      data-x={sides[0]}
      data-y={sides[1]}
      className={`${styles.edge} nodrag nopan`}
      onPointerDown={(event) => {
        if (event.button !== 0 || !event.isPrimary) return
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        hold.current = { from: [event.clientX, event.clientY], sides, to: null }
      }}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        hold.current = null
        setLiveBox(id, null)
      }}
    />
  ))
}
