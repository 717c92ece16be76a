import { alliancePage } from './en/alliancePage.ts'
import { addWords } from './i18n.ts'

const words = { alliancePage }
export type AlliancePageWords = typeof words

addWords(words)
