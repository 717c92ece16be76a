import { ASKED_MAX, WORDING_LENGTH_MAX } from '../../../shared/limits.ts'
import type { Agreed } from '../../../shared/rules/alliance/changes.ts'
import { type AgreedTerms, meaningOf } from '../../../shared/rules/alliance/meaning.ts'
import type { AllianceDoc, Wording } from '../../../shared/schema/alliance.ts'
import type { CheckinDoc, Read } from '../../../shared/schema/checkin.ts'

/** Keeps the words of what holds, each once, and says what was read. */
export function readInto(words: CheckinDoc['checkinWords'], agreed: Agreed): Read[] {
  return [...agreed].slice(0, ASKED_MAX).map(([agreement, terms]) => {
    const meaning = meaningOf(terms)
    if (!words.get(meaning)) words.put(meaning, wordingOf(terms))
    return { agreement, meaning }
  })
}

/** What the alliance said when people last came to it, and when that was. */
export type Before = { readonly before: Read[]; readonly beforeAt: number | null }

/**
 * What to compare with: the end of the last check-in; at the first, the words that people said yes or no to, as each
 * agreement was first answered. Keeps those words with the check-ins', for they may go when nobody stands by them.
 */
export function readBefore(
  { checkins, checkinWords: words }: CheckinDoc,
  { commitments, wordings }: AllianceDoc,
): Before {
  const last = [...checkins.all().values()]
    .filter(({ state }) => state === 'closed')
    .sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))[0]
  if (last) return { before: [...last.after], beforeAt: last.closedAt }
  const first = new Map<string, { readonly meaning: string; readonly at: number }>()
  for (const { said } of commitments.all().values())
    for (const [agreement, { meaning, at }] of Object.entries(said))
      if (wordings.get(meaning) && at < (first.get(agreement)?.at ?? Number.POSITIVE_INFINITY))
        first.set(agreement, { meaning, at })
  for (const { meaning } of first.values()) {
    const wording = wordings.get(meaning)
    if (wording && !words.get(meaning)) words.put(meaning, wordingOf(wording))
  }
  return {
    before: [...first].map(([agreement, { meaning }]) => ({ agreement, meaning })),
    beforeAt: first.size === 0 ? null : Math.max(...[...first.values()].map(({ at }) => at)),
  }
}

function wordingOf(terms: AgreedTerms): Wording {
  const short = (text: string) => [...text].slice(0, WORDING_LENGTH_MAX).join('')
  return {
    ...{ what: short(terms.what), who: short(terms.who), when: short(terms.when), evidence: short(terms.evidence) },
    ...{ mine: short(terms.mine), yours: short(terms.yours), elsewhere: short(terms.elsewhere) },
    ...{ owners: [...terms.owners], serves: [...terms.serves], kind: terms.kind, nature: terms.nature },
  }
}
