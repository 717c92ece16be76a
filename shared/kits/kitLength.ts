import * as z from 'zod/mini'

/** The lengths of a kit, the shortest first: each holds all that the one before asks. */
export const KitLength = z.enum(['short', 'standard', 'long'])
export type KitLength = z.infer<typeof KitLength>

/** What a board begins in unless another length is asked for. */
export const USUAL_LENGTH: KitLength = 'standard'

/** A session of half a working day is the most anybody plans at once. */
const LENGTH_MINUTES_MAX = 240
const Length = z.int().check(z.gte(1), z.lte(LENGTH_MINUTES_MAX))

/** How long each length takes, in minutes. */
export const Minutes = z.object({ short: Length, standard: Length, long: Length })
export type Minutes = z.infer<typeof Minutes>

/** All three together are one card on Stage, no longer than a prompt. */
const OPENING_SENTENCE_MAX = 92
const Sentence = z.string().check(z.minLength(1), z.maxLength(OPENING_SENTENCE_MAX))

/** What is said before the first question. */
export const Opening = z.object({
  /** That it may feel awkward, and that this is all right. */
  awkward: Sentence,
  /** What this alliance covers, and what it doesn't. */
  covers: Sentence,
  /** Who sees what is written. */
  sees: Sentence,
})
export type Opening = z.infer<typeof Opening>

export const Who = z.enum(['lead', 'peers', 'team', 'leaders', 'coaching', 'private'])
/** Who designs the alliance: one leads the other, two side by side, a team, those who lead together, partners, family. */
export type Who = z.infer<typeof Who>

export const Together = z.enum(['new', 'while', 'long'])
/** For how long they have known each other: they begin, some months, years. */
export type Together = z.infer<typeof Together>

/** Whom a kit fits. */
export const KitSuits = z.object({ who: z.array(Who), together: z.array(Together) })
export type KitSuits = z.infer<typeof KitSuits>
