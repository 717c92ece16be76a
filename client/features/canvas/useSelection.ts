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
  /** What the canvas shows as selected already. */
  const seen = useRef<readonly string[] | null>(null)

  const mirror = useCallback(() => {
    const { selected } = desk.get()
    seen.current = selected
    const chosen = new Set(selected)
    const changes = latest.current.flatMap(({ id, selected = false }): NodeChange<BoardNode>[] =>
      selected === chosen.has(id) ? [] : [{ id, type: 'select', selected: !selected }],
    )
    if (changes.length > 0) change(changes)
  }, [desk, change])

  useEffect(() => desk.subscribe(() => desk.get().selected !== seen.current && mirror()), [desk, mirror])
  // What was selected before it came onto the canvas, like something just pasted.
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever things came.
  useEffect(mirror, [mirror, nodes.length])

  const fellows = useCallback(
    (id: string): readonly string[] => {
      const group = itemOf(board, id)?.record.group ?? null
      if (group === null || board.groups.get(group)?.deletedAt !== null) return [id]
      return itemsOn(board).flatMap((item) => (item.record.group === group ? [item.id] : []))
    },
    [board],
  )

  const onNodeClick: NodeMouseHandler<BoardNode> = useCallback(
    (event, { id, type }) => {
      if (event.shiftKey || event.ctrlKey || event.metaKey) return
      // The open paper of a section lets go of what is selected, like all other paper.
      if (type === 'section' && desk.get().selected.length > 0) desk.set({ selected: [] })
      if (itemOf(board, id) === undefined) return
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
    /** Takes over what the engine selects: a press, or a frame drawn around things. */
    onChanges: useCallback(
      (changes: readonly NodeChange<BoardNode>[]) => {
        const selected = new Set(desk.get().selected)
        for (const one of changes)
          if (one.type === 'select') one.selected ? selected.add(one.id) : selected.delete(one.id)
        if (!changes.some(({ type }) => type === 'select')) return
        seen.current = [...selected]
        desk.set({ selected: seen.current })
      },
      [desk],
    ),
    /** A member that was not chosen by itself takes its group along. */
    isByGroup: useCallback((id: string) => !(before.current.length === 1 && before.current[0] === id), []),
  }
}
