import { pace } from './en/pace.ts'
import { addWords } from './i18n.ts'

const words = { pace }
export type PaceWords = typeof words

// They come with the signs and notices that speak them, after what a page shows first.
addWords(words)
