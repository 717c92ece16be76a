import { coach } from './en/coach.ts'
import { addWords } from './i18n.ts'

const words = { coach }
export type CoachWords = typeof words

addWords(words)
