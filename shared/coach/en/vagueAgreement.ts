import { type Finder, GAP, type Known } from '../advice.ts'
import { isWhenSaid, isWhoSaid } from './whoAndWhen.ts'

/** Deeds that nobody can check, however often they are done. */
const hedges =
  /\b(?:i|we|you|they|everyone|everybody|each of us|both of us|all of us)(?:'ll| will|'d| would| shall| both| all)*(?: always| really| both| all)? (?:try|aim|strive|attempt|hope|do (?:my|our) best|endeavou?r) (?:to|and)\b|\btry (?:my|our|your|harder|best)|\bdo (?:my|our|your) best\b|\b(?:be|get|do|become|communicate|listen|talk|work|collaborate|cooperate|behave|perform|prepare|plan) (?:\w+ )?(?:better|harder|nicer|kinder|more|more \w+)(?: (?:with|to) (?:each other|one another))?(?: (?:in|at|on|from|every|each|during|by|until|this|next|when)\b|[.!,]|$)|\bimprove\b(?! by\b)|\b(?:be|stay|remain) (?:a )?(?:nice|kind|respectful|open|honest|supportive|positive|professional|present|flexible|patient|good|mindful|considerate|transparent|available)(?: (?:and|with|to|in|at|during|every|each)\b|[.!,]|$)/
const someday =
  /\b(?:asap|a\.s\.a\.p|as soon as possible|soon|regularly|often|sometimes|frequently|whenever possible|when possible|if possible|eventually|from time to time|now and then|when needed|as needed|if needed|someday|at some point|in (?:a )?timely (?:manner|fashion|way))\b/

/** An agreement that nobody could check: no who, no when, or nothing but "more" and "better". */
export const vagueAgreement: Finder = ({ text, plain, known }) => {
  const first = plain.search(/\S/)
  if (!/[a-z]/i.test(plain)) return null
  const hedge = hedges.exec(plain)
  const who = known?.who || isWhoSaid(text, plain)
  const when = known?.when || isWhenSaid(plain)
  if (who && when && !hedge) return null
  const vague = hedge ?? someday.exec(plain)
  const start = vague?.index ?? first
  const end = vague ? vague.index + vague[0].trimEnd().length : plain.trimEnd().length
  return {
    start,
    end,
    suggestions: [filledIn(text, { who, when, evidence: known?.evidence === true }, hedge !== null)],
  }
}

function filledIn(text: string, { who, when, evidence }: Known, isHedged: boolean): string {
  const asked = [
    ...(who ? [] : [`Who: ${GAP}.`]),
    ...(isHedged ? [`What exactly: ${GAP}.`] : []),
    ...(when ? [] : [`When or how often: ${GAP}.`]),
    ...(evidence ? [] : [`How we'll know: ${GAP}.`]),
  ]
  return `${text.trim().replace(/[\s.,;:!?…]+$/, '')}. ${asked.join(' ')}`
}
