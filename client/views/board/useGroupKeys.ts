import { useStoreApi } from '@xyflow/react'
import type { KeyboardEvent } from 'react'
import { useAtCanvas } from '../../features/canvas/atCanvas.ts'
import { GRID } from '../../features/canvas/snapping.ts'
import { useAtBoard } from './boardDesk.ts'

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-GRID, 0],
  ArrowRight: [GRID, 0],
  ArrowUp: [0, -GRID],
  ArrowDown: [0, GRID],
}

/** What the frame of a group does on which key while it has the focus: all of its members move and go together. */
export function useGroupKeys(id: string, members: () => readonly string[]) {
  const { actions, desk } = useAtBoard()
  const { moves } = useAtCanvas()
  const store = useStoreApi()
  return (event: KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget || !actions || !moves) return
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event
    if (altKey || ctrlKey || metaKey) return
    const by = arrows[key]
    const act =
      by !== undefined
        ? () => {
            const far = shiftKey ? 5 : 1
            moves.nudge(members(), [by[0] * far, by[1] * far])
            requestAnimationFrame(() => moves.drop(members().filter((one) => store.getState().nodeLookup.has(one))))
          }
        : key === 'Enter' || key === 'F2'
          ? () => actions.write(id)
          : key === 'Delete' || key === 'Backspace'
            ? () => actions.remove(members())
            : key === 'Escape'
              ? () => desk.set({ selected: [] })
              : undefined
    if (!act) return
    event.preventDefault()
    act()
  }
}
