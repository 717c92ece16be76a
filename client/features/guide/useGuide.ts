import { useMemo } from 'react'
import type { Guide } from '../../../shared/schema/guide.ts'
import type { RevealedPrompt, Seat } from '../../../shared/schema/stage.ts'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { usePeopleHere } from '../../sync/usePresence.ts'
import { useAll, useRecord, useSheet } from '../../sync/useRecord.ts'

/** Everybody of two, and two of three: a larger group need not wait for the last one. */
const ENOUGH_SHARE = 2 / 3

export type GuideNow = {
  readonly guide: Guide
  /** Where the room is, as a command has to say it. */
  readonly from: { readonly step: string | null; readonly prompt: string | null }
  /** The kind of the step's section. */
  readonly kind: 'purpose' | 'needs' | 'strengths' | 'changes' | 'agreements' | 'review' | 'commitments' | 'other'
  readonly prompt: RevealedPrompt | undefined
  readonly reader: Seat | undefined
  /** How many have answered, of those who are here; "I don't know yet" counts. */
  readonly answered: number
  readonly all: number
  readonly isEnough: boolean
}

/** Where a session that leads itself is; null while somebody leads. */
export function useGuide(): GuideNow | null {
  const stage = useStage()
  const session = useSheet(stage.session)
  const { guide } = session
  const step = useRecord(stage.steps, session.step ?? '')
  const kind = useRecord(stage.sections, step?.section ?? '')?.kind ?? 'other'
  const prompt = useRecord(stage.prompts, session.prompt ?? '')
  const reader = useRecord(stage.members, guide?.turn ?? '')
  const { answered, all } = useAnswered(session.prompt, prompt)
  if (guide === null) return null
  return {
    ...{ guide, kind, prompt, reader, answered, all },
    from: { step: session.step, prompt: session.prompt },
    isEnough: all > 0 && (all < 3 ? answered === all : answered >= all * ENOUGH_SHARE),
  }
}

function useAnswered(promptId: string | null, prompt: RevealedPrompt | undefined) {
  const here = usePeopleHere()
  const seats = useAll(useStage().members)
  const notes = useAll(useBoard().notes)
  return useMemo(() => {
    const people = here.filter(({ role }) => role !== 'viewer')
    // Who is done with an anonymous question is nobody's business: their number is all there is.
    if (promptId === null || !prompt) return { answered: 0, all: people.length }
    if (prompt.anonymous) return { answered: Math.min(prompt.ready, people.length), all: people.length }
    if (prompt.mode === 'private') {
      const done = people.filter(({ id }) => seats.get(id)?.ready === promptId)
      return { answered: done.length, all: people.length }
    }
    const wrote = new Set<string | null>()
    for (const { author, prompt: of, deletedAt } of notes.values())
      if (of === promptId && deletedAt === null) wrote.add(author)
    // Who doesn't know yet is told to nobody, either.
    const answered = people.filter(({ id }) => wrote.has(id)).length + prompt.ready
    return { answered: Math.min(answered, people.length), all: people.length }
  }, [here, seats, notes, promptId, prompt])
}
