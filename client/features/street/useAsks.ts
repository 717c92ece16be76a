import { useMemo } from 'react'
import type { Note } from '../../../shared/schema/board.ts'
import { useBoard, useMe } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'

export type AskOfMe = readonly [id: string, note: Note]

/** Notes that ask me for something, the newest first. */
export function useAsksOfMe(): readonly AskOfMe[] {
  const me = useMe().id
  const notes = useAll(useBoard().notes)
  return useMemo(
    () =>
      [...notes]
        .filter(([, { to, text, deletedAt }]) => to === me && deletedAt === null && text.trim() !== '')
        .sort(([, a], [, b]) => b.createdAt - a.createdAt),
    [notes, me],
  )
}
