import { company } from './en/company.ts'
import { addWords } from './i18n.ts'

const words = { company }
export type CompanyWords = typeof words

addWords(words)
