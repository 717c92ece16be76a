import { z } from 'zod'
import { Key, Title } from './api.ts'
import { TIMER_SECONDS_MAX, TIMER_SECONDS_MIN } from './limits.ts'
import { Id, Name, PersonColor, Role } from './members.ts'
import { roomKinds } from './rooms.ts'

const nothing = z.object({})
const facilitators: Role[] = ['facilitator']

type Command = { readonly by: readonly Role[]; readonly input: z.ZodType }

/** Everything that needs somebody's authority. Whatever needs none is an edit, and goes through a room. */
export const commands = {
  /** Copies a prompt from the deck to the stage, and makes it the one everybody sees. Again: the new wording. */
  'prompt.reveal': { by: facilitators, input: z.object({ promptId: Id }) },
  /** Nobody sees a prompt for now; what was revealed stays in the record. */
  'prompt.rest': { by: facilitators, input: nothing },
  'step.go': { by: facilitators, input: z.object({ step: Id }) },
  'timer.start': {
    by: facilitators,
    input: z.object({ seconds: z.number().int().min(TIMER_SECONDS_MIN).max(TIMER_SECONDS_MAX) }),
  },
  'timer.pause': { by: facilitators, input: nothing },
  'timer.resume': { by: facilitators, input: nothing },
  /** Seconds to add; negative takes away. */
  'timer.add': {
    by: facilitators,
    input: z.object({ seconds: z.number().int().min(-TIMER_SECONDS_MAX).max(TIMER_SECONDS_MAX) }),
  },
  'timer.stop': { by: facilitators, input: nothing },
  /** While locked, only facilitators may write on the board. */
  'board.lock': { by: facilitators, input: z.object({ locked: z.boolean() }) },
  'board.rename': { by: facilitators, input: z.object({ title: Title }) },
  /** A new key for one role, made by the facilitator's browser; whoever came in by the old one is out. */
  'link.rotate': { by: facilitators, input: z.object({ role: Role, key: Key }) },
  /** A new short code; people who joined by the old one stay. */
  'code.rotate': { by: facilitators, input: nothing },
  /** What I am called and my colour. */
  'member.rename': {
    by: ['facilitator', 'participant'],
    input: z.object({ name: Name.optional(), color: PersonColor.optional() }),
  },
} satisfies Record<string, Command>

export type CommandType = keyof typeof commands
export type CommandInput<T extends CommandType> = z.infer<(typeof commands)[T]['input']>

/** What its sender had written when a command was sent: it must not overtake its own edits. */
export const After = z.partialRecord(
  z.enum(roomKinds),
  z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]),
)
export type After = z.infer<typeof After>

export function isCommandType(word: unknown): word is CommandType {
  return typeof word === 'string' && Object.hasOwn(commands, word)
}
