import { expect, type Page, test } from '@playwright/test'
import { canvas } from '../../client/locales/en/canvas.ts'
import { notes } from '../../client/locales/en/notes.ts'
import { outline } from '../../client/locales/en/outline.ts'
import { boxOf, firstSection, paste, secondSection, thingOn } from '../helpers/atBoard.ts'
import { command, enterOutline, fieldIn, goToRow, oneStory, rowOf } from '../helpers/inOutline.ts'
import { tabTo } from '../helpers/keys.ts'
import { close, openPalette } from '../helpers/reach.ts'
import { createBoard } from '../helpers/session.ts'

const story = oneStory()
const texts = ['Bravo.', 'Alfa.', 'Charlie.']

// No mouse and no touch by Ana, who is in the outline; Ben looks at the canvas.
test('[STORY-12] notes are pasted, written, coloured, sized, signed, doubled and laid out by keys in the outline', async () => {
  const { fay, ana, ben } = story()
  const { page } = ana
  const { keyboard } = page
  await enterOutline(page)
  await test.step('pasted, a line each', async () => {
    await paste(page, { 'text/plain': texts.join('\n') })
    for (const text of texts) await expect(on(ben.page, text)).toBeVisible()
    await expect(row(page, 'Bravo.')).toBeFocused()
  })
  await test.step('or as the cells of a table', async () => {
    await goToRow(page, secondSection)
    await paste(page, { 'text/html': '<table><tr><td>Who</td><td>When</td></tr></table>' })
    await expect(on(ben.page, 'When')).toBeVisible()
    const [who = [], when = []] = await boxes(ben.page, ['Who', 'When'])
    expect([who[1], (when[0] ?? 0) > (who[0] ?? 0)]).toEqual([when[1], true])
  })
  await test.step('written anew', async () => {
    await goToRow(page, row_('Alfa.'))
    await keyboard.press('F2')
    await expect(fieldIn(page)).toBeFocused()
    await keyboard.press('End')
    await keyboard.type(' Always')
    await expect(on(ben.page, 'Alfa. Always')).toBeVisible()
    for (let letter = 0; letter < ' Always'.length; letter++) await keyboard.press('Backspace')
    await keyboard.press('Enter')
    await expect(on(ben.page, 'Alfa.')).toBeVisible()
    await expect(row(page, 'Alfa.')).toBeFocused()
  })
  await test.step('on another paper', async () => {
    await keyboard.press('4')
    await expect(on(ben.page, 'Alfa.').locator('[data-note="sky"][data-sign="sky"]')).toBeVisible()
    await expect(row(page, 'Alfa.')).toHaveAccessibleName(/On Sky\./)
  })
  await test.step('larger', async () => {
    const [[, , width = 0] = []] = await boxes(ben.page, ['Alfa.'])
    await keyboard.press('>')
    await expect.poll(async () => (await boxes(ben.page, ['Alfa.']))[0]?.[2]).toBe(width + 40)
    await keyboard.press('<')
    await expect.poll(async () => (await boxes(ben.page, ['Alfa.']))[0]?.[2]).toBe(width)
  })
  await test.step('without a name, and with it', async () => {
    await command(page, notes.sign.off)
    await expect(thingOn(ben.page, `Note in ${firstSection}: Alfa.`)).toBeVisible()
    await command(page, notes.sign.on)
    await expect(thingOn(ben.page, `Note by Ana in ${firstSection}: Alfa.`)).toBeVisible()
    await command(page, notes.authors.show)
    await expect(row(page, 'Alfa.')).not.toHaveAccessibleName(/By Ana/)
    await command(page, notes.authors.show)
    await expect(row(page, 'Alfa.')).toHaveAccessibleName(/By Ana/)
  })
  await test.step('doubled', async () => {
    await keyboard.press('Control+d')
    await expect(on(ben.page, 'Alfa.')).toHaveCount(2)
    await keyboard.press('Control+z')
    await expect(on(ben.page, 'Alfa.')).toHaveCount(1)
    await keyboard.press('Control+y')
    await expect(on(ben.page, 'Alfa.')).toHaveCount(2)
    await keyboard.press('Control+z')
    await expect(on(ben.page, 'Alfa.')).toHaveCount(1)
  })
  await test.step('over the others, and under them', async () => {
    await goToRow(page, row_('Alfa.'))
    await keyboard.press(']')
    await expect.poll(() => layered(ben.page)).toMatch(/Alfa\.$/)
    await keyboard.press('[')
    await expect.poll(() => layered(ben.page)).toMatch(/^Alfa\./)
  })
  await test.step('locked by Fay, so that nobody else can move it', async () => {
    await enterOutline(fay.page)
    await goToRow(fay.page, row_('Alfa.'))
    await fay.page.keyboard.press('Shift+K')
    await expect(thingOn(ben.page, /: Alfa\. \(locked\)$/)).toBeVisible()
    await expect(row(page, 'Alfa.')).toHaveAccessibleName(/locked/)
    await keyboard.press('Alt+ArrowUp')
    await expect(page.getByRole('status').filter({ hasText: outline.said.locked })).toHaveCount(1)
    await fay.page.keyboard.press('Shift+K')
    await expect(on(ben.page, 'Alfa.')).toBeVisible()
  })
  await test.step('several at once: sorted, in line, in a grid, in another section, in a group', async () => {
    await pick(page, texts)
    await command(page, notes.sort.text)
    await expect.poll(() => order(ben.page)).toBe('Alfa. Bravo. Charlie.')
    await command(page, canvas.arrange.left)
    await expect.poll(async () => new Set((await boxes(ben.page, texts)).map(([x]) => x)).size).toBe(1)
    await command(page, canvas.arrange.tidy)
    await expect.poll(async () => new Set((await boxes(ben.page, texts)).map(([x]) => x)).size).toBeGreaterThan(1)
    await pick(page, texts)
    await keyboard.press('m')
    const dialog = page.getByRole('dialog', { name: outline.move.title })
    await tabTo(page, dialog.getByRole('option', { name: secondSection, exact: true }), { by: 'ArrowDown' })
    await keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    for (const text of texts) await expect(thingOn(ben.page, `Note by Ana in ${secondSection}: ${text}`)).toBeVisible()
    await pick(page, texts)
    await keyboard.press('Control+g')
    await expect(ben.page.getByRole('region', { name: 'Group, 3 things' })).toBeVisible()
    await goToRow(page, `Group: ${outline.groupEmpty}`)
    await keyboard.press('Delete')
    await expect(ben.page.getByRole('region', { name: /^Group/ })).toBeHidden()
  })
  await test.step('all of a section, to another board', async () => {
    await goToRow(page, row_('Alfa.'))
    await keyboard.press('Shift+A')
    await keyboard.press('Control+c')
    const other = { ...ana, page: await ana.context.newPage() }
    await createBoard(other, 'Elsewhere')
    await other.page.goto(other.page.url().replace(/\/ready$/, ''))
    await expect(other.page.getByRole('tree', { name: outline.label })).toBeVisible()
    await close(other.page, await openPalette(other.page))
    await other.page.keyboard.press('Control+v')
    for (const text of texts) await expect(row(other.page, text)).toHaveCount(1)
    await other.page.close()
    await page.bringToFront()
  })
})

function row_(text: string): RegExp {
  return new RegExp(`^Note: ${text}`)
}
const row = (page: Page, text: string) => rowOf(page, row_(text))
const on = (page: Page, text: string) => thingOn(page, new RegExp(`: ${text}$`))

function boxes(page: Page, all: readonly string[]): Promise<readonly (readonly number[])[]> {
  return Promise.all(all.map((text) => boxOf(on(page, text))))
}

async function order(page: Page): Promise<string> {
  const lying = await boxes(page, texts)
  const place = (text: string) => ((at) => (at?.[1] ?? 0) * 10_000 + (at?.[0] ?? 0))(lying[texts.indexOf(text)])
  return texts.toSorted((a, b) => place(a) - place(b)).join(' ')
}

/** From the lowest to the highest. */
async function layered(page: Page): Promise<string> {
  const layerOf = (one: Element) => Number(getComputedStyle(one.closest('.react-flow__node') ?? one).zIndex)
  const layers = await Promise.all(texts.map((text) => on(page, text).evaluate(layerOf)))
  const layer = (text: string) => layers[texts.indexOf(text)] ?? 0
  return texts.toSorted((a, b) => layer(a) - layer(b)).join(' ')
}

/** Several rows, by the space bar on each. */
async function pick(page: Page, all: readonly string[]): Promise<void> {
  await page.keyboard.press('Escape')
  for (const text of all) {
    await goToRow(page, row_(text))
    await page.keyboard.press('Space')
  }
}
