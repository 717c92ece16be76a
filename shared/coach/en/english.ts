import type { Language } from '../advice.ts'
import { abstractWord } from './abstractWord.ts'
import { closedQuestion } from './closedQuestion.ts'
import { doubleQuestion } from './doubleQuestion.ts'
import { leadingQuestion } from './leadingQuestion.ts'
import { messages } from './messages.ts'
import { negativeFraming } from './negativeFraming.ts'
import { nextStepOnly } from './nextStepOnly.ts'
import { overResponsibility } from './overResponsibility.ts'
import { read } from './read.ts'
import { vagueAgreement } from './vagueAgreement.ts'
import { whyQuestion } from './whyQuestion.ts'
import { youStatement } from './youStatement.ts'

export const english: Language = {
  read,
  rules: {
    prompt: [
      ['leading-question', leadingQuestion],
      ['why-question', whyQuestion],
      ['over-responsibility', overResponsibility],
      ['next-step-only', nextStepOnly],
      ['double-question', doubleQuestion],
      ['closed-question', closedQuestion],
    ],
    answer: [
      ['you-statement', youStatement],
      ['negative-framing', negativeFraming],
      ['abstract-word', abstractWord],
    ],
    agreement: [
      ['negative-framing', negativeFraming],
      ['vague-agreement', vagueAgreement],
    ],
  },
  messages,
  saidBy: {
    'closed-question': ['leading-question', 'why-question', 'over-responsibility', 'next-step-only', 'double-question'],
    'next-step-only': ['over-responsibility'],
    'negative-framing': ['you-statement'],
    // First what is wanted, then who and when.
    'vague-agreement': ['negative-framing'],
  },
}
