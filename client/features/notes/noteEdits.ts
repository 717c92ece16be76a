import { useMemo } from 'react'
import { NOTE_SIZE, type NoteColor } from '../../../shared/schema/board.ts'
import { useBoard, useMe, useRoom } from '../../sync/BoardSession.tsx'
import { newId } from '../../sync/newId.ts'

/** A note's new place: its top left corner and the section it lies in now. */
export type Placing = { readonly at: readonly [number, number]; readonly section: string | null }

export type NewNote = Placing & { readonly color: NoteColor; readonly prompt: string | null }

/** All that may be done to notes. */
export type NoteEdits = {
  /** Returns its id. */
  readonly add: (note: NewNote) => string
  readonly move: (places: ReadonlyMap<string, Placing>) => void
  readonly recolor: (ids: readonly string[], color: NoteColor) => void
  /** Into the Trash. */
  readonly remove: (ids: readonly string[]) => void
  readonly restore: (ids: readonly string[]) => void
}

/** How to change notes; null while I may only read. */
export function useNoteEdits(): NoteEdits | null {
  const { notes, canWrite } = useBoard()
  const { doc } = useRoom('board')
  const me = useMe().id
  return useMemo(() => {
    if (!canWrite) return null
    const each = (ids: Iterable<string>, change: (id: string) => void) =>
      doc.transact(() => {
        for (const id of ids) change(id)
      })
    return {
      add: ({ at, section, color, prompt }) => {
        const id = newId()
        notes.put(id, {
          ...{ text: '', size: [...NOTE_SIZE], at: [...at], section, color, prompt },
          ...{ author: me, createdAt: Date.now(), deletedAt: null },
        })
        return id
      },
      move: (places) =>
        each(places.keys(), (id) => {
          const place = places.get(id)
          if (place) notes.patch(id, { at: [...place.at], ...onlyChanged(notes.get(id)?.section, place.section) })
        }),
      recolor: (ids, color) => each(ids, (id) => notes.patch(id, { color })),
      remove: (ids) => each(ids, (id) => notes.patch(id, { deletedAt: Date.now() })),
      restore: (ids) => each(ids, (id) => notes.patch(id, { deletedAt: null })),
    }
  }, [notes, doc, canWrite, me])
}

/** Each field that is written is kept for ever: leave out what stays. */
function onlyChanged(before: string | null | undefined, section: string | null): { section?: string | null } {
  return before === section ? {} : { section }
}
