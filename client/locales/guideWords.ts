import { guide } from './en/guide.ts'
import { addWords } from './i18n.ts'

const words = { guide }
export type GuideWords = typeof words

// Most sessions have somebody who leads.
addWords(words)
