import { expect, type Locator, type Page } from '@playwright/test'
import { actions } from '../../../client/locales/en/actions.ts'
import { board } from '../../../client/locales/en/board.ts'
import { common } from '../../../client/locales/en/common.ts'
import { console as consoleWords } from '../../../client/locales/en/console.ts'
import { preferences } from '../../../client/locales/en/preferences.ts'
import { sections } from '../../../client/locales/en/sections.ts'
import { firstSection, sectionOn } from '../../helpers/atBoard.ts'
import { close, openMenu, openPalette, openSheet } from '../../helpers/reach.ts'

/** Something a person does at the board and leaves as it was. */
type Visit = (page: Page) => Promise<void>

/** What somebody looks at and does in a stretch of a session, one after the other. */
export const visits: Readonly<Record<string, Visit>> = {
  palette: async (page) => close(page, await openPalette(page)),
  sheet: async (page) => close(page, await openSheet(page)),
  menu: async (page) => {
    await canvas(page).focus()
    await close(page, await openMenu(page))
  },
  trash: (page) => lookAtPanel(page, actions.trash),
  agreements: (page) => lookAtPanel(page, actions.agreements),
  invitation: async (page) => {
    await page.getByRole('button', { name: board.invite }).first().click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toBeVisible()
    await close(page, dialog)
  },
  note: async (page) => {
    await canvas(page).focus()
    await page.keyboard.press('n')
    await expect(page.getByRole('textbox', { name: board.note.field })).toBeFocused()
    await page.keyboard.type('What I heard today')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Delete')
    await expect(page.getByRole('textbox', { name: board.note.field })).toBeHidden()
  },
  section: async (page) => {
    await choose(page, sections.goTo.replace('{{title}}', firstSection))
    const text = sectionOn(page, firstSection).getByRole('textbox').first()
    await text.click()
    await page.keyboard.type('so')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Escape')
  },
  around: async (page) => {
    await page.mouse.move(640, 400)
    for (let step = 0; step < 20; step++) await page.mouse.wheel(step % 2 ? 240 : -240, 120)
    await lookAtAll(page)
  },
  outline: async (page) => {
    await choose(page, preferences.form.to.outline)
    await expect(page.getByRole('tree')).toBeVisible()
    await choose(page, preferences.form.to.canvas)
    await expect(canvas(page)).toBeVisible()
  },
  console: async (page) => {
    await page.getByRole('link', { name: board.console }).click()
    await expect(page.getByRole('heading', { name: consoleWords.now })).toBeVisible()
    await page.getByRole('link', { name: consoleWords.board, exact: true }).click()
    await lookAtAll(page)
  },
  tunnel: async (page) => {
    await page.context().setOffline(true)
    await expect(page.getByRole('status').filter({ hasText: offline })).toBeVisible()
    await page.context().setOffline(false)
    await expect(page.getByRole('status').filter({ hasText: common.saved.saved }).first()).toBeVisible()
  },
}

/** As the badge says it when nothing is unsent, and when something is. */
const offline = /^Offline/

/** Brings all notes on the screen. */
export async function lookAtAll(page: Page): Promise<void> {
  // The keys for it are there a moment after the board.
  await expect(async () => {
    await canvas(page).focus()
    await page.keyboard.press('0')
    await expect(page.locator('.react-flow__node-note').first()).toBeVisible({ timeout: 1_000 })
  }).toPass()
}

function canvas(page: Page): Locator {
  return page.getByRole('region', { name: board.canvas })
}

/** Does something by its name in the palette. */
async function choose(page: Page, title: string): Promise<void> {
  const palette = await openPalette(page)
  await page.keyboard.type(title)
  await palette.getByText(title, { exact: true }).first().click()
  await expect(palette).toBeHidden()
}

async function lookAtPanel(page: Page, title: string): Promise<void> {
  await choose(page, title)
  const panel = page.getByRole('dialog').or(page.locator('aside')).last()
  await expect(panel).toBeVisible()
  await panel.getByRole('button', { name: /^Close/ }).click()
  await expect(panel).toBeHidden()
}
