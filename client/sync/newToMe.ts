import { useMemo } from 'react'
import type { Note } from '../../shared/schema/board.ts'
import type { Reaction } from '../../shared/schema/talk.ts'
import { useBoard } from './BoardSession.tsx'
import { useAll } from './useRecord.ts'

/** A card, and the ids of those to whom it was new, each once. */
export type News = { readonly id: string; readonly note: Note; readonly by: readonly string[] }

/** The cards that were new to somebody, the most surprising first. */
export function useNews(): readonly News[] {
  const { notes, reactions } = useBoard()
  const [written, given] = [useAll(notes), useAll(reactions)]
  return useMemo(() => newsIn(written, given), [written, given])
}

/** Nobody's own card is new to them; what is in the Trash is told no more. */
export function newsIn(notes: ReadonlyMap<string, Note>, reactions: ReadonlyMap<string, Reaction>): readonly News[] {
  const marked = new Map<string, Set<string>>()
  for (const { about, kind, author, deletedAt } of reactions.values()) {
    if (kind !== 'new' || author === null || deletedAt !== null || notes.get(about)?.author === author) continue
    marked.set(about, (marked.get(about) ?? new Set()).add(author))
  }
  return [...marked]
    .flatMap(([id, by]): News[] => {
      const note = notes.get(id)
      return note && note.deletedAt === null ? [{ id, note, by: [...by] }] : []
    })
    .sort((a, b) => b.by.length - a.by.length || a.note.createdAt - b.note.createdAt || (a.id < b.id ? -1 : 1))
}
