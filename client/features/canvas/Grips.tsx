import { useStoreApi } from '@xyflow/react'
import { type PointerEvent, useEffect, useRef } from 'react'
import type { Box } from '../../../shared/rules/placement.ts'
import { preferences } from '../../preferences.ts'
import type { ItemKind } from '../../sync/items.ts'
import { useItemEdits } from '../../sync/useItemEdits.ts'
import styles from './Grips.module.css'
import { setLiveBox } from './liveBoxes.ts'
import type { BoardNode } from './nodes.ts'
import { type Corner, corners, resized } from './resized.ts'
import { GRID } from './snapping.ts'

type GripsProps = { readonly id: string; readonly kind: ItemKind }
type Hold = { readonly box: Box; readonly corner: Corner; readonly from: readonly [number, number]; to: Box | null }

/** Corners to pull a thing larger or smaller by. The keys do the same by actions, so these are only for the pointer. */
export function Grips({ id, kind }: GripsProps) {
  const store = useStoreApi<BoardNode>()
  const edits = useItemEdits()
  const hold = useRef<Hold | null>(null)
  useEffect(() => () => setLiveBox(id, null), [id])

  function onPointerDown(event: PointerEvent<HTMLElement>, corner: Corner) {
    const node = store.getState().nodeLookup.get(id)
    if (!node || event.button !== 0) return
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    const { width = 0, height = 0 } = node.measured
    const box: Box = { at: [node.position.x, node.position.y], size: [width, height] }
    hold.current = { box, corner, from: [event.clientX, event.clientY], to: null }
  }

  function onPointerMove({ clientX, clientY, ctrlKey, metaKey, shiftKey }: PointerEvent) {
    const held = hold.current
    if (!held) return
    const zoom = store.getState().transform[2]
    const isFree = ctrlKey || metaKey || !preferences().snap
    held.to = resized(held.box, held.corner, [(clientX - held.from[0]) / zoom, (clientY - held.from[1]) / zoom], {
      ...{ kind, keepsRatio: kind === 'image' || shiftKey, grid: isFree ? 1 : GRID },
    })
    const { at, size } = held.to
    setLiveBox(id, { by: [at[0] - held.box.at[0], at[1] - held.box.at[1]], size })
  }

  function onPointerUp() {
    const to = hold.current?.to
    hold.current = null
    if (to) edits?.resize(new Map([[id, { at: [Math.round(to.at[0]), Math.round(to.at[1])], size: to.size }]]))
    setLiveBox(id, null)
  }

  function onPointerCancel() {
    hold.current = null
    setLiveBox(id, null)
  }

  return corners.map((corner) => (
    <span
      key={corner}
      aria-hidden="true"
      data-corner={corner}
      className={`${styles.grip} nodrag nopan`}
      onPointerDown={(event) => onPointerDown(event, corner)}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerCancel}
    />
  ))
}
