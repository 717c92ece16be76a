import type { Finder, Span } from '../advice.ts'
import { auxiliary, opener } from './questionWords.ts'
import { asQuestion, clausesOf } from './read.ts'

const someone =
  "(?:i|you|u|we|they|he|she|it|this|that|these|those|there|the|a|an|my|your|our|their|his|her|its|all|any|anyone|anybody|anything|everyone|everybody|everything|each|both|some|someone|somebody|something|people|last|no one|nobody|feedback|working|work|being|having|getting|one|two|most|many|today|meetings?|remote|ana|\\w+s'?|\\w+'s|[\\w-]+ing)"
const begins = new RegExp(
  `^${opener}((?:do|does|did|is|are|was|were|am|has|had|can|could|would|will|should|shall|may|might|must|have(?= (?:you|u|we|they|i|there|your|our|the|people|things|all)\\b)) (?:not )?${someone}\\b|(?:is|does|did|was|has|can|will|should) [a-z]+ \\w+|ever \\w+|any(?:thing|one|body)? (?:else|questions?|concerns?|thoughts?|ideas?|wishes|feedback)\\b)`,
)
const inverted = new RegExp(`^${opener}((?:${auxiliary}) \\w)`)
/** "Do one thing", "have everyone write", "do tell us": a request, and no question. */
const request = new RegExp(
  `^${opener}(?:do (?:one|this|that|it|the|a|an|some|something|your|all|any|anything|two|most|these|both)\\b(?![^?]*\\?)|have (?:each|every|everyone|a|the|your|people|all)\\b(?![^?]*\\?)|do tell|will everyone please)`,
)
/** Closed only in its form: whoever hears it begins to tell. */
const invites = new RegExp(
  `^${opener}(?:(?:can|could|would|will|may|might|shall) (?:you|u|i|we|each of you|everyone|everybody|anyone|somebody|someone|any of you)\\b(?: (?:all|each|both|please|maybe|perhaps|also|just|briefly|still|like to|want to|mind|care to|be willing to|be up for|be open to|quickly|help us|each please|now))* (?:tell(?:ing)?(?! (?:me|us|each other|them|him|her|someone|anyone) (?:when|if|whether|the truth|straight|directly|honestly|first|before))|describ\\w+|shar(?:e|ing)(?: with (?:me|us))? (?:one|a|an|what|how|something|some|your|more|two|three|the|where|which|who|when|with)|giv\\w+ (?:me |us )?(?:an?|one|some|two|three) (?:\\w+ )?(?:example|idea|picture|sense|hint)|write|note|put|hold|bring|name|list|walk|say (?:more|what|how|a|something|which|where|who|when)|explain (?:what|how|which)|show|talk (?:about|us|me)|ask (?:what|how|who|where|which|when)|think of|remember (?:a|one|the)|recall|imagine|pick|choose (?:one|a)|paint|draw|elaborate|expand|add (?:something|more|a|one)|speak (?:about|to)|complete|finish|go first|introduce|point|let (?:us|me) know (?:what|how|which|where))\\b)`,
)
const choice = /\b\w+[^?]* or (?!not\b|no\b|anything\b|something\b|anyone\b|someone\b|any\b|so\b|more\b)\w+/
const rather = /\brather\b/
/** A question that asks for more than yes in the same breath. */
const opens =
  /\b(?:and|or) (?:if so,? )?(?:what|how|which|who|whom|where|when)\b|, (?:what|how|which|who|where|when)\b|\bscale\b|^do you (?:already )?know (?:what|how|who|where|which|when)\b/

/** A question answerable by yes or no. */
export const closedQuestion: Finder = ({ text, sentences }) => {
  for (const sentence of sentences) {
    const clause = closedIn(sentence, sentences.length)
    if (clause)
      return { start: clause.start, end: sentence.end, suggestions: openForms(text.slice(clause.start, sentence.end)) }
  }
  return null
}

function closedIn(sentence: Span, count: number): Span | null {
  if (opens.test(sentence.words) || (count > 1 && !sentence.words.endsWith('?'))) return null
  const parts = clausesOf(sentence)
  if (
    parts.some(
      ({ words }) =>
        /^(?:and |so |but |then )?(?:what|how|which|who|whose|whom|where|when(?! (?:you|we|i|things|they|it|plans|something|someone|people)\b)|why|to what|in what|in which)\b/.test(
          words,
        ) && words !== parts[0]?.words,
    )
  )
    return null
  if (/^(?:what|how|which|who|whose|whom|where|why)\b/.test(sentence.words)) return null
  for (const part of parts) {
    const asksAloud = sentence.words.endsWith('?')
    const whole = { ...part, end: sentence.end, words: sentence.words.slice(part.start - sentence.start) }
    const found = begins.exec(whole.words) ?? (asksAloud ? inverted.exec(whole.words) : null)
    if (!found || request.test(whole.words) || invites.test(whole.words)) continue
    if (
      part !== parts[0] &&
      !asksAloud &&
      parts.length > 1 &&
      !/^(?:do|did|are|have|would) (?:you|we)\b/.test(whole.words)
    )
      continue
    if (rather.test(whole.words) || choice.test(whole.words)) return null
    const at = found[0].length - (found[1]?.length ?? 0)
    return { start: whole.start + at, end: sentence.end, words: whole.words.slice(at) }
  }
  return null
}

const forms: readonly (readonly [RegExp, (rest: string) => string])[] = [
  [/^do you like (.+)$/i, (rest) => `What do you like about ${rest}`],
  [/^do you have any (.+?)( (?:about|for|with|on) .+)?$/i, (rest) => `What ${rest} do you have`],
  [/^is there anything (?:that )?you (.+)$/i, (rest) => `What do you ${rest}`],
  [/^are there any (.+)$/i, (rest) => `What are the ${rest}`],
  [/^have you ever (.+)$/i, (rest) => `When have you ${rest}`],
  [/^should we (.+)$/i, (rest) => `How would you like us to ${rest}`],
  [/^(do you feel .+)$/i, (rest) => `When ${rest}`],
  [/^((?:can|could|will|did|does) (?!you (?:have|get|count)|anyone|everyone).+)$/i, (rest) => `How ${rest}`],
  [/^(?:any|anything|ever) .+$/i, () => 'What else would you like to say'],
]

/** Open forms of a question that begins with "do", "is" and their like. */
export function openForms(asTyped: string): string[] {
  const question = asTyped.replace(/[\s?!.]+$/, '')
  const own = forms.flatMap(([form, write]) => {
    const found = form.exec(question)
    return found ? [asQuestion(write(lowerFirst(found[1] ?? '')))] : []
  })
  return [...own.slice(0, 1), asQuestion(`In what ways ${lowerFirst(question)}`)]
}

function lowerFirst(words: string): string {
  return words.startsWith('I ') || words.startsWith("I'") ? words : words.charAt(0).toLowerCase() + words.slice(1)
}
