import { bringIn } from './en/bringIn.ts'
import { addWords } from './i18n.ts'

const words = { bringIn }
export type BringInWords = typeof words

addWords(words)
