import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import type { Figure } from '../../../shared/schema/drawn.ts'
import { ItemShell } from '../../features/canvas/ItemShell.tsx'
import { useShown } from '../../features/canvas/liveBoxes.ts'
import type { BoardNode } from '../../features/canvas/nodes.ts'
import { DrawnBar } from '../../features/draw/DrawnBar.tsx'
import { FigureCard } from '../../features/draw/FigureCard.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard } from '../../sync/BoardSession.tsx'
import { useItemEdits } from '../../sync/useItemEdits.ts'
import { useRecord } from '../../sync/useRecord.ts'
import { useAtBoard } from './boardDesk.ts'
import { useItemNames } from './itemNames.ts'
import { useIsWriting } from './useIsWriting.ts'
import { useItemKeys } from './useItemKeys.ts'

/** A figure or a label on the canvas, with its tools while it is selected. */
export const BoardFigure = memo(function BoardFigure({ id, selected, dragging }: NodeProps<BoardNode>) {
  const figure = useRecord(useBoard().figures, id)
  return figure ? <Placed id={id} figure={figure} selected={selected} dragging={dragging} /> : null
})

type PlacedProps = Pick<NodeProps<BoardNode>, 'id' | 'selected' | 'dragging'> & { readonly figure: Figure }

function Placed({ id, figure, selected, dragging }: PlacedProps) {
  const { t } = useTranslation('draw')
  const { actions } = useAtBoard()
  const edits = useItemEdits()
  const isWriting = useIsWriting(id) && actions !== null
  const nameOf = useItemNames()
  const [shown, live] = useShown(id, figure)
  return (
    <ItemShell
      {...{ id, selected, dragging, isWriting }}
      kind="figure"
      live={live}
      label={nameOf({ kind: 'figure', id, record: figure })}
      onDoubleClick={() => actions?.write(id)}
      {...useItemKeys(id)}
      bar={
        actions &&
        edits &&
        !isWriting && (
          <DrawnBar
            label={t('figure.actions', { kind: t(`figure.${figure.kind}`) })}
            ink={figure.color}
            onInk={(color) => edits.patch(new Map([[id, { color }]]))}
            onWrite={() => actions.write(id)}
            onRemove={() => actions.remove([id])}
          />
        )
      }
    >
      <FigureCard id={id} figure={shown} isWriting={isWriting} onWritten={(byKey) => actions?.written(id, byKey)} />
    </ItemShell>
  )
}
