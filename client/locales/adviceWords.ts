import { advice } from './en/advice.ts'
import { addWords } from './i18n.ts'

const words = { advice }
export type AdviceWords = typeof words

// Nobody needs these before they have written something.
addWords(words)
