import { useEffect } from 'react'
import type { ToBoard } from '../../features/draw/surface.ts'
import { isPicture } from '../../features/images/usePictures.ts'
import type { Desk } from './boardDesk.ts'
import { useAddPictures } from './useAddPictures.ts'

/** Takes pictures that are dropped on the canvas, where they are dropped. */
export function useDroppedPictures(desk: Desk, canvas: Element | null, toBoard: ToBoard): void {
  const pictures = useAddPictures(desk)
  useEffect(() => {
    if (!canvas || !pictures) return
    const onOver = (event: Event) => {
      if ((event as DragEvent).dataTransfer?.types.includes('Files')) event.preventDefault()
    }
    const onDrop = (event: Event) => {
      const { dataTransfer, clientX, clientY } = event as DragEvent
      const files = [...(dataTransfer?.files ?? [])]
      if (files.length === 0) return
      // Whatever it is: the browser would leave the board and show it.
      event.preventDefault()
      if (files.some(isPicture)) void pictures.add(files, toBoard([clientX, clientY]))
    }
    canvas.addEventListener('dragover', onOver)
    canvas.addEventListener('drop', onDrop)
    return () => {
      canvas.removeEventListener('dragover', onOver)
      canvas.removeEventListener('drop', onDrop)
    }
  }, [canvas, pictures, toBoard])
}
