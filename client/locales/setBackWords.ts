import { setBack } from './en/setBack.ts'
import { addWords } from './i18n.ts'

const words = { setBack }
export type SetBackWords = typeof words

addWords(words)
