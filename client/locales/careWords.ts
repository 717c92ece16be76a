import { care } from './en/care.ts'
import { addWords } from './i18n.ts'

const words = { care }
export type CareWords = typeof words

// Two buttons, and none of what they open.
addWords(words)
