import { tending } from './en/tending.ts'
import { addWords } from './i18n.ts'

const words = { tending }
export type TendingWords = typeof words

// Between dates most days need no care.
addWords(words)
