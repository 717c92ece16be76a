import { useMemo } from 'react'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { signed } from '../../sync/signed.ts'
import { usePeopleHere } from '../../sync/usePresence.ts'
import { useAll } from '../../sync/useRecord.ts'

export type SealedWriter = {
  readonly id: string
  readonly name: string
  /** With who writes for them, if they have no device. */
  readonly called: string
  readonly color: number
  readonly state: 'done' | 'writing' | 'away'
  /** Cards of theirs for this prompt that everybody can read. */
  readonly onBoard: number
}

/** Who answers a named private prompt, and how far they are; those without a device as far as who writes for them. */
export function useWriters(promptId: string): readonly SealedWriter[] {
  const { members } = useStage()
  const seats = useAll(members)
  const here = usePeopleHere()
  const notes = useAll(useBoard().notes)
  return useMemo(() => {
    const present = new Set(here.map(({ id }) => id))
    const answers = [...notes.values()].filter(({ prompt, deletedAt }) => prompt === promptId && deletedAt === null)
    return [...seats]
      .filter(([, { role, leftAt }]) => role !== 'viewer' && leftAt === null)
      .sort(([, a], [, b]) => a.joinedAt - b.joinedAt)
      .map(([id, seat]) => ({
        ...{ id, name: seat.name, color: seat.color, called: signed(members, seat) },
        state: seat.ready === promptId ? 'done' : present.has(seat.by ?? id) ? 'writing' : 'away',
        onBoard: answers.filter(({ author }) => author === id).length,
      }))
  }, [members, seats, here, notes, promptId])
}
