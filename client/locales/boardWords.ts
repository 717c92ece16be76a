import { board } from './en/board.ts'
import { canvas } from './en/canvas.ts'
import { draw } from './en/draw.ts'
import { navigation } from './en/navigation.ts'
import { notes } from './en/notes.ts'
import { preferences } from './en/preferences.ts'
import { richText } from './en/richText.ts'
import { sections } from './en/sections.ts'
import { addWords } from './i18n.ts'

const words = {
  board,
  canvas,
  draw,
  navigation,
  notes,
  preferences,
  richText,
  sections,
}
export type BoardWords = typeof words

// Only the board speaks these; on a phone that has one question on it they would only take time to arrive.
addWords(words)
