import { applyNodeChanges, type NodeChange } from '@xyflow/react'
import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { usePeers } from '../../sync/usePresence.ts'
import { useAll } from '../../sync/useRecord.ts'
import { carriedBy } from './carried.ts'
import type { Point } from './geometry.ts'
import { type BoardNode, layOut } from './nodes.ts'

const none: ReadonlyMap<string, Point> = new Map()

/** The board as the canvas engine wants it: what is shared, with what is only mine (selection, a drag) kept on top. */
export function useBoardNodes(): readonly [nodes: BoardNode[], onChange: (changes: NodeChange<BoardNode>[]) => void] {
  const sections = useAll(useStage().sections)
  const notes = useAll(useBoard().notes)
  const carried = useCarried()
  const [nodes, setNodes] = useState<BoardNode[]>([])
  useLayoutEffect(() => setNodes((before) => layOut(before, { sections, notes, carried })), [sections, notes, carried])
  const onChange = useCallback(
    (changes: NodeChange<BoardNode>[]) => setNodes((before) => applyNodeChanges(changes, before)),
    [],
  )
  return [nodes, onChange]
}

function useCarried(): ReadonlyMap<string, Point> {
  const peers = usePeers('board')
  const before = useRef(none)
  const now = carriedBy(peers, before.current)
  useLayoutEffect(() => {
    before.current = now
  }, [now])
  return now
}
