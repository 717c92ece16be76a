import { expect, type Locator, type Page, test } from '@playwright/test'
import { outline } from '../../client/locales/en/outline.ts'
import { preferences } from '../../client/locales/en/preferences.ts'
import { complaintsOf, firstSection, sitDown, type Table } from './atBoard.ts'
import { tabTo } from './keys.ts'
import { sharedServer } from './liveServer.ts'

/** The same table for all tests of a file, which are one story: each begins where the one before it ended. */
export function oneStory(): () => Table {
  let table: Table | undefined
  const there = () => {
    if (!table) throw new Error('Nobody sits here yet.')
    return table
  }
  test.describe.configure({ mode: 'serial' })
  test.beforeAll(async ({ browser }) => {
    table = await sitDown(browser, (await sharedServer()).address)
  })
  test.afterEach(() => expect(complaintsOf([there().fay, there().ana, there().ben])).toEqual([]))
  test.afterAll(async () => {
    await Promise.all(table ? [table.fay, table.ana, table.ben].map(({ context }) => context.close()) : [])
  })
  return there
}

/** A row, by how it is read out. */
export function rowOf(page: Page, name: string | RegExp): Locator {
  return page.getByRole('treeitem', { name })
}

/** By keys from the canvas to the outline, with the focus on its first section. */
export async function enterOutline(page: Page): Promise<void> {
  await page.keyboard.press('Shift+o')
  await expect(page.getByRole('radio', { name: preferences.form.outline })).toBeChecked()
  await expect(page.getByRole('tree', { name: outline.label })).toBeVisible()
  await tabTo(page, rowOf(page, firstSection).first())
}

/** To a row from wherever the focus is in the tree, by arrow keys alone. */
export async function goToRow(page: Page, name: string | RegExp): Promise<void> {
  await expect(rowOf(page, name).first()).toBeAttached()
  const [here, there] = await Promise.all(
    [page.locator('[role="treeitem"]:focus'), rowOf(page, name).first()].map((row) =>
      row.evaluate((one) => [...document.querySelectorAll('[role="treeitem"]')].indexOf(one)),
    ),
  )
  const steps = (there ?? 0) - (here ?? 0)
  for (let step = 0; step < Math.abs(steps); step++) await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp')
  await expect(rowOf(page, name).first()).toBeFocused()
}

/** Does something by its name in the palette, without a pointer; the focus is where it was. */
export async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox')
  await expect(field).toBeFocused()
  await field.fill(title)
  await expect(page.getByRole('option', { selected: true, disabled: false })).toContainText(title)
  await page.keyboard.press('Enter')
  await expect(field).toBeHidden()
}

/** The field in the outline that is written in now. */
export function fieldIn(page: Page): Locator {
  return page.getByRole('tree').getByRole('textbox')
}
