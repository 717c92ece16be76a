import { useCallback, useSyncExternalStore } from 'react'
import { useBoard } from '../../sync/BoardSession.tsx'

/** How many notes lie in a section. Renders again when that number changes. */
export function useNotesIn(section: string): number {
  const { notes } = useBoard()
  const count = useCallback(() => {
    let found = 0
    for (const note of notes.all().values()) if (note.section === section && note.deletedAt === null) found++
    return found
  }, [notes, section])
  return useSyncExternalStore(notes.subscribeAll, count)
}
