import { applyNodeChanges, type NodeChange } from '@xyflow/react'
import { useCallback, useLayoutEffect, useState } from 'react'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import { carriedBy } from './carried.ts'
import { type BoardNode, layOut } from './nodes.ts'
import { usePeersByFrame } from './peersByFrame.ts'

/** The board as the canvas engine wants it: what is shared, with what is only mine (selection, a drag) kept on top. */
export function useBoardNodes(): readonly [nodes: BoardNode[], onChange: (changes: NodeChange<BoardNode>[]) => void] {
  const sections = useAll(useStage().sections)
  const notes = useAll(useBoard().notes)
  const carried = usePeersByFrame(carriedBy)
  const [nodes, setNodes] = useState<BoardNode[]>([])
  useLayoutEffect(() => setNodes((before) => layOut(before, { sections, notes, carried })), [sections, notes, carried])
  const onChange = useCallback(
    (changes: NodeChange<BoardNode>[]) => setNodes((before) => applyNodeChanges(changes, before)),
    [],
  )
  return [nodes, onChange]
}
