import { expect, type Locator } from '@playwright/test'
import { board } from '../../client/locales/en/board.ts'
import { outline } from '../../client/locales/en/outline.ts'
import { sections } from '../../client/locales/en/sections.ts'
import type { Person } from './person.ts'
import { openPalette } from './reach.ts'

/** Brings a section into view, in whichever form the board is shown: what is out of sight is not drawn. */
export async function goToSection(one: Person, section: string): Promise<void> {
  const { page } = one
  await page.keyboard.press('Escape')
  await expect(page.getByRole('region', { name: board.foot })).toBeVisible()
  const palette = await openPalette(page)
  await palette.getByText(sections.goTo.replace('{{title}}', section), { exact: true }).first().click()
  await expect(palette).toBeHidden()
  await expect(sectionText(one, section)).toBeInViewport()
}

/** Where a section of the board is written: on the canvas, or in its row of the outline. */
export function sectionText({ page }: Person, section: string) {
  return page
    .getByRole('treeitem', { name: outline.textOf.replace('{{section}}', section) })
    .or(page.getByRole('textbox', { name: new RegExp(`^${section}`) }))
    .last()
}

/** What is written in a section, without other people's carets. */
export function wordsIn(one: Person, section: string): Promise<string> {
  return sectionText(one, section).evaluate((element) => {
    const copy = element.cloneNode(true) as HTMLElement
    for (const caret of copy.querySelectorAll('[aria-hidden], [hidden]')) caret.remove()
    return (copy.textContent ?? '').replace(/[\u2060\ufeff]/g, '')
  })
}

/** Writes at the end of a section, key by key. */
export async function writeInSection(one: Person, section: string, sentence: string): Promise<void> {
  // What lies half outside would be scrolled to, and the canvas moves back under the press.
  if (!(await isInSight(sectionText(one, section)))) await goToSection(one, section)
  await sectionText(one, section).click()
  // On the canvas nobody waits for the editor: what is typed before it comes must not be lost.
  if (await one.page.getByRole('tree').isVisible())
    await expect(one.page.locator('[contenteditable="true"]:focus')).toBeVisible()
  await one.page.keyboard.press('Control+End')
  await one.page.keyboard.type(sentence, { delay: 10 })
}

async function isInSight(thing: Locator): Promise<boolean> {
  if (!(await thing.isVisible())) return false
  return thing.evaluate(
    (element) =>
      new Promise<boolean>((resolve) => {
        const watch = new IntersectionObserver(([seen]) => {
          watch.disconnect()
          resolve(seen?.intersectionRatio === 1)
        })
        watch.observe(element)
      }),
  )
}
