import { useEffect } from 'react'
import { useBoard } from '../../sync/BoardSession.tsx'
import { itemKinds, itemOf, recordsOf } from '../../sync/items.ts'
import type { Desk } from './boardDesk.ts'

/** Lets go of what somebody else has put into the Trash. */
export function useStillThere(desk: Desk): void {
  const board = useBoard()
  useEffect(() => {
    const look = () => {
      const { selected, writing } = desk.get()
      const isGone = (id: string) => (itemOf(board, id)?.record.deletedAt ?? null) !== null
      if (selected.some(isGone)) desk.set({ selected: selected.filter((id) => !isGone(id)) })
      if (writing !== null && isGone(writing)) desk.set({ writing: null })
    }
    const stops = itemKinds.map((kind) => recordsOf(board, kind).subscribeAll(look))
    return () => {
      for (const stop of stops) stop()
    }
  }, [desk, board])
}
