import type { Finder, Span } from '../advice.ts'
import { negated, opener } from './questionWords.ts'
import { clausesOf, within } from './read.ts'

const someone =
  '(?:you|u|we|it|they|i|he|she|there|this|that|these|those|the|our|your|my|everyone|everybody|all|a|an|every|people|all of|remote|\\w+ing|\\w+s)'
const begins = new RegExp(`^${opener}(?:${negated})(?! you (?:worry|dare|forget)\\b) ${someone}\\b`)
/** Turned round by anything but "don't", it can be no request: "Isn't trust enough?" */
const turned = new RegExp(
  `^${opener}(?!don'?t\\b|can'?t (?:wait|stop|help|complain)\\b)(?:${negated}|(?:is|are|was|were|should|would|do|does|did) (?:it|we|you|they|this|that|there|he|she) not) \\w[^?]*\\?$`,
)
/** The same without an inverted subject behind it: "Don't hesitate to ask". */
const command = new RegExp(
  `^${opener}(?:don'?t) (?!you\\b|u\\b|we\\b|they\\b|i\\b|the\\b|our\\b|people\\b|all\\b|these\\b|those\\b|everyone\\b)`,
)
const agree = new RegExp(
  `^${opener}(?:do|would|will|can|could|did) (?:you|we|u) (?:not |all |both |also |really )*(?:agree|admit|accept)\\b(?! (?:on|about|to|with each other)\\b)|^${opener}do (?:you|we) (?:also|too|not) (?:think|feel|find|believe|see)\\b|^${opener}(?:you(?:'d| would| do| must)?|we (?:all|both)|everyone|everybody) (?:agrees?|admit|knows?)(?: that)? [^?]*\\?$`,
)
const tag = new RegExp(
  `,\\s*(?:(?:${negated}) (?:you|u|we|it|they|i|he|she|there|this|that)|right|correct|yes|no|yeah|isn'?t that (?:so|right|true)|innit|okay|ok|agreed|am i right|(?:is|are|do|does|did|will|would|can|was|were) (?:you|it|we|they|there|he|she))\\s*\\?+$`,
)
const bare = /\s(?:(?:don'?t|isn'?t|aren'?t|wouldn'?t|doesn'?t|didn'?t|wasn'?t) (?:you|it|we|they)|right)\s*\?+$/
const sure =
  /^(?:so |but |and )?(?:surely|obviously|clearly|of course|everyone knows|everybody knows|we all know|as we all know|it is obvious|it's obvious|it's clear|it is clear)\b/
const praise =
  /^(?:how much do you (?:love|adore|enjoy)|how (?:great|amazing|awesome|wonderful|terrible|awful|bad) (?:is|was|are|were)|isnt it)\b/
const asks = /^(?:what|how|which|who|where|when|why)\b/

/** A question that holds its answer. */
export const leadingQuestion: Finder = ({ text, sentences }) => {
  for (const sentence of sentences) {
    const place = leadIn(sentence)
    if (place) return { start: place.start, end: place.end, suggestions: neutralForms(text, sentence) }
  }
  return null
}

function leadIn(sentence: Span): { start: number; end: number } | null {
  const atEnd = within(sentence, tag) ?? (asks.test(sentence.words) ? null : within(sentence, bare))
  if (atEnd) return atEnd
  for (const pattern of [agree, praise, turned]) {
    const found = within(sentence, pattern)
    if (found) return found
  }
  const confident = within(sentence, sure)
  if (confident && sentence.words.endsWith('?')) return confident
  for (const clause of clausesOf(sentence)) {
    const found = command.test(clause.words) ? null : within(clause, begins)
    if (found && (sentence.words.endsWith('?') || clause.words.split(' ').length > 3)) return found
  }
  return null
}

const claims: readonly RegExp[] = [
  /^(?:so |and |but )?don'?t (?:you|u|we(?: all)?) (?:think|agree|feel|find)(?: that)? (.+)$/i,
  /^(?:so )?(?:wouldn'?t|would|do) you (?:say|agree|think)(?: that)? (.+)$/i,
  /^(.+),\s*(?:\w+n'?t \w+|right|correct|yes|no|agreed)$/i,
]

function neutralForms(text: string, { start, end }: Span): string[] {
  const question = text
    .slice(start, end)
    .replace(/[’‘]/g, "'")
    .replace(/[\s?!.]+$/, '')
  for (const pattern of claims) {
    const claim = pattern.exec(question)?.[1]
    if (claim) return [`How do you see this: “${claim}”?`, 'What is your view on this?']
  }
  return ['What is your view on this?']
}
