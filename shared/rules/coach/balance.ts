import type { CoachRule } from './facts.ts'

/** Twice is chance. */
const BEGUN_MIN = 3
/** Of fewer notes, one person's second one would be a third of all. */
const NOTES_MIN = 6
const VOICE_SHARE = 2 / 3
const VOICE_SHARE_SHOWN = 0.55

/** Somebody who leads was the first on each of the last three questions. */
export const leaderFirst: CoachRule = ({ begunByLeader }) => {
  const latest = begunByLeader.slice(-BEGUN_MIN)
  return latest.length === BEGUN_MIN && latest.every(Boolean) ? { count: BEGUN_MIN } : null
}

/** Another's voice has two thirds of the notes. It is not said whose: that everybody can see. */
export const oneVoice: CoachRule = ({ voices, question, writers }, isShown) =>
  voices.isMine || question?.isAnonymous || writers < 3 ? null : share(voices, isShown)

/** The same of whoever reads the hint. */
export const myVoice: CoachRule = ({ voices, question, writers }, isShown) =>
  !voices.isMine || question?.isAnonymous || writers < 2 ? null : share(voices, isShown)

function share({ notes, most }: { readonly notes: number; readonly most: number }, isShown: boolean) {
  return notes >= NOTES_MIN && most >= notes * (isShown ? VOICE_SHARE_SHOWN : VOICE_SHARE) ? { most, notes } : null
}
