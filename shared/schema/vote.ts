import * as z from 'zod/mini'
import { Id } from '../members.ts'
import { voteKinds } from '../rules/ballot.ts'

export const VoteKind = z.enum(voteKinds)

const VoteOption = z.object({
  /** A note's own id where its words were copied from the board, else the one that the opener gave it. */
  id: Id,
  text: z.string(),
})
export type VoteOption = z.infer<typeof VoteOption>

/** As `Choices` in `rules/ballot.ts`, which says what fits which kind of vote. */
export const Choices = z.union([z.record(Id, z.number()), z.number(), Id])

/** As `Tally` in `rules/tally.ts`. */
const Tally = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['dots', 'pick']), counts: z.record(Id, z.number()), leading: z.array(Id) }),
  z.object({ kind: z.literal('fist'), counts: z.array(z.number()), median: z.nullable(z.number()) }),
  z.object({
    kind: z.literal('scale'),
    counts: z.array(z.number()),
    median: z.nullable(z.number()),
    quartiles: z.nullable(z.tuple([z.number(), z.number()])),
  }),
])

export const Vote = z.object({
  kind: VoteKind,
  question: z.string(),
  /** What a scale that was asked with others is about, in a word or two, and the set it was asked in; else nothing. */
  topic: z.catch(z.string(), ''),
  set: z.catch(z.nullable(Id), null),
  /** What is chosen from: dots and pick; empty for the others. */
  options: z.catch(z.array(VoteOption), []),
  /** The words at 0 and at 100 of a scale; null for the others. */
  ends: z.catch(z.nullable(z.tuple([z.string(), z.string()])), null),
  /** Dots each person has, and how many of them one option may get; 0 where there are no dots. */
  dots: z.catch(z.number(), 0),
  perOption: z.catch(z.number(), 0),
  /** Whether everybody sees who chose what once it is closed. Fixed when it is opened. */
  isNamed: z.catch(z.boolean(), false),
  state: z.catch(z.enum(['open', 'closed']), 'closed'),
  /** Milliseconds since 1970, the server's clock. */
  openedAt: z.catch(z.number(), 0),
  closedAt: z.catch(z.nullable(z.number()), null),
  /** How many people have voted; some seconds late while it is open. */
  cast: z.catch(z.number(), 0),
  /** Null while it is open, and for good where it was set aside without being counted. */
  result: z.catch(z.nullable(Tally), null),
  /** Who chose what, by member id: of a named vote, once it is closed. Else null. */
  ballots: z.catch(z.nullable(z.record(Id, Choices)), null),
  /** Where the session was when it was opened. */
  step: z.catch(z.nullable(Id), null),
  prompt: z.catch(z.nullable(Id), null),
})
/** A question the room answers by choosing, under an id of the opener's. What each chose lies in their private room. */
export type Vote = z.infer<typeof Vote>
