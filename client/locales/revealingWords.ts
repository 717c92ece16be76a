import { revealing } from './en/revealing.ts'
import { addWords } from './i18n.ts'

const words = { revealing }
export type RevealingWords = typeof words

addWords(words)
