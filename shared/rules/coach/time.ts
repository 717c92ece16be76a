import { type CoachRule, MINUTE, minutesIn } from './facts.ts'

/** A vote is one look and one press; who has not voted by then needs to be asked. */
const VOTE_MS = 3 * MINUTE
/** A question may take a quarter more than planned before anybody minds. */
const LONG_FACTOR = 1.25
/** Of more questions, nobody has to choose yet. */
const FEW = 2

/** The question has been up longer than planned. */
export const long: CoachRule = ({ question, vote }) => {
  if (!question || question.planned === 0 || vote || question.shownFor < question.planned * LONG_FACTOR) return null
  return { count: minutesIn(question.shownFor), planned: minutesIn(question.planned) }
}

/** A vote has stood open for a while. */
export const openVote: CoachRule = ({ vote }) =>
  vote && vote.openFor >= VOTE_MS ? { count: minutesIn(vote.openFor) } : null

/** There is time for one or two more questions of this step, and there are more. */
export const fewFit: CoachRule = ({ step }) => {
  const fit = fitting(step)
  return fit !== null && fit > 0 && fit <= FEW ? { count: fit, left: step?.toCome.length ?? 0 } : null
}

/** No time is left for the questions of this step that are still to come. */
export const noneFits: CoachRule = ({ step }) => (fitting(step) === 0 ? { left: step?.toCome.length ?? 0 } : null)

/** How many of the questions to come fit into what is left; null when all do, or nobody planned. */
function fitting(step: Parameters<CoachRule>[0]['step']): number | null {
  if (!step || step.left === null || step.toCome.length === 0) return null
  let left = step.left
  const fit = step.toCome.findIndex((minutes) => {
    left -= minutes
    return left < 0
  })
  return fit === -1 ? null : fit
}
