import { useCallback } from 'react'
import { type DeskState, useAtBoard, useDesk } from './boardDesk.ts'

/** Whether I write the words of this thing now. */
export function useIsWriting(id: string): boolean {
  const { desk } = useAtBoard()
  return useDesk(
    desk,
    useCallback(({ writing }: DeskState) => writing === id, [id]),
  )
}
