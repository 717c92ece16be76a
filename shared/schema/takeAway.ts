import * as z from 'zod/mini'
import { Id } from '../members.ts'

/** A day of the calendar, wherever somebody is: `2026-03-01`. */
export const Day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/))

export const TakeAway = z.object({
  /** The question as it was asked; it stays readable whatever becomes of its prompt. */
  question: z.catch(z.string(), ''),
  prompt: z.catch(z.nullable(Id), null),
  /** What to watch for until then. */
  text: z.catch(z.string(), ''),
  /** Whom to ask. */
  people: z.catch(z.string(), ''),
  /** The day to come back to it; null: none was chosen. */
  on: z.catch(z.nullable(Day), null),
  /** When it was kept, or put off last: milliseconds since 1970, as are the others, by the clock of whoever keeps it. */
  keptAt: z.catch(z.number(), 0),
  /** When it was answered after all; null while it is carried. */
  answeredAt: z.catch(z.nullable(z.number()), null),
  deletedAt: z.catch(z.nullable(z.number()), null),
})
/** A question that somebody can't answer yet and carries with them, under the id of its prompt. Nobody else reads it. */
export type TakeAway = z.infer<typeof TakeAway>
