import { outline } from './en/outline.ts'
import { addWords } from './i18n.ts'

const words = { outline }
export type OutlineWords = typeof words

// The canvas speaks of ranks only where it says what can be done to them.
addWords(words)
