import { rituals } from './en/rituals.ts'
import { addWords } from './i18n.ts'

const words = { rituals }
export type RitualsWords = typeof words

addWords(words)
