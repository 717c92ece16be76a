import { inOrder } from '../../../shared/rules/order.ts'
import type { Note } from '../../../shared/schema/board.ts'
import type { RevealedPrompt, Seat, Section, Session, Step } from '../../../shared/schema/stage.ts'

/** What somebody who comes late needs to know. */
export type CatchUp = {
  /** Null before the first step. */
  readonly step: { readonly title: string; readonly at: number; readonly count: number } | null
  readonly prompt: string | null
  /** How many notes lie in each section that has some, in the sections' order; `title` null: outside of them. */
  readonly said: readonly { readonly id: string; readonly title: string | null; readonly notes: number }[]
  /** Earlier questions, the latest first. */
  readonly asked: readonly { readonly id: string; readonly text: string }[]
}

type Now = {
  readonly session: Session
  readonly steps: ReadonlyMap<string, Step>
  readonly sections: ReadonlyMap<string, Section>
  readonly prompts: ReadonlyMap<string, RevealedPrompt>
  readonly notes: ReadonlyMap<string, Pick<Note, 'section' | 'deletedAt' | 'text'>>
}

/** Further back nobody has to go to follow. */
const ASKED_SHOWN = 3

/** Whether somebody came after the first question was shown. */
export function isLate(seat: Pick<Seat, 'joinedAt'>, prompts: ReadonlyMap<string, RevealedPrompt>): boolean {
  return [...prompts.values()].some(({ revealedAt }) => revealedAt > 0 && revealedAt < seat.joinedAt)
}

export function catchUpOn({ session, steps, sections, prompts, notes }: Now): CatchUp {
  const ordered = inOrder(steps)
  const at = ordered.findIndex(([id]) => id === session.step)
  const counts = new Map<string | null, number>()
  for (const { section, deletedAt, text } of notes.values()) {
    if (deletedAt !== null || text.trim() === '') continue
    const place = section !== null && sections.has(section) ? section : null
    counts.set(place, (counts.get(place) ?? 0) + 1)
  }
  const places = [...inOrder(sections).map(([id, { title }]) => ({ id, title })), { id: '', title: null }]
  return {
    step: at === -1 ? null : { title: ordered[at]?.[1].title ?? '', at: at + 1, count: ordered.length },
    prompt: prompts.get(session.prompt ?? '')?.text ?? null,
    said: places
      .map(({ id, title }) => ({ id, title, notes: counts.get(title === null ? null : id) ?? 0 }))
      .filter(({ notes: count }) => count > 0),
    asked: [...prompts]
      .filter(([id]) => id !== session.prompt)
      .sort(([, a], [, b]) => b.revealedAt - a.revealedAt)
      .slice(0, ASKED_SHOWN)
      .map(([id, { text }]) => ({ id, text })),
  }
}
