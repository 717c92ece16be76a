import { stage } from './en/stage.ts'
import { addWords } from './i18n.ts'

const words = { stage }
export type StageWords = typeof words

addWords(words)
