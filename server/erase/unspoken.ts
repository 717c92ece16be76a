import type { AllianceDoc, Commitments } from '../../shared/schema/alliance.ts'
import type { Checkin, CheckinDoc } from '../../shared/schema/checkin.ts'

/** Names of the words that somebody's answer speaks of. */
export function spokenIn(commitments: Iterable<Pick<Commitments, 'said'>>): ReadonlySet<string> {
  return new Set([...commitments].flatMap(({ said }) => Object.values(said).map(({ meaning }) => meaning)))
}

/** Names of the words that a check-in began or ended with. */
export function readIn(checkins: Iterable<Pick<Checkin, 'before' | 'asked' | 'after'>>): ReadonlySet<string> {
  return new Set(
    [...checkins].flatMap(({ before, asked, after }) => [...before, ...asked, ...after].map(({ meaning }) => meaning)),
  )
}

/** Words that nobody's answer speaks of any more are nobody's business. */
export function dropWordings({ commitments, wordings }: Pick<AllianceDoc, 'commitments' | 'wordings'>): void {
  const spoken = spokenIn(commitments.all().values())
  for (const meaning of wordings.ids()) if (!spoken.has(meaning)) wordings.delete(meaning)
}

/** The same of words that no check-in shows any more. */
export function dropCheckinWords({ checkins, checkinWords }: Pick<CheckinDoc, 'checkins' | 'checkinWords'>): void {
  const read = readIn(checkins.all().values())
  for (const meaning of checkinWords.ids()) if (!read.has(meaning)) checkinWords.delete(meaning)
}
