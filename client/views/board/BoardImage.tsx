import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import type { Image } from '../../../shared/schema/drawn.ts'
import { ItemShell } from '../../features/canvas/ItemShell.tsx'
import { useShown } from '../../features/canvas/liveBoxes.ts'
import type { BoardNode } from '../../features/canvas/nodes.ts'
import { PictureBar } from '../../features/images/PictureBar.tsx'
import { PictureCard } from '../../features/images/PictureCard.tsx'
import { useBoard } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import { useAtBoard } from './boardDesk.ts'
import { useItemNames } from './itemNames.ts'
import { useIsWriting } from './useIsWriting.ts'
import { useItemKeys } from './useItemKeys.ts'

/** A picture on the canvas; what is written of it is its description. */
export const BoardImage = memo(function BoardImage({ id, selected, dragging }: NodeProps<BoardNode>) {
  const image = useRecord(useBoard().images, id)
  return image ? <Placed id={id} image={image} selected={selected} dragging={dragging} /> : null
})

type PlacedProps = Pick<NodeProps<BoardNode>, 'id' | 'selected' | 'dragging'> & { readonly image: Image }

function Placed({ id, image, selected, dragging }: PlacedProps) {
  const { actions } = useAtBoard()
  const isWriting = useIsWriting(id) && actions !== null
  const nameOf = useItemNames()
  const [shown, live] = useShown(id, image)
  const write = actions ? () => actions.write(id) : undefined
  return (
    <ItemShell
      {...{ id, selected, dragging, isWriting }}
      kind="image"
      live={live}
      label={nameOf({ kind: 'image', id, record: image })}
      onDoubleClick={write}
      {...useItemKeys(id)}
      bar={actions && write && !isWriting && <PictureBar onWrite={write} onRemove={() => actions.remove([id])} />}
    >
      <PictureCard
        {...{ id, image: shown, isWriting }}
        onWrite={write}
        onWritten={(byKey) => actions?.written(id, byKey)}
      />
    </ItemShell>
  )
}
