import { checkin } from './en/checkin.ts'
import { addWords } from './i18n.ts'

const words = { checkin }
export type CheckinWords = typeof words

// Only where people come back to their alliance.
addWords(words)
