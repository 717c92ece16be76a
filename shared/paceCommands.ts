import * as z from 'zod/mini'
import { ROUND_MAX } from './limits.ts'
import { Id, type Role } from './members.ts'
import { roundOrders } from './rules/round.ts'
import { Target } from './schema/pace.ts'

const nothing = z.object({})
const facilitators: Role[] = ['facilitator']
const writers: Role[] = ['facilitator', 'participant']

/** What sets the pace of the room and where it looks. */
export const paceCommands = {
  /** Back to where the room was before it went to `step`, within `STEP_UNDO_MS`. */
  'step.undo': { by: facilitators, input: z.object({ step: Id }) },
  /** My own hand, or that of somebody for whom I write; a facilitator may lower anybody's. */
  'hand.raise': { by: writers, input: z.object({ raised: z.boolean(), member: z.optional(Id) }) },
  /** Lowers every hand. */
  'hand.clear': { by: facilitators, input: nothing },
  /** `order`: who takes part, everybody who may write if missing; in this very order when `by` is `given`. */
  'round.start': {
    by: facilitators,
    input: z.object({
      promptId: Id,
      by: z.enum(roundOrders),
      order: z.optional(z.array(Id).check(z.minLength(1), z.maxLength(ROUND_MAX))),
    }),
  },
  /** `from` has spoken: by themselves, by who writes for them, or by a facilitator. */
  'round.next': { by: writers, input: z.object({ from: Id }) },
  /** Takes somebody out who has not spoken yet. */
  'round.skip': { by: facilitators, input: z.object({ member: Id }) },
  'round.end': { by: facilitators, input: nothing },
  /** Anybody may, without a reason, and nothing says who it was. */
  'break.call': { by: writers, input: nothing },
  'break.end': { by: facilitators, input: nothing },
  'session.pause': { by: facilitators, input: z.object({ paused: z.boolean() }) },
  /** What lies in a locked section may be moved, changed or deleted by facilitators alone. */
  'section.lock': { by: facilitators, input: z.object({ section: Id, locked: z.boolean() }) },
  'spotlight.set': { by: facilitators, input: z.object({ on: z.nullable(Target) }) },
  /** Everybody's screen goes there, once. */
  'people.gather': { by: facilitators, input: z.object({ at: Target }) },
  /** The others' screens follow mine from now on, or no longer. */
  'people.follow': { by: facilitators, input: z.object({ on: z.boolean() }) },
  'cursors.hide': { by: facilitators, input: z.object({ hidden: z.boolean() }) },
} satisfies Record<string, { readonly by: readonly Role[]; readonly input: z.ZodMiniType }>

export type PaceCommand = keyof typeof paceCommands
