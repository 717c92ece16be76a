import { toBase64 } from 'lib0/buffer'
import * as sha256 from 'lib0/hash/sha256'
import { encodeUtf8 } from 'lib0/string'

/** What of an agreement people agree to. Everything else about it (its place, its paper, its rank) may change freely. */
export type AgreedTerms = {
  readonly what: string
  /** Member ids of those who do it. */
  readonly owners: readonly string[]
  /** Who does it, in words: people without a seat, or “all of us”. */
  readonly who: string
  readonly when: string
  readonly evidence: string
  readonly kind: string
  readonly nature: string
  /** Ids of the needs it serves. */
  readonly serves: readonly string[]
  readonly mine: string
  readonly yours: string
  readonly elsewhere: string
}

/** The fields in which terms may differ, in the order in which people read them. */
export const termFields = [
  ...(['what', 'owners', 'who', 'when', 'evidence', 'kind', 'nature', 'serves', 'mine', 'yours', 'elsewhere'] as const),
] satisfies readonly (keyof AgreedTerms)[]
export type TermField = (typeof termFields)[number]

/** Of this many bits a hash has enough to tell one wording from another for ever. */
const HASH_BYTES = 16

/** One way to write terms that mean the same: white space, Unicode forms and the order of people and needs say nothing. */
export function canonicalTerms(terms: AgreedTerms): AgreedTerms {
  const plain = { ...terms }
  return {
    ...plain,
    ...{ what: plainWords(terms.what), who: plainWords(terms.who), when: plainWords(terms.when) },
    ...{ evidence: plainWords(terms.evidence), mine: plainWords(terms.mine), yours: plainWords(terms.yours) },
    ...{ elsewhere: plainWords(terms.elsewhere), owners: asSet(terms.owners), serves: asSet(terms.serves) },
  }
}

/** A short name for what terms mean: the same for the same meaning, on every device, now and in ten years. */
export function meaningOf(terms: AgreedTerms): string {
  const canonical = canonicalTerms(terms)
  const words = JSON.stringify(termFields.map((field) => canonical[field]))
  return toBase64(sha256.digest(encodeUtf8(words)).slice(0, HASH_BYTES))
}

/** The fields in which the meaning differs. */
export function changedTerms(before: AgreedTerms, now: AgreedTerms): readonly TermField[] {
  const [one, other] = [canonicalTerms(before), canonicalTerms(now)]
  return termFields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]))
}

/** No-break spaces, line breaks and zero-width marks are white space, too. */
function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u200b\u2060\ufeff]+/g, ' ')
    .trim()
}

function asSet(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort()
}
