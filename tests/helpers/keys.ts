import { expect, type Locator, type Page } from '@playwright/test'

/** More stops than any of our pages has. */
const STOPS_MAX = 80

type Way = { readonly by?: 'Tab' | 'Shift+Tab' | 'ArrowDown' | 'ArrowUp' | 'ArrowRight' | 'ArrowLeft' }

/** Presses Tab, or the key of `by`, until `target` has the focus. If it never gets there, says where it went instead. */
export async function tabTo(page: Page, target: Locator, { by = 'Tab' }: Way = {}): Promise<void> {
  await expect(target).toBeVisible()
  const stops: string[] = []
  while (!(await hasFocus(target))) {
    if (stops.length === STOPS_MAX) throw new Error(`${by} never came to ${target}. It came to:\n${stops.join('\n')}`)
    await page.keyboard.press(by)
    stops.push(await focused(page))
  }
}

/** Goes there by Tab and presses it. */
export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press(key)
}

/** Opens the menu of a button and chooses an entry of it. */
export async function choose(page: Page, menu: Locator, entry: string): Promise<void> {
  await press(page, menu)
  const item = page.getByRole('menuitem', { name: entry, exact: true })
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await tabTo(page, item, { by: 'ArrowDown' })
  await page.keyboard.press('Enter')
  await expect(item).toBeHidden()
}

function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate((element) => element === document.activeElement)
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement: here } = document
    if (!here || here === document.body) return 'nothing'
    const words = here.getAttribute('aria-label') ?? here.textContent?.trim().slice(0, 60) ?? ''
    return `${here.getAttribute('role') ?? here.tagName.toLowerCase()} "${words}"`
  })
}
