import { kits } from './en/kits.ts'
import { addWords } from './i18n.ts'

const words = { kits }
export type KitsWords = typeof words

addWords(words)
