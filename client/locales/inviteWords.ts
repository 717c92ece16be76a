import { invite } from './en/invite.ts'
import { addWords } from './i18n.ts'

const words = { invite }
export type InviteWords = typeof words

// Only where others are asked in: a phone with one question on it never speaks of that.
addWords(words)
