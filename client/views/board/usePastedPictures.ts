import { useEffect } from 'react'
import type { Desk } from './boardDesk.ts'
import type { AddPictures } from './useAddPictures.ts'

/** Takes pictures that are pasted at the board, in either form. */
export function usePastedPictures(desk: Desk, pictures: AddPictures | null): void {
  useEffect(() => {
    if (!pictures) return
    desk.set({ onPasteImages: (images) => void pictures.add(images) })
    return () => desk.set({ onPasteImages: null })
  }, [desk, pictures])
}
