import { calendar } from './en/calendar.ts'
import { addWords } from './i18n.ts'

const words = { calendar }
export type CalendarWords = typeof words

// Nobody asks for it before there is a date.
addWords(words)
