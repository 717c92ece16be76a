import { breakouts } from './en/breakouts.ts'
import { addWords } from './i18n.ts'

const words = { breakouts }
export type BreakoutsWords = typeof words

// They come with the groups themselves, which a session may never have.
addWords(words)
