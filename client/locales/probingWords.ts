import { notes } from './en/notes.ts'
import { probing } from './en/probing.ts'
import { addWords } from './i18n.ts'

const words = { probing }
export type ProbingWords = typeof words

// A phone has no board, and so not yet the words of its threads.
addWords({ notes, ...words })
