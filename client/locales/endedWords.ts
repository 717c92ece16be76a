import { ended } from './en/ended.ts'
import { addWords } from './i18n.ts'

const words = { ended }
export type EndedWords = typeof words

addWords(words)
