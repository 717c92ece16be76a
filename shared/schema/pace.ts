import * as z from 'zod/mini'
import { Id } from '../members.ts'

/** What a screen can be pointed at. A prompt is a revealed one. */
export const Target = z.object({ kind: z.enum(['note', 'prompt', 'section']), id: Id })
export type Target = z.infer<typeof Target>

/** `since`: the server's time, in milliseconds since 1970. `heldTimer`: it stopped a running timer, which goes on when it ends. */
const Rest = z.object({ since: z.number(), heldTimer: z.catch(z.boolean(), false) })
export type Rest = z.infer<typeof Rest>

const Before = z.object({
  step: z.nullable(Id),
  prompt: z.catch(z.nullable(Id), null),
  /** When it was left, by the server's clock. */
  at: z.number(),
})

export const Round = z.object({
  prompt: Id,
  /** Member ids, in the order in which they speak. */
  order: z.array(Id),
  /** Whose turn it is, as an index into `order`; its length once everybody has spoken. */
  at: z.number(),
  startedAt: z.catch(z.number(), 0),
  /** The step and its time, in milliseconds, as this turn began. */
  turnStep: z.optional(z.catch(z.nullable(Id), null)),
  turnFrom: z.optional(z.catch(z.number(), 0)),
})
export type Round = z.infer<typeof Round>

const Gather = z.object({ ...Target.shape, at: z.number() })

/** How fast the room goes and where it looks: a part of the stage's session. All times are the server's, in milliseconds. */
export const pace = {
  /** When the present step was gone to; null before the session began. */
  stepSince: z.catch(z.nullable(z.number()), null),
  /** Since when breaks and pauses keep the time from counting; null while it counts. */
  restingSince: z.catch(z.nullable(z.number()), null),
  /** Milliseconds of the present step that did not count, without the rest that is on. */
  rested: z.catch(z.number(), 0),
  /** Where `step.undo` goes back to; null when there is nothing to take back. */
  before: z.catch(z.nullable(Before), null),
  /** Somebody asked for a break; it is nobody's business who. */
  break: z.catch(z.nullable(Rest), null),
  /** A facilitator lets everything wait: participants read, and write their drafts. */
  paused: z.catch(z.nullable(Rest), null),
  round: z.catch(z.nullable(Round), null),
  /** What every screen shows large. */
  spotlight: z.catch(z.nullable(Target), null),
  /** Where every screen goes, once, at this time. */
  gather: z.catch(z.nullable(Gather), null),
  /** The facilitator whose view the others follow, unless they decline. */
  leader: z.catch(z.nullable(Id), null),
  /** Whether people see each other's cursors. */
  cursors: z.catch(z.boolean(), true),
}

export const timerColors = ['sun', 'apricot', 'rose', 'sky', 'leaf', 'lilac'] as const
/** The wire carries the name, never a CSS value. */
export const TimerColor = z.enum(timerColors)
