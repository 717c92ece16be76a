import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import type { Stroke } from '../../../shared/schema/drawn.ts'
import { ItemShell } from '../../features/canvas/ItemShell.tsx'
import { useShown } from '../../features/canvas/liveBoxes.ts'
import type { BoardNode } from '../../features/canvas/nodes.ts'
import { DrawnBar } from '../../features/draw/DrawnBar.tsx'
import { StrokeInk } from '../../features/draw/StrokeInk.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard } from '../../sync/BoardSession.tsx'
import { useItemEdits } from '../../sync/useItemEdits.ts'
import { useRecord } from '../../sync/useRecord.ts'
import { useAtBoard } from './boardDesk.ts'
import { useItemNames } from './itemNames.ts'
import { useItemKeys } from './useItemKeys.ts'

/** A stroke of a pen on the canvas. It can be chosen, moved and thrown away, and has no words. */
export const BoardStroke = memo(function BoardStroke({ id, selected, dragging }: NodeProps<BoardNode>) {
  const stroke = useRecord(useBoard().strokes, id)
  return stroke ? <Placed id={id} stroke={stroke} selected={selected} dragging={dragging} /> : null
})

type PlacedProps = Pick<NodeProps<BoardNode>, 'id' | 'selected' | 'dragging'> & { readonly stroke: Stroke }

function Placed({ id, stroke, selected, dragging }: PlacedProps) {
  const { t } = useTranslation('draw')
  const { actions } = useAtBoard()
  const edits = useItemEdits()
  const nameOf = useItemNames()
  const [shown, live] = useShown(id, stroke)
  return (
    <ItemShell
      {...{ id, selected, dragging }}
      kind="stroke"
      live={live}
      label={nameOf({ kind: 'stroke', id, record: stroke })}
      {...useItemKeys(id)}
      bar={
        actions &&
        edits && (
          <DrawnBar
            label={t('stroke.actions')}
            ink={stroke.color}
            onInk={(color) => edits.patch(new Map([[id, { color }]]))}
            onRemove={() => actions.remove([id])}
          />
        )
      }
    >
      <StrokeInk id={id} stroke={shown} />
    </ItemShell>
  )
}
