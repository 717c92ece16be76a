import { useState } from 'react'
import { VOTE_OPTIONS_MAX } from '../../../shared/limits.ts'
import { asRead } from '../../../shared/rules/readingOrder.ts'
import { OpenVote } from '../../features/voting/OpenVote.tsx'
import { useBoard } from '../../sync/BoardSession.tsx'
import type { Desk } from './boardDesk.ts'

/** A new vote on what is selected. */
export function BoardOpenVote({ desk }: { readonly desk: Desk }) {
  const { notes } = useBoard()
  const [selected] = useState(() => {
    const chosen = desk.get().selected.flatMap((id) => {
      const note = notes.get(id)
      return note && note.deletedAt === null && note.text.trim() !== '' ? [[id, note] as const] : []
    })
    return asRead(chosen).slice(0, VOTE_OPTIONS_MAX)
  })
  return <OpenVote selected={selected} isOpen onOpenChange={() => desk.set({ panel: null })} />
}
