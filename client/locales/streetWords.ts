import { street } from './en/street.ts'
import { addWords } from './i18n.ts'

const words = { street }
export type StreetWords = typeof words

// Only where people are asked by each other, or look at how they share the space.
addWords(words)
