/**
 * The follow-up questions that dig under an answer: what is meant, why it matters, what one would see or hear, how its
 * absence shows, what repairs it, the best of it, three horizons, and what is wanted instead of what is avoided.
 */
export const probeKinds = [
  'meaning',
  'signs',
  'importance',
  'missing',
  'repair',
  'ideal',
  'now',
  'year',
  'years',
  'instead',
] as const
export type ProbeKind = (typeof probeKinds)[number]
