import { pageWay } from './en/pageWay.ts'
import { addWords } from './i18n.ts'

const words = { pageWay }
export type PageWayWords = typeof words

addWords(words)
