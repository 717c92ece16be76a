import { sealed } from './en/sealed.ts'
import { addWords } from './i18n.ts'

const words = { sealed }
export type SealedWords = typeof words

// A phone has no time for these before the first private question.
addWords(words)
