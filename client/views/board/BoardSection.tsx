import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import type { BoardNode } from '../../features/canvas/nodes.ts'
import { SectionFrame } from '../../features/canvas/SectionFrame.tsx'
import { useMayShape } from '../../sync/useMayShape.ts'
import { BoardSectionHead } from './BoardSectionHead.tsx'
import { BoardSectionText } from './BoardSectionText.tsx'
import { useAtBoard } from './boardDesk.ts'

/** A section on the canvas: its frame, and the text that everybody writes in it. */
export const BoardSection = memo(function BoardSection({ id }: NodeProps<BoardNode>) {
  const { desk } = useAtBoard()
  const mayShape = useMayShape()
  return (
    <SectionFrame
      id={id}
      head={<BoardSectionHead id={id} />}
      onRename={mayShape ? () => desk.set({ writing: id }) : undefined}
    >
      <BoardSectionText id={id} />
    </SectionFrame>
  )
})
