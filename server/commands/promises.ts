import { ANONYMOUS_MIN } from '../../shared/limits.ts'
import type { DeckPrompt } from '../../shared/schema/deck.ts'
import type { RevealedPrompt } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'

type Wanted = {
  readonly prompt: DeckPrompt
  /** What the command says; else the deck decides. */
  readonly anonymous: boolean | undefined
  /** As it was revealed before, if it was. */
  readonly before: RevealedPrompt | undefined
  /** How many people who may write are here. */
  readonly here: number
}

/**
 * Whether a prompt's answers will be shown without names. Once people were told who will read what they write, it stays
 * so. Throws when it can't be promised, or would break what was.
 */
export function promiseOf({ prompt, anonymous, before, here }: Wanted): boolean {
  if (before) return keep(before, prompt, anonymous)
  const isAnonymous = anonymous ?? prompt.anonymous
  if (!isAnonymous) return false
  if (prompt.mode !== 'private')
    throw new Problem(
      409,
      'not-private',
      'Answers can only be anonymous when people write in private first. Choose “Private first”.',
    )
  if (here < ANONYMOUS_MIN)
    throw new Problem(
      409,
      'too-few',
      `With fewer than ${ANONYMOUS_MIN} people here, everybody could tell who wrote what. Wait for more, or ask with names.`,
    )
  return true
}

function keep(before: RevealedPrompt, prompt: DeckPrompt, anonymous: boolean | undefined): boolean {
  if (before.mode === 'private' && prompt.mode !== 'private')
    throw new Problem(
      409,
      'private-promised',
      'People were told that this stays private until it is shown. To ask it openly, make a new prompt of it.',
    )
  // What is begun for an open prompt lies in the same rooms, and was nobody's to show.
  if (before.mode !== 'private' && prompt.mode === 'private')
    throw new Problem(
      409,
      'own-promised',
      'People were told that what they draft here is theirs to share. To ask it in private, make a new prompt of it.',
    )
  if (anonymous !== undefined && anonymous !== before.anonymous)
    throw new Problem(
      409,
      'anonymous-fixed',
      before.anonymous
        ? 'People were told that nobody will know who wrote what. To ask with names, make a new prompt of it.'
        : 'This was asked with names. To ask it anonymously, make a new prompt of it.',
    )
  return before.anonymous
}
