import { useStoreApi } from '@xyflow/react'
import type { FocusEvent, KeyboardEvent } from 'react'
import { noteColors } from '../../../shared/schema/board.ts'
import { useAtCanvas } from '../../features/canvas/atCanvas.ts'
import type { Point } from '../../features/canvas/geometry.ts'
import type { BoardNode } from '../../features/canvas/nodes.ts'
import { GRID } from '../../features/canvas/snapping.ts'
import { stopElement } from '../../features/canvas/stopElement.ts'
import { preferences } from '../../preferences.ts'
import { useAtBoard } from './boardDesk.ts'

/** How many steps of the grid a key moves a thing by, alone and with Shift. */
const STEPS = 1
const STEPS_FAR = 5
const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** What a thing on the canvas does on which key while it has the focus. */
export function useItemKeys(id: string) {
  const { actions, desk } = useAtBoard()
  const { moves } = useAtCanvas()
  const store = useStoreApi<BoardNode>()
  /** The focused thing, with whatever else is selected along with it. */
  const meant = () => (desk.get().selected.includes(id) ? desk.get().selected : [id])

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const act = keyed(event)
    if (!act) return
    event.preventDefault()
    act()
  }

  function keyed({ key, shiftKey }: KeyboardEvent): (() => void) | undefined {
    if (key === 'Escape') return () => leave()
    if (!actions) return undefined
    const arrow = arrows[key]
    if (arrow) return () => moves?.nudge(meant(), step(arrow, shiftKey ? STEPS_FAR : STEPS))
    const color = shiftKey ? undefined : noteColors[Number(key) - 1]
    if (color) return () => actions.recolor(meant(), color)
    if (key === 'Enter' || key === 'F2') return () => actions.write(id)
    if (key === 'Delete' || key === 'Backspace') return () => actions.remove(meant())
    return undefined
  }

  /** As far as the next line of the grid, if things settle there. */
  function step([x, y]: Point, steps: number): Point {
    const at = store.getState().nodeLookup.get(id)?.position
    if (!at || !preferences().snap) return [x * GRID * steps, y * GRID * steps]
    const go = (from: number, way: number) =>
      way === 0 ? 0 : (way > 0 ? Math.floor(from / GRID) + steps : Math.ceil(from / GRID) - steps) * GRID - from
    return [go(at.x, x), go(at.y, y)]
  }

  function leave() {
    desk.set({ selected: [] })
    stopElement('')?.focus({ preventScroll: true })
  }

  const settle = () => {
    const moving = meant().filter((one) => store.getState().nodeLookup.get(one)?.dragging)
    if (moving.length > 0) moves?.drop(moving)
  }

  return {
    onKeyDown,
    onKeyUp: ({ key }: KeyboardEvent) => {
      if (key in arrows) settle()
    },
    onBlur: (event: FocusEvent) => {
      if (event.target === event.currentTarget && event.relatedTarget !== null) settle()
    },
    onFocus: ({ target, currentTarget }: FocusEvent) => {
      // A mouse selects by itself, and may add to what is selected.
      if (target !== currentTarget || !currentTarget.matches(':focus-visible') || desk.get().selected.includes(id))
        return
      desk.set({ selected: [id] })
    },
  }
}
