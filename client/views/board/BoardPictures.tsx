import { ViewportPortal } from '@xyflow/react'
import type { ToBoard } from '../../features/draw/surface.ts'
import { PendingPictures } from '../../features/images/PendingPictures.tsx'
import type { Desk } from './boardDesk.ts'
import { useDroppedPictures } from './useDroppedPictures.ts'

type BoardPicturesProps = { readonly desk: Desk; readonly canvas: Element; readonly toBoard: ToBoard }

/** Pictures on their way onto the canvas: those that are dropped there, and those that are being sent. */
export function BoardPictures({ desk, canvas, toBoard }: BoardPicturesProps) {
  useDroppedPictures(desk, canvas, toBoard)
  return (
    <ViewportPortal>
      <PendingPictures />
    </ViewportPortal>
  )
}
