import { agreements } from './en/agreements.ts'
import { addWords } from './i18n.ts'

const words = { agreements }
export type AgreementsWords = typeof words

// Only where people write down what they agree on.
addWords(words)
