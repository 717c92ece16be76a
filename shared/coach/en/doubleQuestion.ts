import type { Finder, Span } from '../advice.ts'
import { openForms } from './closedQuestion.ts'
import { auxiliary, negated, opener } from './questionWords.ts'
import { asQuestion, within } from './read.ts'

const wh = 'what|how|which|who|whom|whose|where|when'
const asks = new RegExp(
  `^(?:[^?]{0,80}[,:] )?${opener}(?:(?:in|on|at|to|by|for|with|from|about) )?(?:${wh}|why)\\b(?! and\\b| or\\b)`,
)
const asksClosed = new RegExp(
  `^${opener}(?:do|does|did|is|are|was|were|has|have|can|could|would|will|should) (?:you|we|i|they|it|this|that|the|our|your|there)\\b`,
)
const subject = '(?:i|you|u|we|they|he|she|it|this|that|the|our|your|their|my|people|others|one|someone|it)'
/** A second question in the inverted form, or about its own subject ("and what gets in the way"). */
const second = new RegExp(
  `(?:[,;]? (?:and|or|but)|,|;) (?:then |also |if so,? )?((?:(?:in|on|at|to|by|for|with|from) )?(?:(?:what|which|whose|how (?:much|many|often|long|far|soon|well|hard|big|clear|\\w+ly))(?: (?!is\\b|are\\b|do\\b|does\\b|did\\b|would\\b|could\\b|can\\b|will\\b)\\w+){0,2}|${wh}) (?:${auxiliary}|${negated})\\b|(?:who|what|which one|which ones) (?!${subject}\\b)\\w+(?:s|ed|n'?t|ld)?\\b)`,
)
const secondClosed =
  /(?:,? (?:and|or)|,) ((?:do|does|did|is|are|was|were|have|has|can|could|would|will|should) (?:you|we|i|they|it|this|that|the|our|your|there)\b)/
/** "What do you know about how I work, and what I need": one question about two things. */
const takesClause =
  /\b(?:about|know|learn(?:ed|t)?|tell|say|understand|of|describe|see|remember|between|on|notice|in) (?:what|how|which|who|where|when)\b/

const whole = new RegExp(`^${opener}(?:${wh}|why) \\w`)
/** "Who was the best you knew, and what made them so": the second half belongs to the first. */
const back = /^(?:what|how) (?:(?:made|makes) (?:them|it|him|her|that|this)|did (?:they|he|she) do)\b/

/** Two questions in one. */
export const doubleQuestion: Finder = ({ text, sentences }) => {
  const questions = sentences.filter(
    ({ words }) => words.endsWith('?') && (words.split(/\s+/).length > 2 || whole.test(words)),
  )
  const [first, next] = questions
  if (first && next)
    return {
      start: next.start,
      end: next.end,
      suggestions: apart(
        first.words,
        [first, next].map((q) => text.slice(q.start, q.end)),
      ),
    }
  for (const sentence of sentences) {
    const place = secondIn(sentence)
    if (place === null) continue
    const [before, after] = [text.slice(sentence.start, place.joint), text.slice(place.start, sentence.end)]
    return { start: place.start, end: sentence.end, suggestions: apart(sentence.words, [before, after]) }
  }
  return null
}

/** Each by itself; closed ones opened, too. */
function apart(first: string, questions: readonly string[]): string[] {
  return [...questions.map(asQuestion), ...(asksClosed.test(first) ? questions.flatMap(openForms) : [])]
}

function secondIn(sentence: Span): { start: number; joint: number } | null {
  const open = asks.test(sentence.words)
  if (!open && !asksClosed.test(sentence.words)) return null
  const found = within(sentence, second) ?? within(sentence, secondClosed)
  if (!found || back.test(sentence.words.slice(found.end - sentence.start - (found.found[1]?.length ?? 0)))) return null
  const before = sentence.words.slice(0, found.start - sentence.start)
  if (before.split(/\s+/).length < 2 || isPreface(before) || !asksItself(before)) return null
  if (takesClause.test(before) && !/\b(?:is|are|do|does|did|would|will|can|could)\b/.test(found.found[1] ?? ''))
    return null
  return { start: found.end - (found.found[1]?.length ?? 0), joint: found.start }
}

/** "When you are stressed, what helps": the first part is when, not a question. */
function isPreface(before: string): boolean {
  return new RegExp(
    `^${opener}(?:when|where|whenever|if|how ever|however|whatever|whoever) (?!${auxiliary}|${negated})`,
  ).test(before)
}

function asksItself(before: string): boolean {
  return new RegExp(`(?:^|[,:] )${opener}(?:(?:in|on|at|to|by|for|with|from|about) )?(?:${wh}|${auxiliary})\\b`).test(
    before,
  )
}
