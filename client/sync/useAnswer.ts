import { useCallback } from 'react'
import { groupOf } from '../../shared/rules/breakouts.ts'
import { freePlace } from '../../shared/rules/placement.ts'
import { NOTE_SIZE, type Note, type NoteColor } from '../../shared/schema/board.ts'
import { useBoard, useMe, useStage } from './BoardSession.tsx'

type Answer = {
  readonly text: string
  readonly color: NoteColor
  readonly promptId: string | null
  /** Somebody without a device for whom I write; myself where nobody is named. */
  readonly author?: string
}

/** Puts an answer on the board as a note of mine, where the answers to its question go. */
export function useAnswer(): (answer: Answer) => void {
  const me = useMe()
  const stage = useStage()
  const { notes } = useBoard()
  return useCallback(
    ({ text, color, promptId, author = me.id }) => {
      const step = (promptId === null ? undefined : stage.prompts.get(promptId)?.step) ?? stage.session.get().step
      const group = groupOf(stage.session.get().breakouts?.groups ?? [], author)
      const section = group?.section ?? (step === null ? undefined : stage.steps.get(step)?.section) ?? null
      notes.put(crypto.randomUUID(), {
        text,
        at: placeIn(section === null ? undefined : stage.sections.get(section), notes.all(), me.id),
        size: [...NOTE_SIZE],
        group: null,
        layer: 0,
        color,
        section,
        prompt: promptId,
        author,
        createdAt: Date.now(),
        deletedAt: null,
      } satisfies Note)
    },
    [stage, notes, me.id],
  )
}

/** A step without a section puts its notes on the open board, above everything else. */
const openBoard = { at: [0, -900], size: [1400, 860] } as const

function placeIn(
  section: { readonly at: readonly [number, number]; readonly size: readonly [number, number] } | undefined,
  notes: ReadonlyMap<string, Note>,
  memberId: string,
): [number, number] {
  const lying = [...notes.values()].filter(({ deletedAt }) => deletedAt === null)
  return freePlace(section ?? openBoard, lying, NOTE_SIZE, numberFrom(memberId))
}

/** A number that is the same for one person and differs between people. */
function numberFrom(id: string): number {
  return [...id].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 65_521, 7)
}
