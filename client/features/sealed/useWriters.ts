import { useMemo } from 'react'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { usePeopleHere } from '../../sync/usePresence.ts'
import { useAll } from '../../sync/useRecord.ts'

export type SealedWriter = {
  readonly id: string
  readonly name: string
  readonly color: number
  readonly state: 'done' | 'writing' | 'away'
  /** Cards of theirs for this prompt that everybody can read. */
  readonly onBoard: number
}

/** Who answers a named private prompt, and how far they are. Those somebody else writes for are not asked. */
export function useWriters(promptId: string): readonly SealedWriter[] {
  const seats = useAll(useStage().members)
  const here = usePeopleHere()
  const notes = useAll(useBoard().notes)
  return useMemo(() => {
    const present = new Set(here.map(({ id }) => id))
    const answers = [...notes.values()].filter(({ prompt, deletedAt }) => prompt === promptId && deletedAt === null)
    return [...seats]
      .filter(([, { role, by, leftAt }]) => role !== 'viewer' && by === null && leftAt === null)
      .sort(([, a], [, b]) => a.joinedAt - b.joinedAt)
      .map(([id, { name, color, ready }]) => ({
        ...{ id, name, color },
        state: ready === promptId ? 'done' : present.has(id) ? 'writing' : 'away',
        onBoard: answers.filter(({ author }) => author === id).length,
      }))
  }, [seats, here, notes, promptId])
}
