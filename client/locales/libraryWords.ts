import { library } from './en/library.ts'
import { addWords } from './i18n.ts'

const words = { library }
export type LibraryWords = typeof words

addWords(words)
