import { applyNodeChanges, type NodeChange } from '@xyflow/react'
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useBoard, useMe, useStage } from '../../sync/BoardSession.tsx'
import { itemsOn } from '../../sync/items.ts'
import { useAll } from '../../sync/useRecord.ts'
import { carry } from './carry.ts'
import { edgesOf } from './edgesOf.ts'
import { type BoardEdge, type BoardNode, type Layout, layOut } from './nodes.ts'
import { useCarried } from './useCarried.ts'

export type BoardNodes = {
  readonly nodes: BoardNode[]
  readonly edges: BoardEdge[]
  readonly change: (changes: NodeChange<BoardNode>[]) => void
}

/** The board as the canvas engine wants it: what is shared, with what is only mine (selection, a drag) kept on top. */
export function useBoardNodes(): BoardNodes {
  const lying = useLying()
  const carried = useCarried()
  const [nodes, setNodes] = useState<BoardNode[]>([])
  const latest = useRef<Layout>(null)
  useLayoutEffect(() => {
    const before = latest.current
    const now = { ...lying, carried }
    latest.current = now
    // Many people may drag at once, many times a second: then only what they drag is touched.
    if (before && isSameBut(before, now)) setNodes((nodes) => carry(nodes, now, before.carried))
    else setNodes((nodes) => layOut(nodes, now))
  }, [lying, carried])
  const change = useCallback(
    (changes: NodeChange<BoardNode>[]) => setNodes((before) => applyNodeChanges(changes, before)),
    [],
  )
  const links = useAll(useBoard().links)
  const [edges, setEdges] = useState<BoardEdge[]>([])
  useLayoutEffect(() => setEdges((before) => edgesOf(before, links, lying)), [links, lying])
  return { nodes, edges, change }
}

/** Whether nothing changed but what is carried. */
function isSameBut(before: Layout, now: Layout): boolean {
  return (['sections', 'items', 'groups', 'locked'] as const).every((part) => before[part] === now[part])
}

const nothing: ReadonlySet<string> = new Set()

/** Everything the layout is made of that people write. The same object while none of it changes. */
function useLying(): Omit<Layout, 'carried'> {
  const stage = useStage()
  const board = useBoard()
  const isFacilitator = useMe().role === 'facilitator'
  const sections = useAll(stage.sections)
  const locks = useAll(stage.locks)
  const groups = useAll(board.groups)
  const [notes, figures, images, strokes] = [
    useAll(board.notes),
    useAll(board.figures),
    useAll(board.images),
    useAll(board.strokes),
  ]
  // biome-ignore lint/correctness/useExhaustiveDependencies: the items are what these four hold.
  const items = useMemo(() => itemsOn(board), [board, notes, figures, images, strokes])
  const locked = useMemo(() => {
    if (isFacilitator) return nothing
    const inLocked = items.filter(({ record: { section } }) => section !== null && sections.get(section)?.locked)
    return new Set([...locks.keys(), ...inLocked.map(({ id }) => id)])
  }, [isFacilitator, locks, items, sections])
  return useMemo(() => ({ sections, items, groups, locked }), [sections, items, groups, locked])
}
