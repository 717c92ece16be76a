import { type Advice, type AdviceRule, type Found, GAP, type Known, type Language, type WritingKind } from './advice.ts'
import { english } from './en/english.ts'

const languages: Readonly<Record<string, Language>> = { en: english }

/** Longer texts are read to here: a page and more, and no keystroke waits for it. */
export const READ_MAX = 2000

/** What somebody writes, and in which language (a BCP 47 tag). */
export type Writing = { readonly kind: WritingKind; readonly language: string; readonly known?: Known | undefined }

/**
 * Advice on what somebody writes, most urgent first; none in a language it doesn't know, or while gaps are open.
 * Pure and local: it sends nothing, keeps nothing, and never throws.
 */
export function coach(text: string, { kind, language, known }: Writing): readonly Advice[] {
  const spoken = languageOf(language)
  if (!spoken) return []
  const own = text.slice(0, READ_MAX)
  return findings(own, kind, spoken, known).map(([rule, found]) => ({
    rule,
    ...found,
    message: spoken.messages[rule],
    suggestions: passing(found.suggestions, rule, kind, spoken, known),
  }))
}

function languageOf(tag: string): Language | undefined {
  const name = tag.toLowerCase().split('-')[0] ?? ''
  return Object.hasOwn(languages, name) ? languages[name] : undefined
}

function findings(text: string, kind: WritingKind, { read, rules, saidBy }: Language, known?: Known) {
  if (text.includes(GAP)) return []
  const reading = { ...read(text), known }
  const found = new Map<AdviceRule, Found>()
  for (const [rule, find] of rules[kind]) {
    if (saidBy[rule]?.some((other) => found.has(other))) continue
    const here = find(reading, kind)
    if (here) found.set(rule, here)
  }
  return [...found]
}

/** Advice that would bring the next advice costs trust. */
function passing(
  suggestions: readonly string[],
  rule: AdviceRule,
  kind: WritingKind,
  language: Language,
  known?: Known,
) {
  const asKind = rule === 'abstract-word' ? 'prompt' : kind
  return [...new Set(suggestions)].filter((text) => findings(text, asKind, language, known).length === 0)
}
