import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { PromptMode, SectionKind } from '../kits/kit.ts'
import { Door, Id, Name, PersonColor, Role } from '../members.ts'
import { Reply } from './ask.ts'
import { Breakouts } from './breakouts.ts'
import { type Collection, collection } from './collection.ts'
import { Erased } from './erased.ts'
import { Guide } from './guide.ts'
import { pace, TimerColor } from './pace.ts'
import { Point } from './placed.ts'
import { ScaleSet } from './scaleSet.ts'
import { type Sheet, sheet } from './sheet.ts'
import { sides } from './sides.ts'
import { Spoken } from './spoken.ts'
import { Vote } from './vote.ts'

/** When that was, when the board was due, and until when it is kept now; milliseconds since 1970. */
const Rescue = z.object({ at: z.number(), due: z.number(), until: z.number() })

const AllowedTo = z.enum(['facilitators', 'everybody'])

export const Session = z.object({
  title: z.catch(z.string(), ''),
  kit: z.catch(z.string(), ''),
  language: z.catch(z.string(), 'en'),
  /** The step everybody is at; null before the session began. */
  step: z.catch(z.nullable(Id), null),
  /** The revealed prompt everybody sees; null while none is shown. */
  prompt: z.catch(z.nullable(Id), null),
  /** The vote everybody sees, open or with its result; null while none is shown. */
  vote: z.catch(z.nullable(Id), null),
  /** The scales everybody is at, open or with their picture; null while there are none. */
  scales: z.catch(z.nullable(Id), null),
  /** While true, only facilitators may write on the board. */
  locked: z.catch(z.boolean(), false),
  ...pace,
  /** How people lead themselves; null while somebody leads. */
  guide: z.catch(z.nullable(Guide), null),
  /** Who works in which group now; null while all are together. */
  breakouts: z.catch(z.nullable(Breakouts), null),
  /** Who may add, move, rename and fold sections. */
  structure: z.catch(AllowedTo, 'facilitators'),
  /** The short code people join by, without its space; empty while there is no link for participants. */
  code: z.catch(z.string(), ''),
  /**
   * Since when no facilitator has been here, by the server's clock; null while one is, and in the first seconds after.
   * 0: none has come yet.
   */
  facilitatorLostAt: z.catch(z.nullable(z.number()), null),
  /** What happens to newcomers who are no facilitators: they come in, wait until one lets them in, or are sent away. */
  door: z.catch(Door, 'open'),
  /** Whether newcomers have to say a passphrase. */
  hasPassphrase: z.catch(z.boolean(), false),
  /** Who may give a seat to somebody without a device. */
  proxies: z.catch(AllowedTo, 'everybody'),
  /** Somebody opened the board shortly before it would have been deleted; null: nobody had to. */
  rescue: z.catch(z.nullable(Rescue), null),
})
export type Session = z.infer<typeof Session>

/** Everything a screen needs to show the same time on any clock. All times are the server's, in milliseconds since 1970. */
export const Timer = z.object({
  /** What it was set to, in seconds; 0: no timer. */
  seconds: z.catch(z.number(), 0),
  /** When it ends; null while it is paused or off. */
  endsAt: z.catch(z.nullable(z.number()), null),
  /** What was left when it was paused, in milliseconds; null while it runs or is off. */
  pausedWith: z.catch(z.nullable(z.number()), null),
  /** Whether its end is to be heard; kept for the next one, as is its colour. */
  sound: z.catch(z.boolean(), false),
  color: z.catch(TimerColor, 'sky'),
})
export type Timer = z.infer<typeof Timer>

export const Step = z.object({
  title: z.string(),
  section: z.catch(z.nullable(Id), null),
  minutes: z.catch(z.number(), 0),
  /** Milliseconds the room was at it, without breaks and the visit that is on. */
  spent: z.catch(z.number(), 0),
  order: z.string(),
})
export type Step = z.infer<typeof Step>

export const Section = z.object({
  title: z.string(),
  kind: z.catch(SectionKind, 'other'),
  /** What goes here, with an example; shown while the section is empty. */
  invitation: z.catch(z.string(), ''),
  at: Point,
  size: Point,
  order: z.string(),
  collapsed: z.catch(z.boolean(), false),
  /** While true, only facilitators may change what lies in it. */
  locked: z.catch(z.boolean(), false),
})
export type Section = z.infer<typeof Section>

const Lock = z.object({ lockedAt: z.catch(z.number(), 0) })
/** Under the id of a thing on the board that only a facilitator may move, change or delete. */
export type Lock = z.infer<typeof Lock>

export const RevealedPrompt = z.object({
  text: z.string(),
  step: z.catch(z.nullable(Id), null),
  mode: z.catch(PromptMode, 'open'),
  minutes: z.catch(z.number(), 0),
  /** Whether its answers are shown without names; fixed when it was first revealed. */
  anonymous: z.catch(z.boolean(), false),
  oneWord: z.catch(z.boolean(), false),
  ...sides,
  /** Where its answers go: the section of its step, or null for the open board. */
  section: z.catch(z.nullable(Id), null),
  /** How many drafts were shown so far. */
  shown: z.catch(z.number(), 0),
  /** How many people said that they are done; in an anonymous prompt some seconds late. */
  ready: z.catch(z.number(), 0),
  /** Milliseconds since 1970, the server's clock. */
  revealedAt: z.catch(z.number(), 0),
})
export type RevealedPrompt = z.infer<typeof RevealedPrompt>

export const Seat = z.object({
  name: z.catch(Name, ''),
  role: Role,
  color: z.catch(PersonColor, 0),
  /** When the hand went up, by the server's clock; null while it is down. */
  handAt: z.catch(z.nullable(z.number()), null),
  /** The prompt they said they are done with, or null; never an anonymous one. */
  ready: z.catch(z.nullable(Id), null),
  joinedAt: z.catch(z.number(), 0),
  /** Who writes for them, for somebody without a device; null for everybody who has one. */
  by: z.catch(z.nullable(Id), null),
  /** Who wrote for them before: what they said there counts until it is said anew. */
  keptBefore: z.optional(z.catch(z.array(Id), [])),
  /** When they left for good or were removed; null while they belong here. The seat stays, so that their notes stay signed. */
  leftAt: z.catch(z.nullable(z.number()), null),
  /** Somebody of the board this one was brought in from: nobody can come back to their seat. */
  isImported: z.optional(z.catch(z.boolean(), false)),
  /** They were erased: of them nothing is kept but this empty seat. */
  erased: z.optional(z.catch(z.nullable(Erased), null)),
})
/** A member as everybody sees them, under the member's id. */
export type Seat = z.infer<typeof Seat>

const Heard = z.object({
  /** The answer that was understood. */
  about: Id,
  /** Whether its writer says "yes, that's it"; else "not quite". */
  yes: z.catch(z.boolean(), false),
  /** The words they said it of: others may stand there by now. */
  text: z.catch(z.string(), ''),
  /** Milliseconds since 1970, the server's clock. */
  at: z.catch(z.number(), 0),
})
/** What the writer of an answer says to somebody's understanding of it, under that comment's id. Who they are, the answer says. */
export type Heard = z.infer<typeof Heard>

/** What the room agreed to look at: the `stage` room's document. Only the server writes it. */
export type StageDoc = {
  readonly session: Sheet<Session>
  readonly timer: Sheet<Timer>
  readonly steps: Collection<Step>
  readonly sections: Collection<Section>
  /** Sections that were taken off the board and may come back. */
  readonly removedSections: Collection<Section>
  readonly locks: Collection<Lock>
  readonly prompts: Collection<RevealedPrompt>
  readonly votes: Collection<Vote>
  readonly scaleSets: Collection<ScaleSet>
  readonly members: Collection<Seat>
  readonly heard: Collection<Heard>
  readonly spoken: Collection<Spoken>
  readonly replies: Collection<Reply>
}

export function stageDoc(doc: Y.Doc): StageDoc {
  return {
    session: sheet(doc, 'session', Session),
    timer: sheet(doc, 'timer', Timer),
    steps: collection(doc, 'steps', Step),
    sections: collection(doc, 'sections', Section),
    removedSections: collection(doc, 'removedSections', Section),
    locks: collection(doc, 'locks', Lock),
    prompts: collection(doc, 'prompts', RevealedPrompt),
    votes: collection(doc, 'votes', Vote),
    scaleSets: collection(doc, 'scaleSets', ScaleSet),
    members: collection(doc, 'members', Seat),
    heard: collection(doc, 'heard', Heard),
    spoken: collection(doc, 'spoken', Spoken),
    replies: collection(doc, 'replies', Reply),
  }
}
