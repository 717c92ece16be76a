import type { CoachRule } from './facts.ts'

/** By now it should have been on the table: what is agreed on holds only as far as people may say no. */
const lateSteps: readonly (string | null)[] = ['agreements', 'review', 'commitments']

/** How people speak of a boundary, by language. A question about it counts, too: it was on the table. */
const words: Readonly<Record<string, RegExp>> = {
  en: /\b(bounda(ry|ries)|(say|saying|said) (no|stop)|“no”|"no"|off[- ]limits|no[- ]go|red lines?|too much for me|need a break|not okay)\b|“no”|"no"/i,
}

/** Whether anybody has spoken of a boundary in what was asked and written. */
export function boundaryIn(texts: Iterable<string>, language: string): 'named' | 'none' | 'unknown' {
  const spoken = words[language.slice(0, 2)]
  if (!spoken) return 'unknown'
  for (const text of texts) if (spoken.test(text)) return 'named'
  return 'none'
}

/** The room is about to agree, and nobody has named a boundary yet. */
export const noBoundary: CoachRule = ({ step, boundary }) =>
  boundary === 'none' && step && lateSteps.includes(step.kind) ? {} : null
