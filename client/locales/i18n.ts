import i18next, { type i18n as I18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { actions } from './en/actions.ts'
import { board } from './en/board.ts'
import { canvas } from './en/canvas.ts'
import { common } from './en/common.ts'
import { console } from './en/console.ts'
import { draw } from './en/draw.ts'
import { exporting } from './en/exporting.ts'
import { home } from './en/home.ts'
import { invite } from './en/invite.ts'
import { join } from './en/join.ts'
import { navigation } from './en/navigation.ts'
import { notes } from './en/notes.ts'
import { outline } from './en/outline.ts'
import { people } from './en/people.ts'
import { pocket } from './en/pocket.ts'
import { richText } from './en/richText.ts'
import { sections } from './en/sections.ts'
import { preferences } from './en/preferences.ts'
import { stage } from './en/stage.ts'
import { timer } from './en/timer.ts'
import { trash } from './en/trash.ts'

const en = {
  actions,
  common,
  exporting,
  home,
  join,
  invite,
  board,
  outline,
  canvas,
  notes,
  people,
  console,
  draw,
  richText,
  sections,
  stage,
  pocket,
  timer,
  navigation,
  preferences,
  trash,
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof en
  }
}

/** Every word on screen, by language and namespace. English is the one all others fall back to. */
export const i18n: I18n = i18next.createInstance()

void i18n.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'common',
  resources: { en },
  // React escapes what it renders.
  interpolation: { escapeValue: false },
})
