import { home } from './en/home.ts'
import { addWords } from './i18n.ts'

const words = { home }
export type HomeWords = typeof words

addWords(words)
