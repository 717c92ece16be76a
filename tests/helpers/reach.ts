import { expect, type Locator, type Page } from '@playwright/test'
import { actions } from '../../client/locales/en/actions.ts'

/** The ids of all actions that stand in a place. */
export function idsIn(place: Locator): Promise<readonly string[]> {
  return place
    .locator('[data-action]')
    .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute('data-action') ?? ''))].sort())
}

export async function openPalette(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: actions.palette.field })).toBeFocused()
  return page.getByRole('listbox', { name: actions.palette.list })
}

export async function openSheet(page: Page): Promise<Locator> {
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: actions.sheet.title })
  await expect(sheet).toBeVisible()
  return sheet
}

/** Opens the menu by key at what has the focus. */
export async function openMenu(page: Page): Promise<Locator> {
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu', { name: actions.menu.label })
  await expect(menu.locator(':focus')).toHaveCount(1)
  return menu
}

export async function close(page: Page, place: Locator): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(place).toBeHidden()
}

/** The ids of all actions in an open menu, those at its top and those in each submenu, walked by key from the last up. */
export async function walkMenu(page: Page, menu: Locator): Promise<readonly string[]> {
  const ids = new Set(await idsIn(menu))
  const groups = await menu.locator('[aria-haspopup="menu"]').allInnerTexts()
  await page.keyboard.press('End')
  for (const group of groups.toReversed()) {
    const name = group.trim()
    await expect(menu.getByRole('menuitem', { name, exact: true })).toBeFocused()
    await page.keyboard.press('ArrowRight')
    const submenu = page.getByRole('menu', { name, exact: true })
    await expect(submenu).toBeVisible()
    for (const id of await idsIn(submenu)) ids.add(id)
    await page.keyboard.press('ArrowLeft')
    await expect(submenu).toBeHidden()
    await page.keyboard.press('ArrowUp')
  }
  return [...ids].sort()
}
