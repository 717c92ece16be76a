import { type CoachRule, MINUTE, minutesIn } from './facts.ts'

/** A silence of this length is still thinking; one more, and somebody needs a hand. */
const SILENCE_MS = MINUTE
/** Whoever waits longer stops listening and holds on to their words. */
const HAND_MS = 90_000
/** A phone sleeps and wakes within that. */
const AWAY_MS = 3 * MINUTE
/** One is a phone call; several are a pattern. */
const AWAY_MIN = 2
/** With two thirds done, the rest feels watched soon. */
const DONE_SHARE = 2 / 3
/** One of two says nothing about a group. */
const ASKED_MIN = 3

/** Nobody has written for a minute, on a question that is answered in the open. */
export const quiet: CoachRule = ({ question, vote, silentFor, writers }) => {
  if (question?.mode !== 'open' || vote || writers < 2) return null
  // Who can't say yet has answered, too.
  if (question.done >= writers) return null
  const silence = Math.min(silentFor, question.shownFor)
  return silence >= SILENCE_MS ? { count: minutesIn(silence) } : null
}

/** Most people have said that they are done. Of an anonymous question, by the number everybody is told. */
export const mostDone: CoachRule = ({ question, vote }) => {
  if (question?.mode !== 'private' || question.isRevealed || vote) return null
  const { done, asked } = question
  return asked >= ASKED_MIN && done >= asked * DONE_SHARE ? { done, asked } : null
}

/** Somebody has waited long with a hand up. */
export const hand: CoachRule = ({ hand: first }) =>
  first && first.waitedFor >= HAND_MS ? { name: first.name, count: minutesIn(first.waitedFor) } : null

/** Several have been away for minutes. Nothing where it could tell who wrote what. */
export const away: CoachRule = ({ awayFor, question }, isShown) => {
  if (question?.isAnonymous) return null
  const long = awayFor.filter((time) => time >= AWAY_MS).length
  return long >= (isShown ? 1 : AWAY_MIN) ? { count: long } : null
}
