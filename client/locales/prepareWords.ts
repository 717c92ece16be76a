import { prepare } from './en/prepare.ts'
import { addWords } from './i18n.ts'

const words = { prepare }
export type PrepareWords = typeof words

addWords(words)
