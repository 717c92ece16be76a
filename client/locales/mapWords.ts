import { map } from './en/map.ts'
import { addWords } from './i18n.ts'

const words = { map }
export type MapWords = typeof words

addWords(words)
