import type { Note } from '../../../shared/schema/board.ts'
import type { RevealedPrompt, Seat } from '../../../shared/schema/stage.ts'

type Notes = ReadonlyMap<string, Pick<Note, 'author' | 'text' | 'deletedAt' | 'prompt' | 'section' | 'createdAt'>>
type Prompts = ReadonlyMap<string, Pick<RevealedPrompt, 'step' | 'mode' | 'anonymous' | 'revealedAt'>>

type Where = {
  readonly step: string | null
  readonly section: string | null
  readonly prompts: Prompts
  readonly me: string
}

/** Signed notes of a step: how many, how many are by whoever wrote most, and whether that is me. */
export function voicesOf(notes: Notes, { step, section, prompts, me }: Where) {
  const counts = new Map<string, number>()
  let all = 0
  for (const { author, text, deletedAt, prompt, section: place } of notes.values()) {
    const asked = prompt === null ? undefined : prompts.get(prompt)
    const isHere = asked ? asked.step === step : section !== null && place === section
    if (step === null || author === null || deletedAt !== null || text.trim() === '' || !isHere) continue
    all++
    counts.set(author, (counts.get(author) ?? 0) + 1)
  }
  const [who, most] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['', 0]
  return { notes: all, most, isMine: who === me }
}

/**
 * For each question that somebody began, in the order asked, whether that was a facilitator: the first in its round, or the
 * first to write where all could see. Cards that were shown together have no first.
 */
export function begunByLeader(
  notes: Notes,
  prompts: Prompts,
  seats: ReadonlyMap<string, Pick<Seat, 'role'>>,
  rounds: ReadonlyMap<string, string>,
): readonly boolean[] {
  const first = new Map<string, { readonly author: string; readonly at: number }>()
  for (const { author, prompt, createdAt, text } of notes.values()) {
    if (author === null || prompt === null || text.trim() === '') continue
    const before = first.get(prompt)
    if (!before || createdAt < before.at) first.set(prompt, { author, at: createdAt })
  }
  return [...prompts]
    .sort(([, a], [, b]) => a.revealedAt - b.revealedAt)
    .flatMap(([id, { mode, anonymous }]) => {
      const written = mode === 'private' || anonymous ? undefined : first.get(id)?.author
      const who = rounds.get(id) ?? written
      return who === undefined ? [] : [seats.get(who)?.role === 'facilitator']
    })
}
