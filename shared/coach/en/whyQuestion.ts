import type { Finder, Span } from '../advice.ts'
import { auxiliary, negated, opener } from './questionWords.ts'
import { asObject, asQuestion, clausesOf, within } from './read.ts'

const leads = new RegExp(
  `^${opener}(why)(?!-|[ ]?not\\b| (?:don'?t|do not) we\\b| (?:don'?t|do not) (?:you|u) (?:try|start|begin|pick|choose|go first)\\b)\\b`,
)
const inverted = new RegExp(
  `\\bwhy,? (?:(?:exactly|then|do u|on earth|really|in the world) ?)?(?:${auxiliary}|${negated}|r(?= u\\b| you\\b| we\\b))\\b`,
)
const howCome = new RegExp(`^${opener}(how come) \\w`)
const endsInWhy = /\s(?:and |but |or )(?:if (?:so|not),? )?why(?: not| is that| so)?\s*\?*$/
const alone = new RegExp(`^${opener}why(?: not| is that| so)?\\s*\\?*$`)
const asked =
  /^(?:\w+ )?(?:can|could|would|will|do|does|did|has|have) (?:you|u|we|any ?one|anybody|someone|somebody|everyone|everybody)\b[^?]{0,60}\b(?:tell|told|explain(?:ed)?|sa(?:y|id)|know|share|describe|underst(?:an|oo)d|see|wonder(?:ed)?|remember)\b[^?]{0,30}\bwhy\b/
const justify = /^(?:please )?(?:explain|justify)\b[^?]{0,30}\bwhy\b|^(?:please )?justify\b/

/** A question that leads with "why", or turns on it. */
export const whyQuestion: Finder = ({ text, plain, sentences }) => {
  for (const sentence of sentences) {
    const place = whyIn(sentence, plain)
    if (place) return { ...place, suggestions: openForms(text, sentence, place) }
  }
  return null
}

function whyIn(sentence: Span, plain: string): { start: number; end: number } | null {
  const whole = within(sentence, asked) ?? within(sentence, justify) ?? within(sentence, endsInWhy)
  if (whole) return whyAt(whole.start, plain)
  // In "Complete this: why do we never…" somebody else goes on.
  for (const clause of clausesOf(sentence)) {
    const come = within(clause, howCome)
    if (come) return { start: come.end - 'how come x'.length, end: come.end - 2 }
    const led = within(clause, leads)
    if (led && (clause.words.includes('?') || asksPlainly(clause, sentence))) return whyAt(led.start, plain)
  }
  return null
}

/** Without a question mark it is a question by its form, or by being all there is. */
function asksPlainly(clause: Span, sentence: Span): boolean {
  return sentence.words.endsWith('?') || inverted.test(clause.words) || alone.test(clause.words)
}

function whyAt(from: number, plain: string): { start: number; end: number } {
  const at = plain.indexOf('why', from)
  return at < 0 ? { start: from, end: from + 1 } : { start: at, end: at + 3 }
}

const forms: readonly (readonly [RegExp, (who: string, rest: string) => string])[] = [
  [
    /^why (?:do|does|are|is|am) (you|we|i|they|he|she|it|this|that|these|those) (.+)$/,
    (who, rest) => `What makes ${who} ${rest}`,
  ],
  [/^why did (you|we|i|they|he|she|it|this|that|the \w+) (.+)$/, (who, rest) => `What made ${who} ${rest}`],
  [/^why (?:was|were) (you|we|i|they|he|she|it|this|that|last \w+) (.+)$/, (who, rest) => `What made ${who} ${rest}`],
  [/^why is (\w+(?: \w+)?) (so .+|important .+|hard .+|easy .+)$/, (who, rest) => `What makes ${who} ${rest}`],
  [
    /^why (?:don'?t|doesn'?t|do not) (you|we|i|they|he|she) (.+)$/,
    (who, rest) => `What would make it easier for ${who} to ${rest}`,
  ],
  [/^why (?:can'?t|cannot) (you|we|i|they|he|she) (.+)$/, (who, rest) => `What would help ${who} ${rest}`],
  [/^why (?:would|should) (\w+) (.+)$/, (who, rest) => `What would make ${who} ${rest}`],
]

function openForms(text: string, sentence: Span, place: { start: number }): string[] {
  const asTyped = text.slice(sentence.start, sentence.end)
  const before = asTyped.slice(0, place.start - sentence.start).replace(/[\s,]*(?:\b(?:and|but|or|so))?\s*$/i, '')
  if (endsInWhy.test(sentence.words) && before.length > 8) return [asQuestion(before)]
  const question = text.slice(place.start, sentence.end).replace(/[\s?!.]+$/, '')
  for (const [form, write] of forms) {
    const found = form.exec(
      question
        .replace(/[’‘]/g, "'")
        .replace(/^Why/, 'why')
        .replace(/^why (\w+'?t?) u /, 'why $1 you '),
    )
    if (found)
      return [
        asQuestion(write(asObject[found[1] ?? ''] ?? found[1] ?? '', found[2] ?? '')),
        'What matters to you about this?',
      ]
  }
  return ['What led to this?', 'What matters to you about this?']
}
