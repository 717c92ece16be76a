import { seen } from './en/seen.ts'
import { addWords } from './i18n.ts'

const words = { seen }
export type SeenWords = typeof words

addWords(words)
