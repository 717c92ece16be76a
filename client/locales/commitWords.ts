import { commit } from './en/commit.ts'
import { addWords } from './i18n.ts'

const words = { commit }
export type CommitWords = typeof words

// Only where people say where they stand.
addWords(words)
