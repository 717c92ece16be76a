import * as z from 'zod/mini'
import { agreementCommands } from './agreementCommands.ts'
import { allianceCommands } from './allianceCommands.ts'
import { Code, Key, lineOfWords, Title } from './api.ts'
import { breakoutCommands } from './breakoutCommands.ts'
import { checkinCommands } from './checkinCommands.ts'
import { eraseCommands } from './eraseCommands.ts'
import { guideCommands } from './guideCommands.ts'
import {
  BOARD_EXTENT,
  LOCKED_AT_ONCE_MAX,
  PASSPHRASE_LENGTH_MAX,
  PASSPHRASE_LENGTH_MIN,
  SECTION_SIDE_MAX,
  SECTION_SIDE_MIN,
  SECTION_TITLE_LENGTH_MAX,
  TIMER_SECONDS_MAX,
  TIMER_SECONDS_MIN,
} from './limits.ts'
import { Door, Id, Name, Passphrase, PersonColor, Role } from './members.ts'
import { paceCommands } from './paceCommands.ts'
import { planCommands } from './planCommands.ts'
import { roomKinds } from './rooms.ts'
import { Order } from './schema/order.ts'
import { TimerColor } from './schema/pace.ts'
import { streetCommands } from './streetCommands.ts'
import { talkCommands } from './talkCommands.ts'
import { tendingCommands } from './tendingCommands.ts'
import { tensionCommands } from './tensionCommands.ts'
import { versionCommands } from './versionCommands.ts'
import { CastVote, OpenVote } from './voting.ts'

const nothing = z.object({})
const facilitators: Role[] = ['facilitator']
const writers: Role[] = ['facilitator', 'participant']
const everybody: Role[] = [...writers, 'viewer']

const SectionTitle = lineOfWords(SECTION_TITLE_LENGTH_MAX, {
  missing: 'Give the section a title.',
  long: `A section's title has at most ${SECTION_TITLE_LENGTH_MAX} characters.`,
})
const ProxyName = Name.check(z.refine((name) => name.length > 0, 'Say for whom you will write.'))
const NewPassphrase = Passphrase.check(
  z.minLength(PASSPHRASE_LENGTH_MIN, `A passphrase has at least ${PASSPHRASE_LENGTH_MIN} characters.`),
  z.maxLength(PASSPHRASE_LENGTH_MAX, `A passphrase has at most ${PASSPHRASE_LENGTH_MAX} characters.`),
)
const Coordinate = z.number().check(z.gte(-BOARD_EXTENT), z.lte(BOARD_EXTENT))
const Place = z.tuple([Coordinate, Coordinate])
const Side = z.number().check(z.gte(SECTION_SIDE_MIN), z.lte(SECTION_SIDE_MAX))
const SectionSize = z.tuple([Side, Side])

/** Where its sender saw the session. If it is elsewhere by now, nothing is done: two who press "next" go on once. */
const from = z.optional(z.nullable(Id))

type Command = { readonly by: readonly Role[]; readonly input: z.ZodMiniType }

/** Everything that needs somebody's authority. Whatever needs none is an edit, and goes through a room. */
export const commands = {
  /**
   * Copies a prompt from the deck to the stage, and makes it the one everybody sees. Again: the new wording.
   * `anonymous` overrides the deck's; it is fixed from the first time on.
   */
  'prompt.reveal': { by: facilitators, input: z.object({ promptId: Id, from, anonymous: z.optional(z.boolean()) }) },
  /** Copies drafts onto the board as cards: all of a private prompt, or one person's, or one of theirs. Anonymous ones: all. */
  'drafts.reveal': {
    by: facilitators,
    input: z
      .object({ promptId: Id, whose: z.optional(Id), draft: z.optional(Id) })
      .check(z.refine(({ whose, draft }) => draft === undefined || whose !== undefined, 'Say whose draft it is.')),
  },
  /** I am done with the prompt that is shown, or not yet after all; `whose`: somebody is for whom I write. */
  'seat.ready': { by: writers, input: z.object({ promptId: Id, ready: z.boolean(), whose: z.optional(Id) }) },
  /** Nobody sees a prompt for now; what was revealed stays in the record. */
  'prompt.rest': { by: facilitators, input: nothing },
  /** One vote is open at a time. The id is the sender's. */
  'vote.open': { by: facilitators, input: OpenVote },
  /** Replaces what one cast before. Whoever may write may vote. */
  'vote.cast': { by: writers, input: CastVote },
  /** Counts it, once and for good. */
  'vote.close': { by: facilitators, input: z.object({ vote: Id }) },
  /** Nobody sees this vote for now; it stays in the record. Asked again when another one is shown: nothing. */
  'vote.rest': { by: facilitators, input: z.object({ vote: Id }) },
  'step.go': { by: facilitators, input: z.object({ step: Id, from }) },
  ...planCommands,
  ...paceCommands,
  ...guideCommands,
  ...breakoutCommands,
  ...talkCommands,
  ...streetCommands,
  ...tensionCommands,
  ...tendingCommands,
  ...agreementCommands,
  ...allianceCommands,
  ...versionCommands,
  ...checkinCommands,
  'timer.start': {
    by: facilitators,
    input: z.object({
      seconds: z.int().check(z.gte(TIMER_SECONDS_MIN), z.lte(TIMER_SECONDS_MAX)),
      sound: z.optional(z.boolean()),
      color: z.optional(TimerColor),
    }),
  },
  'timer.pause': { by: facilitators, input: nothing },
  'timer.resume': { by: facilitators, input: nothing },
  /** Seconds to add to the clock its sender saw (`timerMark`): two who add a minute at once add one. Negative takes away. */
  'timer.add': {
    by: facilitators,
    input: z.object({
      seconds: z.int().check(z.gte(-TIMER_SECONDS_MAX), z.lte(TIMER_SECONDS_MAX)),
      from: z.int().check(z.nonnegative()),
    }),
  },
  'timer.stop': { by: facilitators, input: nothing },
  /** While locked, only facilitators may write on the board. */
  'board.lock': { by: facilitators, input: z.object({ locked: z.boolean() }) },
  'board.structure': { by: facilitators, input: z.object({ by: z.enum(['facilitators', 'everybody']) }) },
  'board.rename': { by: facilitators, input: z.object({ title: Title }) },
  /** Sections are changed by facilitators, and by participants where `session.structure` is `everybody`. The id is the sender's. */
  'section.add': { by: writers, input: z.object({ section: Id, title: SectionTitle, at: Place, size: SectionSize }) },
  'section.rename': { by: writers, input: z.object({ section: Id, title: SectionTitle }) },
  'section.place': { by: writers, input: z.object({ section: Id, at: Place, size: SectionSize }) },
  /** A fractional index between its new neighbours. */
  'section.order': { by: writers, input: z.object({ section: Id, order: Order }) },
  'section.collapse': { by: writers, input: z.object({ section: Id, collapsed: z.boolean() }) },
  /** Off the board; what is written in it stays, and so does what lies on it. */
  'section.remove': { by: writers, input: z.object({ section: Id }) },
  'section.restore': { by: writers, input: z.object({ section: Id }) },
  /** A locked thing may be moved, changed or deleted by facilitators alone. */
  'item.lock': {
    by: facilitators,
    input: z.object({ items: z.array(Id).check(z.minLength(1), z.maxLength(LOCKED_AT_ONCE_MAX)), locked: z.boolean() }),
  },
  ...eraseCommands,
  /** A new key for one role, made by the facilitator's browser; whoever came in by the old one is out. */
  'link.rotate': { by: facilitators, input: z.object({ role: Role, key: Key }) },
  /** A new short code instead of this one; people who joined by it stay. Once it is replaced: nothing more. */
  'code.rotate': { by: facilitators, input: z.object({ code: Code }) },
  /** No link for a role any more until it is rotated; whoever came in by the last one is out, its sender aside. */
  'link.revoke': { by: facilitators, input: z.object({ role: Role }) },
  /** What somebody is called, and their colour: one's own, that of a person one writes for, anybody's for facilitators. */
  'member.rename': {
    by: writers,
    input: z.object({ member: z.optional(Id), name: z.optional(Name), color: z.optional(PersonColor) }),
  },
  /** Makes somebody a facilitator, or a participant again; never the last facilitator. */
  'member.role': { by: facilitators, input: z.object({ member: Id, role: z.enum(['facilitator', 'participant']) }) },
  /** Out, with every socket; what they wrote stays, and a link lets them in again. */
  'member.remove': { by: facilitators, input: z.object({ member: Id }) },
  /** The same for oneself. */
  'member.leave': { by: everybody, input: nothing },
  /** They facilitate and I don't any more, in one step. Again: nothing, also when I am no facilitator by then. */
  'session.handOver': { by: writers, input: z.object({ to: Id }) },
  /** I facilitate, because whoever did is gone. Refused while a facilitator is here or may be on the way back. */
  'session.standIn': { by: writers, input: nothing },
  /** What happens to newcomers. To open it lets in whoever waits. */
  'door.set': { by: facilitators, input: z.object({ door: Door }) },
  /** What newcomers must say; null: nothing. Whoever is in stays in. */
  'door.passphrase': { by: facilitators, input: z.object({ passphrase: z.nullable(NewPassphrase) }) },
  'member.admit': { by: facilitators, input: z.object({ member: Id }) },
  'member.refuse': { by: facilitators, input: z.object({ member: Id }) },
  /** A seat for somebody without a device, for whom the sender writes. The id is the sender's. */
  'proxy.add': { by: writers, input: z.object({ member: Id, name: ProxyName, color: z.optional(PersonColor) }) },
  'proxy.remove': { by: writers, input: z.object({ member: Id }) },
  /** `to` writes for them from now on: said by who does now, or by a facilitator while that one is not here. */
  'proxy.give': { by: writers, input: z.object({ member: Id, to: Id }) },
  /** Who may give such seats. */
  'session.proxies': { by: facilitators, input: z.object({ by: z.enum(['facilitators', 'everybody']) }) },
} satisfies Record<string, Command>

export type CommandType = keyof typeof commands
export type CommandInput<T extends CommandType> = z.infer<(typeof commands)[T]['input']>

/** What its sender had written when a command was sent: it must not overtake its own edits. */
export const After = z.partialRecord(
  z.enum(roomKinds),
  z.tuple([z.int().check(z.nonnegative()), z.int().check(z.nonnegative())]),
)
export type After = z.infer<typeof After>

export function isCommandType(word: unknown): word is CommandType {
  return typeof word === 'string' && Object.hasOwn(commands, word)
}
