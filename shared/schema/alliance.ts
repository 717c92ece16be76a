import type * as Y from 'yjs'
import * as z from 'zod/mini'
import { Id } from '../members.ts'
import { rhythms } from '../rules/alliance/rhythm.ts'
import { stances } from '../rules/alliance/standing.ts'
import { type Collection, collection } from './collection.ts'
import { type Sheet, sheet } from './sheet.ts'
import { Signal } from './signal.ts'
import { Version } from './version.ts'

/** `2026-03-01`: a day and no moment, the same wherever somebody is. */
export const Day = z.iso.date()

export const allianceStates = ['proposed', 'active', 'inReview', 'paused', 'closed'] as const
export type AllianceState = (typeof allianceStates)[number]

export const Review = z.object({
  on: Day,
  rhythm: z.catch(z.enum(rhythms), 'once'),
  /** Of rhythm `custom`: so many days. */
  everyDays: z.catch(z.number(), 0),
})

export const Alliance = z.object({
  state: z.catch(z.enum(allianceStates), 'proposed'),
  /** When it came into that state; milliseconds since 1970, the server's clock, as all moments here. */
  stateAt: z.catch(z.number(), 0),
  /** When it first was active; null before: what rests or is reopened goes back to what it was. */
  activeAt: z.catch(z.nullable(z.number()), null),
  /** The version that people last said "this is our alliance" to; null before they did. */
  version: z.catch(z.nullable(Id), null),
  /** When people look at it again; null: no date. */
  review: z.catch(z.nullable(Review), null),
  /** When a date, or "no date", was chosen; null before anybody did. */
  reviewSetAt: z.catch(z.nullable(z.number()), null),
  /** The check-in that is on, or null. */
  checkin: z.catch(z.nullable(Id), null),
  /** The last day of an alliance that was made for a time; null: open-ended. */
  endsOn: z.catch(z.nullable(Day), null),
  /** The words the group chose for "this needs some care"; empty: ours. */
  signalWords: z.catch(z.string(), ''),
  /** How the group finds back after a bump, in its own words; empty: what lies on the board says it. */
  repair: z.catch(z.string(), ''),
})
/** The alliance as a whole. */
export type Alliance = z.infer<typeof Alliance>

const Said = z.object({
  stance: z.enum(stances),
  words: z.catch(z.string(), ''),
  meaning: z.string(),
  at: z.catch(z.number(), 0),
})

export const belongings = ['here', 'declined', 'paused', 'left'] as const

export const Commitments = z.object({
  /** What they said to each agreement, by its id. */
  said: z.catch(z.record(Id, Said), () => ({})),
  /** What they get out of the alliance, in their own words; empty where they did not say. */
  gets: z.catch(z.string(), ''),
  /** Whether they are part of the alliance: `here` until they say otherwise, for which no reason is asked. */
  belongs: z.catch(z.enum(belongings), 'here'),
  belongsAt: z.catch(z.number(), 0),
  /** Who last said it for them, for somebody without a device; null: they themselves. */
  by: z.catch(z.nullable(Id), null),
})
/** What one member said to the agreements, under the member's id. */
export type Commitments = z.infer<typeof Commitments>

export const Wording = z.object({
  what: z.string(),
  owners: z.catch(z.array(Id), []),
  who: z.string(),
  when: z.string(),
  evidence: z.string(),
  kind: z.string(),
  nature: z.string(),
  serves: z.catch(z.array(Id), []),
  mine: z.string(),
  yours: z.string(),
  elsewhere: z.string(),
})
/** Words that somebody said yes or no to, under `meaningOf` them: kept once, however many did. */
export type Wording = z.infer<typeof Wording>

/** What the room said to its agreements: in the `stage` room's document, beside what `stageDoc` reads. */
export type AllianceDoc = {
  readonly alliance: Sheet<Alliance>
  readonly commitments: Collection<Commitments>
  readonly wordings: Collection<Wording>
  readonly signals: Collection<Signal>
  readonly versions: Collection<Version>
}

/** Read by whoever shows it: a phone that never does need not know how. */
export function allianceDoc(stage: Y.Doc): AllianceDoc {
  return {
    alliance: sheet(stage, 'alliance', Alliance),
    commitments: collection(stage, 'commitments', Commitments),
    wordings: collection(stage, 'wordings', Wording),
    signals: collection(stage, 'signals', Signal),
    versions: collection(stage, 'versions', Version),
  }
}
