import * as z from 'zod/mini'
import { REPAIR_LENGTH_MAX, SIGNAL_LENGTH_MAX, SIGNAL_NAME_LENGTH_MAX, VIBE_PEOPLE_MAX } from './limits.ts'
import { Id, type Role } from './members.ts'
import { vibeReplies } from './schema/vibe.ts'

const writers: Role[] = ['facilitator', 'participant']

const words = (most: number) =>
  z
    .pipe(
      z.string(),
      z.transform((text) => text.normalize('NFC').trim()),
    )
    .check(z.maxLength(most, `This has at most ${most} characters.`))

/** Care between dates. */
export const tendingCommands = {
  /** “This needs some care”: the alliance, or one agreement. Without a name it comes later, among others. The id is the sender's. */
  'signal.raise': {
    by: writers,
    input: z.object({ signal: Id, about: z.nullable(Id), isNamed: z.boolean(), words: words(SIGNAL_LENGTH_MAX) }),
  },
  /** It was tended to, or wasn't after all. */
  'signal.rest': { by: writers, input: z.object({ signal: Id, isDone: z.boolean() }) },
  /** What the group says instead of “This needs some care”; empty: that. */
  'signal.words': { by: writers, input: z.object({ words: words(SIGNAL_NAME_LENGTH_MAX) }) },
  /** How the group finds back, in its own words; empty: what lies on the board says it. */
  'repair.set': { by: writers, input: z.object({ words: words(REPAIR_LENGTH_MAX) }) },
  /** “How did that land?”, to each of them alone. The id is the sender's. */
  'vibe.ask': {
    by: writers,
    input: z.object({ vibe: Id, to: z.array(Id).check(z.minLength(1), z.maxLength(VIBE_PEOPLE_MAX)) }),
  },
  /** One tap, for whoever asked and nobody else. */
  'vibe.reply': { by: writers, input: z.object({ vibe: Id, reply: z.enum(vibeReplies) }) },
  /** A quarter of an hour for a signal: three questions and the timer. By whoever leads, or anybody where nobody does. */
  'tending.start': { by: writers, input: z.object({ signal: Id }) },
} satisfies Record<string, { readonly by: readonly Role[]; readonly input: z.ZodMiniType }>

export type TendingCommand = keyof typeof tendingCommands
