import { kitChoice } from './en/kitChoice.ts'
import { addWords } from './i18n.ts'

const words = { kitChoice }
export type KitChoiceWords = typeof words

addWords(words)
