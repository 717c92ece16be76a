import { paperGuide } from './en/paperGuide.ts'
import { addWords } from './i18n.ts'

const words = { paperGuide }
export type PaperGuideWords = typeof words

addWords(words)
