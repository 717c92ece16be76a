import { tension } from './en/tension.ts'
import { addWords } from './i18n.ts'

const words = { tension }
export type TensionWords = typeof words

// Only where people look at how they differ.
addWords(words)
