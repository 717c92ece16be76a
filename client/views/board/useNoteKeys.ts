import { useStoreApi } from '@xyflow/react'
import type { FocusEvent, KeyboardEvent } from 'react'
import { noteColors } from '../../../shared/schema/board.ts'
import type { Point } from '../../features/canvas/geometry.ts'
import type { BoardNode } from '../../features/canvas/nodes.ts'
import { stopElement } from '../../features/canvas/useTabWalk.ts'
import { useAtBoard } from './boardDesk.ts'

/** Board pixels a key moves a note by, alone and with Shift. */
const STEP = 8
const STEP_FAR = 40
const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** What a note under the focus does on which key. */
export function useNoteKeys(id: string) {
  const { actions, desk } = useAtBoard()
  const store = useStoreApi<BoardNode>()
  /** The focused note, with whatever else is selected along with it. */
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
    const [x, y] = arrows[key] ?? []
    if (x !== undefined && y !== undefined) {
      const step = shiftKey ? STEP_FAR : STEP
      return () => actions.nudge(meant(), [x * step, y * step])
    }
    const color = noteColors[Number(key) - 1]
    if (color) return () => actions.recolor(meant(), color)
    if (key === 'Enter' || key === 'F2') return () => actions.write(id)
    if (key === 'Delete' || key === 'Backspace') return () => actions.remove(meant())
    return undefined
  }

  function leave() {
    store.getState().resetSelectedElements()
    stopElement('')?.focus({ preventScroll: true })
  }

  const settle = () => {
    const moving = meant().filter((one) => store.getState().nodeLookup.get(one)?.dragging)
    if (moving.length > 0) actions?.drop(moving)
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
      store.getState().addSelectedNodes([id])
    },
  }
}
