import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { actions } from '../../client/locales/en/actions.ts'
import { board } from '../../client/locales/en/board.ts'
import { preferences } from '../../client/locales/en/preferences.ts'
import { trash } from '../../client/locales/en/trash.ts'
import { firstSection, newBoard, oneServer, secondSection } from '../helpers/atBoard.ts'
import { type Person, person } from '../helpers/person.ts'
import { close, idsIn, openMenu, openPalette, openSheet, walkMenu } from '../helpers/reach.ts'
import { joinAs, laptop } from '../helpers/session.ts'
import { sectionText, wordsIn } from '../helpers/writing.ts'

const address = oneServer()

test('[UI-113] [UI-114] every action is in the palette, on the sheet and in the menu, and no two share a key', async ({
  browser,
}) => {
  const { page } = await onBoard(browser)
  for (const situation of ['nothing is selected', 'a note is selected']) {
    if (situation === 'a note is selected') await addNote(page, 'Ask me twice.')
    const sheet = await openSheet(page)
    const all = await idsIn(sheet)
    const rows = await rowsOf(sheet)
    await close(page, sheet)
    expect(all.length, situation).toBeGreaterThan(60)

    const palette = await openPalette(page)
    expect(await idsIn(palette), `palette, ${situation}`).toEqual(all)
    await close(page, palette)

    const menu = await openMenu(page)
    expect(await walkMenu(page, menu), `menu, ${situation}`).toEqual(all)
    await close(page, menu)

    const shared = rows.flatMap(({ id, keys }) => keys.filter((key) => usersOf(rows, key).length > 1 && id !== ''))
    expect(shared.map((key) => `${key}: ${usersOf(rows, key)}`)).toEqual([])
    // A title that was forgotten shows its place in the locale instead.
    expect(rows.filter(({ title }) => title === '' || /^[\w:]+(\.\w+)+$/.test(title))).toEqual([])
  }
})

test('[UI-115] [STORY-5] [UI-119] two people take back by key, each only their own', async ({ browser }) => {
  const fay = await onBoard(browser)
  const ana = await person(browser, 'Ana', address(), laptop)
  await joinAs(ana, fay.participant, 'Ana')
  await expect(ana.page.getByRole('region', { name: new RegExp(`^${firstSection}, section`) })).toBeVisible()

  await test.step('words in one note', async () => {
    await addNote(ana.page, 'Blunt is fine.')
    await writeIn(fay.page, 'Blunt is fine.', ' In private.')
    await expect(noteOn(ana.page, 'Blunt is fine. In private.')).toBeVisible()
    await writeIn(ana.page, 'Blunt is fine. In private.', ' Same day.', 'stay')
    await ana.page.keyboard.press('Control+z')
    await expect(ana.page.getByRole('textbox', { name: board.note.field })).toHaveValue('Blunt is fine. In private.')
    await ana.page.keyboard.press('Control+Shift+z')
    await expect(ana.page.getByRole('textbox', { name: board.note.field })).toHaveValue(
      'Blunt is fine. In private. Same day.',
    )
    await ana.page.keyboard.press('Control+z')
    await ana.page.keyboard.press('Escape')
    await expect(noteOn(fay.page, 'Blunt is fine. In private.')).toBeVisible()
  })

  await test.step('moves', async () => {
    await addNote(fay.page, 'One place for decisions.')
    const [mine, theirs] = ['Blunt is fine.', 'One place for decisions.']
    const before = { mine: await placeOf(ana.page, mine), theirs: await placeOf(fay.page, theirs) }
    await noteOn(ana.page, mine).focus()
    await ana.page.keyboard.press('Shift+ArrowDown')
    await noteOn(fay.page, theirs).focus()
    await fay.page.keyboard.press('Shift+ArrowDown')
    await expect.poll(() => placeOf(ana.page, mine)).not.toEqual(before.mine)
    await expect.poll(() => placeOf(fay.page, theirs)).not.toEqual(before.theirs)
    const moved = await placeOf(fay.page, theirs)
    await ana.page.keyboard.press('Control+z')
    await expect.poll(() => placeOf(ana.page, mine)).toEqual(before.mine)
    await expect(ana.page.getByText('Taken back: 1 note moved', { exact: true })).toBeAttached()
    expect(await placeOf(fay.page, theirs)).toEqual(moved)
  })

  await test.step('words in a section', async () => {
    await ana.page.getByRole('region', { name: new RegExp(`^${firstSection}, section`) }).focus()
    await ana.page.keyboard.press('Enter')
    await expect(sectionText(ana, firstSection)).toBeFocused()
    await ana.page.keyboard.type('We say it early.')
    await expect.poll(() => wordsIn(fay, firstSection)).toBe('We say it early.')
    await ana.page.keyboard.press('Control+z')
    await expect.poll(() => wordsIn(ana, firstSection)).not.toContain('early')
    await ana.page.keyboard.press('Control+y')
    await expect.poll(() => wordsIn(ana, firstSection)).toBe('We say it early.')
    await ana.page.keyboard.press('Escape')
  })

  await test.step('what was thrown away', async () => {
    await noteOn(fay.page, 'One place for decisions.').focus()
    await fay.page.keyboard.press('Delete')
    await expect(noteOn(ana.page, 'One place for decisions.')).toBeHidden()
    await fay.page.keyboard.press('Control+z')
    await expect(noteOn(ana.page, 'One place for decisions.')).toBeVisible()
    await expect(fay.page.getByText('Taken back: 1 note moved to the Trash', { exact: true })).toBeAttached()
  })
})

test('[UI-120] everything that was thrown away comes back from the Trash', async ({ browser }) => {
  const { page } = await onBoard(browser)
  await addNote(page, 'Ask me twice.')
  await noteOn(page, 'Ask me twice.').focus()
  await page.keyboard.press('Delete')
  const frame = page.getByRole('region', { name: new RegExp(`^${secondSection}, section`) })
  await frame.click({ position: { x: 20, y: 20 } })
  await choose(page, /^Move “.*” to the Trash/)
  await expect(frame).toBeHidden()

  await page.getByRole('button', { name: actions.trash, exact: true }).click()
  const drawer = page.getByRole('dialog', { name: trash.title })
  const back = drawer.getByRole('button', { name: /^Put back/ })
  await expect(back).toHaveCount(2)
  await back.last().click()
  await expect(back).toHaveCount(1)
  await back.click()
  await expect(drawer.getByText(trash.empty)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(frame).toBeVisible()
  await choose(page, `Go to “${firstSection}”`)
  await expect(noteOn(page, 'Ask me twice.')).toBeVisible()
})

test('[UI-118] the menu opens by key, tells what can be done, and gives the focus back', async ({ browser }) => {
  const { page } = await onBoard(browser)
  await addNote(page, 'Ask me twice.')
  const note = noteOn(page, 'Ask me twice.')
  await note.focus()
  const menu = await openMenu(page)
  expect((await idsIn(menu)).includes('selection.remove')).toBe(true)
  await close(page, menu)
  await expect(note).toBeFocused()

  await note.click({ button: 'right' })
  await menu.locator('[data-action="note.duplicate"]').first().click()
  await expect(page.getByRole('article', { name: 'Ask me twice.' })).toHaveCount(2)

  await choose(page, 'Select everything')
  await noteOn(page, 'Ask me twice.').first().click({ button: 'right' })
  await menu.locator('[data-action="selection.remove"]').first().click()
  await expect(page.getByRole('article', { name: 'Ask me twice.' })).toHaveCount(0)
})

test('[UI-121] tools show what is in hand and fit on a small phone', async ({ browser }) => {
  const { page } = await onBoard(browser)
  const tools = page.getByRole('toolbar', { name: board.tools.label })
  const pen = tools.getByRole('button', { name: 'Pen', exact: true })
  await expect(pen).toHaveAttribute('aria-pressed', 'false')
  await page.keyboard.press('p')
  await expect(pen).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('toolbar', { name: board.tools.pen })).toBeVisible()
  await page.keyboard.press('v')
  await expect(pen).toHaveAttribute('aria-pressed', 'false')
  await expect(tools.getByRole('button', { name: actions.undo })).toBeDisabled()
  await addNote(page, 'Ask me twice.')
  await expect(tools.getByRole('button', { name: actions.undo })).toBeEnabled()
  // Keys work from wherever the focus is, a button with a tooltip included.
  await tools.getByRole('button', { name: actions.undo }).focus()
  await close(page, await openSheet(page))

  await page.setViewportSize({ width: 320, height: 640 })
  await page.getByRole('radio', { name: preferences.form.canvas }).check({ force: true })
  await expect(tools.getByRole('button', { name: board.tools.add })).toBeVisible()
  // In one look: what has no room for itself is leaving.
  for (const bar of [page.getByRole('banner'), tools])
    await expect.poll(() => bar.getByRole('button').evaluateAll(namesOutside, 320)).toEqual([])
})

test('[UI-122] the first stop of the keyboard leads to the outline, and back', async ({ browser }) => {
  const { page } = await onBoard(browser)
  await page.reload()
  await expect(page.getByRole('toolbar', { name: board.tools.label })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: preferences.skip })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio', { name: preferences.form.outline })).toBeChecked()
  await expect(page.getByRole('main').locator(':focus')).toHaveCount(1)
  await page.keyboard.press('Shift+o')
  await expect(page.getByRole('radio', { name: preferences.form.canvas })).toBeChecked()
})

/** A facilitator at a new board. */
async function onBoard(browser: Browser): Promise<Person & { readonly participant: string }> {
  const fay = await person(browser, 'Fay', address(), laptop)
  const { links } = await newBoard(address(), 'By many ways')
  await joinAs(fay, links.facilitator, 'Fay')
  await expect(fay.page.getByRole('toolbar', { name: board.tools.label })).toBeVisible()
  await expect(fay.page.getByRole('region', { name: new RegExp(`^${firstSection}, section`) })).toBeVisible()
  return { ...fay, participant: links.participant }
}

function noteOn(page: Page, text: string): Locator {
  return page.getByRole('article', { name: text })
}

async function addNote(page: Page, text: string): Promise<void> {
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: board.note.field })).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Escape')
  await expect(noteOn(page, text)).toBeFocused()
}

/** Writes at the end of a note, and leaves it unless told to stay. */
async function writeIn(page: Page, note: string, text: string, then?: 'stay'): Promise<void> {
  await noteOn(page, note).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: board.note.field })).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(text)
  if (then !== 'stay') await page.keyboard.press('Escape')
}

function placeOf(page: Page, note: string): Promise<readonly number[]> {
  return noteOn(page, note).evaluate((element) => {
    const { x, y } = element.getBoundingClientRect()
    return [Math.round(x), Math.round(y)]
  })
}

/** Does something by its name in the palette. */
async function choose(page: Page, title: string | RegExp): Promise<void> {
  const palette = await openPalette(page)
  await palette.getByRole('option', { name: title }).first().click()
  await expect(palette).toBeHidden()
}

type Row = { readonly id: string; readonly title: string; readonly keys: readonly string[] }

function rowsOf(sheet: Locator): Promise<readonly Row[]> {
  return sheet.locator('[data-action]').evaluateAll((rows) =>
    rows.map((row) => ({
      id: row.getAttribute('data-action') ?? '',
      title: row.querySelector('span')?.textContent ?? '',
      keys: [...row.querySelectorAll('kbd')].map((key) => key.textContent ?? ''),
    })),
  )
}

function usersOf(rows: readonly Row[], key: string): readonly string[] {
  return rows.filter(({ keys }) => keys.includes(key)).map(({ id }) => id)
}

/** The buttons that reach over an edge of a screen this wide. */
function namesOutside(buttons: (Element | SVGElement)[], width: number): string[] {
  return buttons.flatMap((button) => {
    const { left, right } = button.getBoundingClientRect()
    return left >= 0 && right <= width ? [] : [button.getAttribute('aria-label') ?? 'unnamed']
  })
}
