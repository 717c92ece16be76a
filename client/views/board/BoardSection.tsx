import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import type { BoardNode } from '../../features/canvas/nodes.ts'
import { SectionFrame } from '../../features/canvas/SectionFrame.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useMayShape } from '../../sync/useMayShape.ts'
import { useRecord } from '../../sync/useRecord.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import { BoardSectionHead } from './BoardSectionHead.tsx'
import { BoardSectionText } from './BoardSectionText.tsx'
import { useAtBoard } from './boardDesk.ts'

const SectionList = onDemand(async () => (await import('../../features/agreements/SectionList.tsx')).SectionList)

/** A section on the canvas: its frame, and the text that everybody writes in it. */
export const BoardSection = memo(function BoardSection({ id }: NodeProps<BoardNode>) {
  const { desk } = useAtBoard()
  const mayShape = useMayShape()
  const isForAgreements = useRecord(useStage().sections, id)?.kind === 'agreements'
  const open = (agreement: string | null) =>
    desk.set({ panel: 'agreements', agreement: agreement === null ? null : { id: agreement, isNew: false } })
  return (
    <SectionFrame
      id={id}
      head={<BoardSectionHead id={id} />}
      foot={isForAgreements && <SectionList onOpen={open} />}
      onRename={mayShape ? () => desk.set({ writing: id }) : undefined}
    >
      <BoardSectionText id={id} />
    </SectionFrame>
  )
})
