import { useState } from 'react'
import type { FigureKind, InkColor } from '../../../shared/schema/drawn.ts'
import styles from './DrawLayer.module.css'
import type { ToBoard } from './surface.ts'
import { useErasing } from './useErasing.ts'
import { usePen } from './usePen.ts'
import { usePlacing } from './usePlacing.ts'

export type DrawTool = 'pen' | 'eraser' | FigureKind

type DrawLayerProps = {
  readonly tool: DrawTool
  readonly ink: InkColor
  readonly penWidth: number
  readonly toBoard: ToBoard
  /** A figure was put down: it wants its words. */
  readonly onPlaced: (id: string, kind: FigureKind) => void
}

/**
 * Lies over the board while something is drawn, so that nothing below is moved by mistake. What is being drawn shows at
 * once, here alone; others see it when it is done.
 */
export function DrawLayer({ tool, ink, penWidth, toBoard, onPlaced }: DrawLayerProps) {
  const [surface, setSurface] = useState<SVGSVGElement | null>(null)
  const at = { surface, toBoard }
  return (
    <svg ref={setSurface} aria-hidden="true" data-tool={tool} data-ink={ink} className={styles.layer}>
      {surface && tool === 'pen' && <PenHand {...at} surface={surface} ink={ink} width={penWidth} />}
      {surface && tool === 'eraser' && <EraserHand {...at} surface={surface} />}
      {surface && tool !== 'pen' && tool !== 'eraser' && (
        <FigureHand {...at} surface={surface} kind={tool} ink={ink} onPlaced={onPlaced} />
      )}
    </svg>
  )
}

function PenHand(props: Parameters<typeof usePen>[0]) {
  usePen(props)
  return null
}

function EraserHand(props: Parameters<typeof useErasing>[0]) {
  useErasing(props)
  return null
}

function FigureHand(props: Parameters<typeof usePlacing>[0]) {
  usePlacing(props)
  return null
}
