import { useCallback } from 'react'
import { freePlace } from '../../shared/rules/placement.ts'
import { NOTE_SIZE, type Note, noteColors } from '../../shared/schema/board.ts'
import { useBoard, useMe, usePrivate, useStage, useSynced } from '../sync/BoardSession.tsx'
import { useSharedText } from '../sync/useSharedText.ts'
import { authorFor } from '../sync/writingFor.ts'

/** Where somebody writes before any question was shown. */
const OPEN = 'open'

export type PocketDraft = {
  readonly text: string
  readonly setText: (text: string) => void
  /** Puts it on the board as a note and empties the field, in one go. False when there is nothing to add. */
  readonly add: () => boolean
  /** False until what was drafted before is here. */
  readonly isReady: boolean
}

/** My draft for a prompt (or for none), kept in my private room: no reload and no lost connection takes it away. */
export function usePocketDraft(promptId: string | null): PocketDraft {
  const me = useMe()
  const stage = useStage()
  const { notes } = useBoard()
  const { drafts } = usePrivate()
  const isHere = useSynced('private')
  const isBoardHere = useSynced('board')
  const id = promptId ?? OPEN
  const color = noteColors[me.color % noteColors.length] ?? 'sun'
  const make = useCallback(() => drafts.put(id, { prompt: promptId, color }), [drafts, id, promptId, color])
  const [text, setText] = useSharedText(drafts, id, make)

  const add = useCallback(() => {
    const words = (drafts.get(id)?.text ?? '').trim()
    if (words === '') return false
    const step = (promptId === null ? undefined : stage.prompts.get(promptId)?.step) ?? stage.session.get().step
    const section = (step === null ? undefined : stage.steps.get(step)?.section) ?? null
    notes.put(crypto.randomUUID(), {
      text: words,
      at: placeIn(section === null ? undefined : stage.sections.get(section), notes.all(), me.id),
      size: [...NOTE_SIZE],
      group: null,
      layer: 0,
      color: drafts.get(id)?.color ?? color,
      section,
      prompt: promptId,
      author: authorFor(stage.members, me.id),
      createdAt: Date.now(),
      deletedAt: null,
    } satisfies Note)
    setText('')
    return true
  }, [drafts, id, promptId, stage, notes, me.id, color, setText])

  return { text, setText, add, isReady: isHere && isBoardHere }
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
