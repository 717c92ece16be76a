import { voting } from './en/voting.ts'
import { addWords } from './i18n.ts'

const words = { voting }
export type VotingWords = typeof words

// Come with the first vote.
addWords(words)
