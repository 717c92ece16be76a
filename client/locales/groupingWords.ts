import { grouping } from './en/grouping.ts'
import { addWords } from './i18n.ts'

const words = { grouping }
export type GroupingWords = typeof words

addWords(words)
