import './outlineWords.ts'
import { actions } from './en/actions.ts'
import { exporting } from './en/exporting.ts'
import { trash } from './en/trash.ts'
import { addWords } from './i18n.ts'

const words = { actions, exporting, trash }
export type ReachWords = typeof words

// What can be done at the board is told of after the board is on screen.
addWords(words)
