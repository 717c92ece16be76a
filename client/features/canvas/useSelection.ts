import type { NodeChange, NodeMouseHandler } from '@xyflow/react'
import { useCallback, useEffect, useRef } from 'react'
import { useBoard } from '../../sync/BoardSession.tsx'
import { itemOf, itemsOn } from '../../sync/items.ts'
import type { SelectedHere } from './atCanvas.ts'
import type { BoardNode } from './nodes.ts'

/**
 * Keeps what is selected on the canvas and on the desk the same. A press on a member of a group selects the group; pressed
 * again, that one alone.
 */
export function useSelection(
  desk: SelectedHere,
  nodes: readonly BoardNode[],
  change: (changes: NodeChange<BoardNode>[]) => void,
) {
  const board = useBoard()
  const latest = useRef(nodes)
  latest.current = nodes
  /** What was selected when the pointer went down. */
  const before = useRef<readonly string[]>([])

  useEffect(() => {
    let seen: readonly string[] | undefined
    const mirror = () => {
      const { selected } = desk.get()
      if (selected === seen) return
      seen = selected
      const chosen = new Set(selected)
      const changes = latest.current.flatMap(({ id, selected = false }): NodeChange<BoardNode>[] =>
        selected === chosen.has(id) ? [] : [{ id, type: 'select', selected: !selected }],
      )
      if (changes.length > 0) change(changes)
    }
    mirror()
    return desk.subscribe(mirror)
  }, [desk, change])

  const fellows = useCallback(
    (id: string): readonly string[] => {
      const group = itemOf(board, id)?.record.group ?? null
      if (group === null || board.groups.get(group)?.deletedAt !== null) return [id]
      return itemsOn(board).flatMap((item) => (item.record.group === group ? [item.id] : []))
    },
    [board],
  )

  const onNodeClick: NodeMouseHandler<BoardNode> = useCallback(
    (event, { id }) => {
      if (event.shiftKey || event.ctrlKey || event.metaKey || itemOf(board, id) === undefined) return
      const all = fellows(id)
      if (!before.current.includes(id)) desk.set({ selected: all })
      else if (before.current.length > 1) desk.set({ selected: [id] })
    },
    [board, fellows, desk],
  )

  return {
    onNodeClick,
    onPointerDownCapture: useCallback(() => {
      before.current = desk.get().selected
    }, [desk]),
    onSelectionChange: useCallback(
      ({ nodes: chosen }: { nodes: BoardNode[] }) => {
        const now = desk.get().selected
        const ids = chosen.map(({ id }) => id)
        const isSame = ids.length === now.length && ids.every((id) => now.includes(id))
        if (!isSame) desk.set({ selected: ids })
      },
      [desk],
    ),
    /** A member that was not chosen by itself takes its group along. */
    isByGroup: useCallback((id: string) => !(before.current.length === 1 && before.current[0] === id), []),
  }
}
