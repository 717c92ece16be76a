import { useMemo } from 'react'
import { NOTE_SIZE, type Note, type NoteColor } from '../../../shared/schema/board.ts'
import { useBoard, useMe, useRoom, useStage } from '../../sync/BoardSession.tsx'
import { newId } from '../../sync/newId.ts'
import type { Placing } from '../../sync/useItemEdits.ts'
import { authorFor } from '../../sync/writingFor.ts'

export type NewNote = Placing & { readonly color: NoteColor; readonly prompt: string | null }

/** What is done to notes and to nothing else on the board. */
export type NoteEdits = {
  /** Returns its id. */
  readonly add: (note: NewNote) => string
  /** Says, or no longer says, that I wrote these. The server lets nobody do that for others. */
  readonly sign: (ids: readonly string[], isSigned: boolean) => void
}

/** How to change notes; null while I may only read. */
export function useNoteEdits(): NoteEdits | null {
  const { notes, canWrite } = useBoard()
  const { doc } = useRoom('board')
  const { members } = useStage()
  const me = useMe().id
  return useMemo(() => {
    if (!canWrite) return null
    return {
      add: ({ at, section, color, prompt }) => {
        const id = newId()
        notes.put(id, {
          ...{ text: '', size: [...NOTE_SIZE], at: [at[0], at[1]], section, color, prompt, group: null, layer: 0 },
          ...{ author: authorFor(members, me), createdAt: Date.now(), deletedAt: null },
        } satisfies Note)
        return id
      },
      sign: (ids, isSigned) =>
        doc.transact(() => {
          const [from, to] = isSigned ? [null, me] : [me, null]
          for (const id of ids) if (notes.get(id)?.author === from) notes.patch(id, { author: to })
        }),
    }
  }, [notes, doc, canWrite, members, me])
}
