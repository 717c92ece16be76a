import { leaderFirst, myVoice, oneVoice } from './balance.ts'
import { noBoundary } from './boundary.ts'
import type { CoachRule, HintValues, RoomFacts } from './facts.ts'
import { away, hand, mostDone, quiet } from './people.ts'
import { fewFit, long, noneFits, openVote } from './time.ts'

/** By urgency: people who wait, then the question, then the step, then the whole. */
const rules = {
  hand,
  mostDone,
  openVote,
  quiet,
  away,
  long,
  noneFits,
  fewFit,
  leaderFirst,
  myVoice,
  oneVoice,
  noBoundary,
} satisfies Record<string, CoachRule>

export type HintRule = keyof typeof rules
export const hintRules = Object.keys(rules) as readonly HintRule[]

/** A suggestion to whoever leads: which rule speaks, and what fills its sentence. */
export type Hint = { readonly rule: HintRule; readonly values: HintValues }

type Noticed = Hint & {
  /** The step and question it is about. */
  readonly about: string
  readonly since: number
  /** When it was true last. */
  readonly at: number
}

/** What the coach has noticed so far, by rule. */
export type Noticings = ReadonlyMap<HintRule, Noticed>

/** What is true for less than this is passing, and not worth a glance. */
export const SETTLE_MS = 3_000
/** A hint that was shown stays this long after it stopped being true, so that it can be read to its end. */
export const STAY_MS = 6_000

/** What the coach notices at `facts.now`, and the hints it would give, the most urgent first. It never does anything. */
export function advise(
  before: Noticings,
  facts: RoomFacts,
): { readonly noticed: Noticings; readonly hints: readonly Hint[] } {
  if (facts.isResting) return { noticed: new Map(), hints: [] }
  const noticed = new Map<HintRule, Noticed>()
  for (const rule of hintRules) {
    const now = noticing(rule, before.get(rule), facts)
    if (now) noticed.set(rule, now)
  }
  const settled = [...noticed.values()].filter(({ since }) => facts.now - since >= SETTLE_MS)
  return { noticed, hints: settled.map(({ rule, values }) => ({ rule, values })) }
}

function noticing(rule: HintRule, past: Noticed | undefined, facts: RoomFacts): Noticed | undefined {
  const about = `${facts.step?.id} ${facts.question?.id}`
  const { now } = facts
  const isShown = past !== undefined && now - past.since >= SETTLE_MS
  const values = rules[rule](facts, isShown)
  if (values) return { rule, values, about, since: past?.since ?? now, at: now }
  return isShown && past.about === about && now - past.at < STAY_MS ? past : undefined
}
