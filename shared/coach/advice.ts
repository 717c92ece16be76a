/** The rules of the question coach, the one to be said first before the others. */
export const adviceRules = [
  'leading-question',
  'why-question',
  'over-responsibility',
  'next-step-only',
  'double-question',
  'closed-question',
  'you-statement',
  'negative-framing',
  'abstract-word',
  'vague-agreement',
] as const
export type AdviceRule = (typeof adviceRules)[number]

/** What is being written: a question for others, somebody's own words, or one line people agree on. */
export type WritingKind = 'prompt' | 'answer' | 'agreement'

/** A gap in a suggestion that its writer fills in. A text with a gap is unfinished and let be. */
export const GAP = '___'

/** What a rule found: where (UTF-16 offsets, end exclusive), and what could be said in its place. */
export type Found = { readonly start: number; readonly end: number; readonly suggestions: readonly string[] }

/**
 * One piece of advice, ready to show. `suggestions` are rewrites of the whole text, some with gaps; those of
 * `abstract-word` are questions to go on thinking with.
 */
export type Advice = Found & { readonly rule: AdviceRule; readonly message: string }

/** A rule looks for one thing, in the kinds it is for. Null: nothing to say. */
export type Finder = (text: Reading, kind: WritingKind) => Found | null

/** What of an agreement is said beside its words, in fields of their own: nobody has to say it again in them. */
export type Known = { readonly who: boolean; readonly when: boolean; readonly evidence: boolean }

/** A text as rules read it. All strings are as long as the text, so that places in them are places in it. */
export type Reading = {
  readonly text: string
  /** In small letters, with straight apostrophes; what stands in quotation marks and marks of lists are spaces. */
  readonly plain: string
  /** Sentences of `plain` without the spaces around them. */
  readonly sentences: readonly Span[]
  readonly known?: Known | undefined
}

export type Span = { readonly start: number; readonly end: number; readonly words: string }

/** What a language brings: how it is read, what each rule looks for, and the words to say it. */
export type Language = {
  readonly read: (text: string) => Reading
  readonly rules: { readonly [kind in WritingKind]: readonly (readonly [AdviceRule, Finder])[] }
  readonly messages: Readonly<Record<AdviceRule, string>>
  /** What another rule has said already, if it spoke, and so need not be said. */
  readonly saidBy: Readonly<Partial<Record<AdviceRule, readonly AdviceRule[]>>>
}
