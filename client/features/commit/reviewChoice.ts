import { nextReview, type Review, type Rhythm, rhythms } from '../../../shared/rules/alliance/rhythm.ts'
import { daysAfter } from '../../../shared/rules/takeAways.ts'

/** What somebody has chosen in the form so far. */
export type ReviewChoice = {
  readonly rhythm: Rhythm | 'none'
  /** `2026-03-01`, or empty while no whole day is typed. */
  readonly on: string
  readonly everyDays: number
}

export const choices = [
  ...rhythms.slice(1, -1),
  'once',
  'custom',
  'none',
] as const satisfies readonly ReviewChoice['rhythm'][]

/** What is offered where nothing was chosen: once a month. */
const USUAL = 'monthly'
/** For a single look, and for a rhythm of one's own, in days. */
const SOON_DAYS = 28
const OWN_DAYS = 10

/** What the form begins with. */
export function choiceOf(review: Review | null, isSet: boolean, today: string): ReviewChoice {
  if (review)
    return {
      ...review,
      on: nextReview(review, today) ?? daysAfter(today, SOON_DAYS),
      everyDays: review.everyDays || OWN_DAYS,
    }
  return {
    ...withRhythm({ rhythm: USUAL, on: '', everyDays: OWN_DAYS }, USUAL, today),
    ...(isSet ? { rhythm: 'none' } : {}),
  }
}

/** Another rhythm, with the first day it suggests. */
export function withRhythm(choice: ReviewChoice, rhythm: ReviewChoice['rhythm'], today: string): ReviewChoice {
  if (rhythm === 'none') return { ...choice, rhythm }
  const { everyDays } = choice
  return { rhythm, everyDays, on: nextReview({ on: today, rhythm, everyDays }, today) ?? daysAfter(today, SOON_DAYS) }
}

/** The review as it is sent; undefined while the day is missing or over. */
export function reviewOf({ rhythm, on, everyDays }: ReviewChoice, today: string): Review | null | undefined {
  if (rhythm === 'none') return null
  if (on === '' || on < today) return undefined
  return { on, rhythm, everyDays: rhythm === 'custom' ? everyDays : 0 }
}
