import type { NodeProps } from '@xyflow/react'
import { memo, useCallback } from 'react'
import type { Note } from '../../../shared/schema/board.ts'
import { useAtCanvas } from '../../features/canvas/atCanvas.ts'
import { ItemShell } from '../../features/canvas/ItemShell.tsx'
import { useShown } from '../../features/canvas/liveBoxes.ts'
import { type BoardNode, isDrawnSame } from '../../features/canvas/nodes.ts'
import { NoteCard } from '../../features/notes/NoteCard.tsx'
import { useBoard } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import { BoardNoteFar } from './BoardNoteFar.tsx'
import { BoardTalk } from './BoardTalk.tsx'
import { type DeskState, useAtBoard, useDesk } from './boardDesk.ts'
import { useItemKeys } from './useItemKeys.ts'
import { useItemName } from './useItemName.ts'

const AskTag = onDemand(async () => (await import('../../features/street/AskTag.tsx')).AskTag)
const TensionCard = onDemand(async () => (await import('../../features/tension/TensionCard.tsx')).TensionCard)
const BoardNoteBar = onDemand(async () => (await import('./BoardNoteBar.tsx')).BoardNoteBar)

/** A note on the canvas: its paper, its tools while it is selected, and its keys. */
export const BoardNote = memo(function BoardNote({ id, selected, dragging }: NodeProps<BoardNode>) {
  const note = useRecord(useBoard().notes, id)
  return note ? <Placed id={id} written={note} selected={selected} dragging={dragging} /> : null
}, isDrawnSame)

type PlacedProps = Pick<NodeProps<BoardNode>, 'id' | 'selected' | 'dragging'> & { readonly written: Note }

function Placed({ id, written, selected, dragging }: PlacedProps) {
  const { actions, desk } = useAtBoard()
  const { isFar } = useAtCanvas()
  const isWriting = useDesk(
    desk,
    useCallback(({ writing }: DeskState) => writing === id, [id]),
  )
  const [note, live] = useShown(id, written)
  const keys = useItemKeys(id)
  return (
    <ItemShell
      id={id}
      kind="note"
      live={live}
      selected={selected}
      dragging={dragging}
      label={useItemName('note', written)}
      isWriting={isWriting}
      bar={actions && <BoardNoteBar id={id} desk={desk} actions={actions} />}
      onDoubleClick={() => actions?.write(id)}
      {...keys}
    >
      {isFar && !isWriting ? (
        <BoardNoteFar note={note} />
      ) : note.tension ? (
        <TensionCard id={note.tension} note={note} />
      ) : (
        <NoteCard
          id={id}
          note={note}
          isWriting={isWriting && actions !== null}
          onWritten={(byKey) => actions?.written(id, byKey)}
        >
          <BoardTalk about={id} note={note} />
          {(note.to || note.kind) && <AskTag id={id} note={note} />}
        </NoteCard>
      )}
    </ItemShell>
  )
}
