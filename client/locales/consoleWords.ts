import { console } from './en/console.ts'
import { addWords } from './i18n.ts'

const words = { console }
export type ConsoleWords = typeof words

addWords(words)
