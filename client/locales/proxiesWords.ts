import { proxies } from './en/proxies.ts'
import { addWords } from './i18n.ts'

const words = { proxies }
export type ProxiesWords = typeof words

// Most people write for themselves alone.
addWords(words)
