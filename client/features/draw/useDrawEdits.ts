import { useMemo } from 'react'
import type { Box } from '../../../shared/rules/placement.ts'
import type { FigureKind, InkColor } from '../../../shared/schema/drawn.ts'
import { useBoard, useMe, useRoom, useStage } from '../../sync/BoardSession.tsx'
import { historyOf } from '../../sync/history.ts'
import { putItem } from '../../sync/putItem.ts'
import { sectionAt } from '../../sync/sectionAt.ts'
import { type Dot, drawnOf, inPieces, simplify } from './points.ts'

export type Pen = { readonly ink: InkColor; readonly width: number }

export type DrawEdits = {
  /** One line of a pen; a very long one becomes several records, and stays one step of undo. `tolerance` in board pixels. */
  readonly draw: (dots: readonly Dot[], pen: Pen, tolerance: number) => void
  /** A figure in a box, or in a section that is known. Returns its id. */
  readonly place: (kind: FigureKind, ink: InkColor, place: Box & { readonly section?: string | null }) => string
  /** Gives a label the size its words take. No step of undo: nobody did it. */
  readonly fit: (id: string, size: readonly [number, number]) => void
}

/** How to put drawn things on the board; null while I may only read. */
export function useDrawEdits(): DrawEdits | null {
  const board = useBoard()
  const { doc } = useRoom('board')
  const { sections } = useStage()
  const me = useMe()
  return useMemo(() => {
    if (!board.canWrite) return null
    const under = ({ at, size }: Box) => sectionAt(sections.all(), [at[0] + size[0] / 2, at[1] + size[1] / 2])
    return {
      draw: (dots, { ink, width }, tolerance) =>
        doc.transact(() => {
          for (const piece of inPieces(simplify(dots, tolerance, width))) {
            const drawn = drawnOf(piece, width)
            putItem(board, 'stroke', me.id, { ...drawn, section: under(drawn), color: ink, width })
          }
        }),
      place: (kind, ink, { at, size, section = under({ at, size }) }) =>
        putItem(board, 'figure', me.id, {
          ...{ kind, text: '', color: ink, section },
          ...{ at: [Math.round(at[0]), Math.round(at[1])], size: [Math.round(size[0]), Math.round(size[1])] },
        }),
      fit: (id, [width, height]) => {
        const before = board.figures.get(id)?.size
        if (!before || (Math.abs(before[0] - width) < 1 && Math.abs(before[1] - height) < 1)) return
        doc.transact(() => board.figures.patch(id, { size: [Math.ceil(width), Math.ceil(height)] }), historyOf(doc))
      },
    }
  }, [board, doc, sections, me.id])
}
