import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { Id } from '../members.ts'
import type { Agreed } from '../rules/alliance/changes.ts'
import type { AgreedTerms } from '../rules/alliance/meaning.ts'
import { allianceStates, Day, Wording } from './alliance.ts'
import { type Collection, collection } from './collection.ts'

/** The stretches of a check-in, in their order; any may be left out. */
export const checkinSteps = ['changes', 'pulse', 'talk', 'decide', 'celebrate', 'next'] as const
export type CheckinStep = (typeof checkinSteps)[number]

/** An agreement as it read at a moment: its words lie under `meaning` among the check-ins' words. */
const Read = z.object({ agreement: Id, meaning: z.string() })
export type Read = z.infer<typeof Read>
/** The `meaning` of an agreement whose words were deleted for good: that it was there is all that is known. */
export const WORDS_GONE = ''

const reads = z.catch(z._default(z.array(Read), []), () => [])

/** As `Counted` in `rules/alliance/pulse.ts`. */
const Counted = z.object({
  counts: z.catch(z.array(z.number()), () => []),
  people: z.catch(z.nullable(z.record(Id, z.number())), null),
})

const Celebration = z.object({ what: z.string(), why: z.catch(z.string(), ''), how: z.catch(z.string(), '') })
export type Celebration = z.infer<typeof Celebration>

const maybe = <T extends z.ZodMiniType>(type: T) => z.catch(z._default(z.nullable(type), null), null)

export const Checkin = z.object({
  /** `brokenOff`: all that it would have changed stayed as it was. */
  state: z.catch(z.enum(['open', 'closed', 'brokenOff']), 'closed'),
  at: z.catch(z.enum(checkinSteps), 'changes'),
  /** Milliseconds since 1970, the server's clock, as all moments here. */
  openedAt: z.catch(z.number(), 0),
  closedAt: maybe(z.number()),
  /** Whether everybody sees who answered what, once it is shown. Fixed when it is opened. */
  isNamed: z.catch(z.boolean(), true),
  /** What the alliance was before, and is again where this is broken off. */
  allianceBefore: z.catch(z.enum(allianceStates), 'active'),
  /** What the alliance said when people last looked at it, and when that was; nothing and null at the first time. */
  before: reads,
  beforeAt: maybe(z.number()),
  /** What is asked about: all that held when it was opened, in its order. */
  asked: reads,
  /** How many people have answered; some seconds late until it is shown. */
  cast: z.catch(z.number(), 0),
  /** When everybody's answers were shown; null before. */
  shownAt: maybe(z.number()),
  /** Answers by agreement, once shown; one is missing where too few answered it without names. */
  pulses: z.catch(z._default(z.record(Id, Counted), {}), () => ({})),
  /** Whether it got easier: once shown, and if enough people said. */
  easier: maybe(Counted),
  celebration: maybe(Celebration),
  /** What holds after it, in its order. */
  after: reads,
  /** When people look again; null: no date. */
  next: maybe(Day),
  /** The version that it ended in. */
  version: maybe(Id),
})
/** One time that people came back to their alliance, under the sender's id. */
export type Checkin = z.infer<typeof Checkin>

/** Whether somebody did what was agreed; `notTested`: it did not come up. */
export const deeds = ['yes', 'partly', 'no', 'notTested'] as const
export type Deed = (typeof deeds)[number]

const Did = z.object({ did: z.enum(deeds), words: z.catch(z.string(), ''), at: z.catch(z.number(), 0) })
/** What one person says of one agreement, under `keyOf` check-in, agreement and member. */
export type Did = z.infer<typeof Did>

export const verdicts = ['keep', 'tweak', 'retire'] as const
export type VerdictWord = (typeof verdicts)[number]

const Verdict = z.object({
  verdict: z.enum(verdicts),
  by: z.catch(z.nullable(Id), null),
  at: z.catch(z.number(), 0),
})
/** What people do with one agreement, under `keyOf` check-in and agreement. */
export type Verdict = z.infer<typeof Verdict>

/** What is kept of check-ins: in the `stage` room's document, beside what `allianceDoc` reads. */
export type CheckinDoc = {
  readonly checkins: Collection<Checkin>
  readonly checkinDid: Collection<Did>
  readonly checkinVerdicts: Collection<Verdict>
  /** Wordings that a check-in began or ended with, under `meaningOf` them. */
  readonly checkinWords: Collection<Wording>
}

export function checkinDoc(stage: Y.Doc): CheckinDoc {
  return {
    checkins: collection(stage, 'checkins', Checkin),
    checkinDid: collection(stage, 'checkinDid', Did),
    checkinVerdicts: collection(stage, 'checkinVerdicts', Verdict),
    checkinWords: collection(stage, 'checkinWords', Wording),
  }
}

/** Names one thing about another. No id holds a slash. */
export function keyOf(...ids: readonly string[]): string {
  return ids.join('/')
}

/** Terms of which no words are left. */
const wordless: AgreedTerms = {
  ...{ what: '', who: '', when: '', evidence: '', mine: '', yours: '', elsewhere: '' },
  ...{ owners: [], serves: [], kind: '', nature: '' },
}

/** What the alliance said at a moment that a check-in kept; with an empty `what` where its words were deleted for good. */
export function agreedIn(read: readonly Read[], words: CheckinDoc['checkinWords']): Agreed {
  return new Map(
    read.flatMap(({ agreement, meaning }) => {
      const terms = meaning === WORDS_GONE ? wordless : words.get(meaning)
      return terms ? [[agreement, terms] as const] : []
    }),
  )
}

/** What of a check-in's agreements can still be read. */
export function readable(read: readonly Read[]): readonly Read[] {
  return read.filter(({ meaning }) => meaning !== WORDS_GONE)
}
