import { seats } from './en/seats.ts'
import { addWords } from './i18n.ts'

const words = { seats }
export type SeatsWords = typeof words

// Only where somebody facilitates.
addWords(words)
