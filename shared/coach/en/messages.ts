import type { AdviceRule } from '../advice.ts'

export const messages: Readonly<Record<AdviceRule, string>> = {
  'leading-question': 'This question already holds its answer; people say more when either answer is welcome.',
  'why-question': '“Why” can feel like having to defend oneself; “what” or “how” asks for the same and opens more.',
  'over-responsibility': 'This takes the whole job on you; ask what works for them and how they find it.',
  'next-step-only': 'This asks for one small fix; ask for the best they have known, and you learn what to aim for.',
  'double-question': 'These are two questions, and people will answer only one; let each have its own moment.',
  'closed-question': 'A yes or a no answers this; an open question brings you the story behind it.',
  'you-statement': 'This may land as blame; the same wish starting with “I” is easier to hear.',
  'negative-framing': 'This says what to avoid; what would you like instead?',
  'abstract-word': 'Big words mean something else to each of us; what would we see or hear?',
  'vague-agreement': 'To keep this, people need to know who does what, and when or how often.',
}
