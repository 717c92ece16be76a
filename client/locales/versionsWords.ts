import { versions } from './en/versions.ts'
import { addWords } from './i18n.ts'

const words = { versions }
export type VersionsWords = typeof words

// Most who read an alliance read it as it is now.
addWords(words)
