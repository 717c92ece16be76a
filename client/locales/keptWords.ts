import { kept } from './en/kept.ts'
import { addWords } from './i18n.ts'

const words = { kept }
export type KeptWords = typeof words

addWords(words)
