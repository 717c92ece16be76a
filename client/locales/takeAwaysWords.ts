import { takeAways } from './en/takeAways.ts'
import { addWords } from './i18n.ts'

const words = { takeAways }
export type TakeAwaysWords = typeof words

// Nobody has any before their first “I don't know yet”.
addWords(words)
