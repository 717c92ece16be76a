import type * as Y from 'yjs'
import { z } from 'zod'
import { PromptMode, SectionKind } from '../kits/kit.ts'
import { Id, Name, PersonColor, Role } from '../members.ts'
import { type Collection, collection } from './collection.ts'
import { Point } from './placed.ts'
import { type Sheet, sheet } from './sheet.ts'

export const Session = z.object({
  title: z.string().catch(''),
  kit: z.string().catch(''),
  language: z.string().catch('en'),
  /** The step everybody is at; null before the session began. */
  step: Id.nullable().catch(null),
  /** The revealed prompt everybody sees; null while none is shown. */
  prompt: Id.nullable().catch(null),
  /** While true, only facilitators may write on the board. */
  locked: z.boolean().catch(false),
  /** Who may add, move, rename and fold sections. */
  structure: z.enum(['facilitators', 'everybody']).catch('facilitators'),
  /** The short code people join by, without its space. */
  code: z.string().catch(''),
})
export type Session = z.infer<typeof Session>

/** Everything a screen needs to show the same time on any clock. All times are the server's, in milliseconds since 1970. */
export const Timer = z.object({
  /** What it was set to, in seconds; 0: no timer. */
  seconds: z.number().catch(0),
  /** When it ends; null while it is paused or off. */
  endsAt: z.number().nullable().catch(null),
  /** What was left when it was paused, in milliseconds; null while it runs or is off. */
  pausedWith: z.number().nullable().catch(null),
})
export type Timer = z.infer<typeof Timer>

export const Step = z.object({
  title: z.string(),
  section: Id.nullable().catch(null),
  minutes: z.number().catch(0),
  order: z.string(),
})
export type Step = z.infer<typeof Step>

export const Section = z.object({
  title: z.string(),
  kind: SectionKind.catch('other'),
  /** What goes here, with an example; shown while the section is empty. */
  invitation: z.string().catch(''),
  at: Point,
  size: Point,
  order: z.string(),
  collapsed: z.boolean().catch(false),
})
export type Section = z.infer<typeof Section>

const Lock = z.object({ lockedAt: z.number().catch(0) })
/** Under the id of a thing on the board that only a facilitator may move, change or delete. */
export type Lock = z.infer<typeof Lock>

export const RevealedPrompt = z.object({
  text: z.string(),
  step: Id.nullable().catch(null),
  mode: PromptMode.catch('open'),
  minutes: z.number().catch(0),
  /** Milliseconds since 1970, the server's clock. */
  revealedAt: z.number().catch(0),
})
export type RevealedPrompt = z.infer<typeof RevealedPrompt>

export const Seat = z.object({
  name: Name.catch(''),
  role: Role,
  color: PersonColor.catch(0),
  joinedAt: z.number().catch(0),
})
/** A member as everybody sees them, under the member's id. */
export type Seat = z.infer<typeof Seat>

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
  readonly members: Collection<Seat>
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
    members: collection(doc, 'members', Seat),
  }
}
