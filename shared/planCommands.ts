import * as z from 'zod/mini'
import { lineOfWords } from './api.ts'
import { STEP_MINUTES_MAX, STEP_TITLE_LENGTH_MAX } from './limits.ts'
import { Id, type Role } from './members.ts'
import { Order } from './schema/order.ts'

const facilitators: Role[] = ['facilitator']

const StepTitle = lineOfWords(STEP_TITLE_LENGTH_MAX, {
  missing: 'Give the step a title.',
  long: `A step's title has at most ${STEP_TITLE_LENGTH_MAX} characters.`,
})
/** 0: the step has no plan. */
const Minutes = z
  .int(`A step has 0 to ${STEP_MINUTES_MAX} minutes.`)
  .check(
    z.gte(0, `A step has 0 to ${STEP_MINUTES_MAX} minutes.`),
    z.lte(STEP_MINUTES_MAX, `A step has 0 to ${STEP_MINUTES_MAX} minutes.`),
  )

/** What the session is made of. Everybody sees the steps, so they are decided by the server and lie on the stage. */
export const planCommands = {
  /** The id is the sender's, so that it is added once. `section`: what its answers fill; null is the open board. */
  'step.add': {
    by: facilitators,
    input: z.object({ step: Id, title: StepTitle, minutes: Minutes, section: z.nullable(Id), order: Order }),
  },
  /** Only what is given. */
  'step.change': {
    by: facilitators,
    input: z.object({
      step: Id,
      title: z.optional(StepTitle),
      minutes: z.optional(Minutes),
      section: z.optional(z.nullable(Id)),
      order: z.optional(Order),
    }),
  },
  /** Its prompts stay in the deck. Refused where the room is, and once one of its prompts was shown. */
  'step.remove': { by: facilitators, input: z.object({ step: Id }) },
} satisfies Record<string, { readonly by: readonly Role[]; readonly input: z.ZodMiniType }>

export type PlanCommand = keyof typeof planCommands
