import { leading } from './en/leading.ts'
import { addWords } from './i18n.ts'

const words = { leading }
export type LeadingWords = typeof words

addWords(words)
