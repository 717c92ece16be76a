import { waiting } from './en/waiting.ts'
import { addWords } from './i18n.ts'

const words = { waiting }
export type WaitingWords = typeof words

addWords(words)
