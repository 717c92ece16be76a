import { expect, type Page, test } from '@playwright/test'
import { board } from '../../client/locales/en/board.ts'
import { notes as noteWords } from '../../client/locales/en/notes.ts'
import { outline } from '../../client/locales/en/outline.ts'
import { preferences } from '../../client/locales/en/preferences.ts'
import { trash } from '../../client/locales/en/trash.ts'
import { quickAlliance } from '../../shared/kits/quickAlliance.ts'
import { oneServer } from '../helpers/atBoard.ts'
import { expectNoFaultsInLooks } from '../helpers/contrast.ts'
import { press, tabTo } from '../helpers/keys.ts'
import { type Person, person } from '../helpers/person.ts'
import { createBoard, joinAs, laptop } from '../helpers/session.ts'
import { wordsIn } from '../helpers/writing.ts'

const address = oneServer()
const [first = '', second = ''] = quickAlliance.sections.map(({ title }) => title)

/** Rows are found by how they are read out. */
const row = ({ page }: Person, name: string | RegExp) => page.getByRole('treeitem', { name })
const onCanvas = ({ page }: Person, text: string) => page.getByRole('article', { name: new RegExp(text) })
const said = ({ page }: Person, words: string) =>
  expect(page.getByRole('status').filter({ hasText: words })).toHaveCount(1)
const filled = (words: string, values: Readonly<Record<string, string | number>>) =>
  Object.entries(values).reduce((text, [name, value]) => text.replace(`{{${name}}}`, String(value)), words)

async function inOutline(one: Person): Promise<void> {
  const { page } = one
  await tabTo(page, page.getByRole('radio', { name: preferences.form.canvas }))
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('tree', { name: outline.label })).toBeVisible()
  await tabTo(page, row(one, first).first())
}

async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key)
}

/** A new note after the one that has the focus. */
async function writeNote({ page }: Person, text: string): Promise<void> {
  await page.keyboard.press('n')
  await expect(page.getByRole('tree').getByRole('textbox')).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('treeitem', { name: `Note: ${text}` })).toBeFocused()
}

/** Arrow keys only; says where it went when it never gets there. */
async function goTo(one: Person, name: string | RegExp, by: 'ArrowDown' | 'ArrowUp' = 'ArrowDown'): Promise<void> {
  await tabTo(one.page, row(one, name).first(), { by })
}

// No mouse and no touch: what can't be reached by keys fails here.
test('[STORY-4] an alliance is drawn up without a pointer, in the outline and on the canvas at once', async ({
  browser,
}) => {
  const fay = await person(browser, 'Fay', address(), laptop)
  const ana = await person(browser, 'Ana', address(), laptop)
  const ben = await person(browser, 'Ben', address(), laptop)
  const { participant } = await createBoard(fay, 'Without a pointer')
  await joinAs(ana, participant, 'Ana')
  await joinAs(ben, participant, 'Ben')
  await expect(ben.page.getByRole('toolbar', { name: board.tools.label })).toBeVisible()
  await inOutline(ana)

  await test.step('one writes in the outline, the other on the canvas', async () => {
    await writeNote(ana, 'A day to think')
    await writeNote(ana, 'Bad news early')
    await expect(onCanvas(ben, 'A day to think')).toBeVisible()
    await ben.page.keyboard.press('n')
    await expect(ben.page.getByRole('textbox', { name: board.note.field })).toBeFocused()
    await ben.page.keyboard.type('One place for decisions')
    await ben.page.keyboard.press('Escape')
    await expect(row(ana, /One place for decisions\. By Ben/)).toHaveCount(1)
    // Others' changes leave the focus where it is.
    await expect(row(ana, 'Note: Bad news early')).toBeFocused()
  })

  await test.step('up a rank, and the canvas follows', async () => {
    const left = (text: string) => onCanvas(ben, text).evaluate((element) => element.getBoundingClientRect().left)
    const before = await left('A day to think')
    await ana.page.keyboard.press('Alt+ArrowUp')
    await said(ana, filled(outline.said.moved, { section: first, at: 1, count: 2 }).slice(0, -1))
    await expect.poll(() => left('Bad news early')).toBeCloseTo(before, 0)
    await expect(row(ana, 'Note: Bad news early')).toBeFocused()
  })

  await test.step('to another section by name', async () => {
    await ana.page.keyboard.press('m')
    const dialog = ana.page.getByRole('dialog', { name: outline.move.title })
    await tabTo(ana.page, dialog.getByRole('option', { name: second, exact: true }), { by: 'ArrowDown' })
    await ana.page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await expect(row(ana, `Bad news early. By Ana, in ${second}.`)).toBeFocused()
    await said(ana, filled(outline.said.moved, { section: second, at: 1, count: 1 }))
    await writeNote(ana, 'Time for questions')
    await writeNote(ana, 'No meetings on Fridays')
  })

  await test.step('into a group with a title', async () => {
    await ana.page.keyboard.press('Alt+ArrowRight')
    await expect(row(ana, 'Note: No meetings on Fridays')).toHaveAttribute('aria-level', '3')
    await goTo(ana, `Group: ${outline.groupEmpty}`, 'ArrowUp')
    await ana.page.keyboard.press('F2')
    await ana.page.keyboard.type('Time')
    await ana.page.keyboard.press('Enter')
    await expect(row(ana, 'Group: Time')).toBeFocused()
    await expect(ben.page.getByText('Time', { exact: true })).toBeVisible()
    await goTo(ana, 'Note: No meetings on Fridays')
    await ana.page.keyboard.press('Alt+ArrowLeft')
    await expect(row(ana, 'Note: No meetings on Fridays')).toHaveAttribute('aria-level', '2')
    await ana.page.keyboard.press('Control+z')
    await expect(row(ana, 'Note: No meetings on Fridays')).toHaveAttribute('aria-level', '3')
  })

  await test.step('connected, commented and reacted to', async () => {
    await goTo(ana, 'Note: Time for questions', 'ArrowUp')
    await ana.page.keyboard.press('l')
    const dialog = ana.page.getByRole('dialog', { name: outline.connect.title })
    await expect(dialog.getByRole('searchbox')).toBeFocused()
    await ana.page.keyboard.type('day')
    await ana.page.keyboard.press('Enter')
    await expect(ana.page.getByRole('tree').getByRole('textbox')).toBeFocused()
    await ana.page.keyboard.type('needs')
    await ana.page.keyboard.press('Enter')
    await expect(row(ana, 'Connected to: A day to think, “needs”')).toBeFocused()
    await expect(row(ana, 'Connected from: Time for questions, “needs”')).toHaveCount(1)

    await ana.page.keyboard.press('ArrowLeft')
    await expect(row(ana, 'Note: Time for questions')).toBeFocused()
    await ana.page.keyboard.press('c')
    await ana.page.keyboard.type('Also mine')
    await ana.page.keyboard.press('Enter')
    await expect(row(ana, 'Comment by Ana: Also mine')).toHaveCount(1)
    await expect(row(ana, /^Note: Time for questions/)).toBeFocused()
    await command(ana, noteWords.react.to.replace('{{kind}}', noteWords.react.kind.heart))
    await expect(row(ana, /^Note: Time for questions.* 1 reaction\. 1 comment\.$/)).toHaveCount(1)
  })

  await test.step('thrown away, taken back, thrown away again and put back', async () => {
    const note = row(ana, /^Note: No meetings/)
    await goTo(ana, /^Note: No meetings/)
    await ana.page.keyboard.press('Delete')
    await expect(note).toHaveCount(0)
    await expect(onCanvas(ben, 'No meetings')).toHaveCount(0)
    await ana.page.keyboard.press('Control+z')
    await expect(note).toHaveCount(1)
    await goTo(ana, /^Note: No meetings/)
    await ana.page.keyboard.press('Delete')
    await expect(note).toHaveCount(0)
    await restoreByKeys(ana)
    await expect(note).toHaveCount(1)
  })

  await test.step('words in a section', async () => {
    await tabTo(ana.page, ana.page.locator('[role="treeitem"][tabindex="0"]'), { by: 'Shift+Tab' })
    await ana.page.keyboard.press('Home')
    await goTo(ana, new RegExp(`^Text of ${first}`))
    await ana.page.keyboard.press('Enter')
    await expect(ana.page.getByRole('textbox', { name: new RegExp(`^${first}`) })).toBeFocused()
    await ana.page.keyboard.type('We think before we answer.')
    await ana.page.keyboard.press('Escape')
    await expect(row(ana, `Text of ${first} We think before we answer.`)).toBeFocused()
    await expect.poll(() => wordsIn(ben, first)).toBe('We think before we answer.')
  })
  for (const { name, complaints } of [ana, ben]) expect([name, complaints]).toEqual([name, []])
})

/** By the command palette. */
async function command({ page }: Person, words: string, title = words): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type(words)
  await expect(page.getByRole('option', { name: title }).first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox')).toBeHidden()
}

async function restoreByKeys({ page }: Person): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type(trash.title)
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: trash.title })
  await press(page, drawer.getByRole('button', { name: /^Put back: No meetings/ }))
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
}

test('[UI-111] the form can be changed at any time; what was chosen stays chosen', async ({ browser }) => {
  const ana = await person(browser, 'Ana', address(), laptop)
  await joinAs(ana, (await createBoard(await person(browser, 'Fay', address()), 'Same place')).participant, 'Ana')
  await inOutline(ana)
  for (const text of ['One', 'Two', 'Three']) await writeNote(ana, text)
  await goTo(ana, 'Note: Two', 'ArrowUp')
  await ana.page.keyboard.press('Shift+o')
  await expect(onCanvas(ana, 'Two')).toBeFocused()
  await ana.page.keyboard.press('Shift+o')
  await expect(row(ana, 'Note: Two')).toBeFocused()
})

test('[A11Y-5] each note says its type, words, author, section and rank', async ({ browser }) => {
  const ana = await person(browser, 'Ana', address(), laptop)
  await joinAs(ana, (await createBoard(await person(browser, 'Fay', address()), 'By ear')).participant, 'Ana')
  await inOutline(ana)
  for (const text of ['One', 'Two', 'Three']) await writeNote(ana, text)
  await keys(ana.page, 'Home')
  const heard: string[] = []
  for (let stop = 0; stop < 5; stop++) {
    heard.push(await ana.page.locator(':focus').evaluate(readOut))
    await ana.page.keyboard.press('ArrowDown')
  }
  const [section = '', text = '', ...rest] = heard
  expect(section).toBe(`1 · ${first} · 1 of ${quickAlliance.sections.length} · open`)
  expect(text).toContain('1 of 1')
  const color = (await row(ana, 'Note: One').getAttribute('aria-label'))?.match(/On \w+\./)?.[0]
  expect(rest).toEqual(
    ['One', 'Two', 'Three'].map((word, at) => `2 · Note: ${word}. By Ana, in ${first}. ${color} · ${at + 1} of 3`),
  )
  const tree = await ana.page.getByRole('tree', { name: outline.label }).ariaSnapshot()
  expect(tree).toContain(`treeitem "${first}" [expanded] [level=1]`)
  expect(tree).toContain(`treeitem "Note: One. By Ana, in ${first}. ${color}" [level=2]`)
})

/** What a screen reader has to say of the row under the focus. */
function readOut(element: Element): string {
  const { ariaLabel, ariaLevel, ariaPosInSet, ariaSetSize, ariaExpanded } = element
  const open = ariaExpanded === null ? '' : ` · ${ariaExpanded === 'true' ? 'open' : 'folded'}`
  return `${ariaLevel} · ${ariaLabel} · ${ariaPosInSet} of ${ariaSetSize}${open}`
}

test('[A11Y-6] axe finds no fault in the outline, at rest, while writing, with its dialogs and menus', async ({
  browser,
}) => {
  const ana = await person(browser, 'Ana', address(), laptop)
  const { page } = ana
  await joinAs(ana, (await createBoard(await person(browser, 'Fay', address()), 'Axe')).participant, 'Ana')
  await inOutline(ana)
  await writeNote(ana, 'One')
  await writeNote(ana, 'Two')
  const expectNoFaults = (name: string) => expectNoFaultsInLooks(page, name, ['dark'])
  await expectNoFaults('at rest')
  await page.keyboard.press('Enter')
  await expectNoFaults('while writing')
  await page.keyboard.press('Escape')
  await expect(row(ana, 'Note: Two')).toBeFocused()
  for (const key of ['m', 'l', 'Shift+F10']) {
    await page.keyboard.press(key)
    await expect(page.getByRole(key === 'Shift+F10' ? 'menu' : 'dialog')).toBeVisible()
    await expectNoFaults(key)
    await page.keyboard.press('Escape')
    await expect(row(ana, 'Note: Two')).toBeFocused()
  }
})

test('[UI-110] others’ changes move neither the focus nor the row that has it, and are told between one’s words', async ({
  browser,
}) => {
  const ana = await person(browser, 'Ana', address(), laptop)
  const ben = await person(browser, 'Ben', address(), laptop)
  const { participant } = await createBoard(await person(browser, 'Fay', address()), 'In peace')
  for (const one of [ana, ben]) {
    await joinAs(one, participant, one.name)
    await inOutline(one)
  }
  // However long three notes take to write, they are told of in one go.
  await tellMe(ana, outline.digest.onRequest)
  await tabTo(ana.page, row(ana, first).first())
  await keys(ana.page, 'End')
  await writeNote(ana, 'Here I am')
  const top = () => row(ana, 'Note: Here I am').evaluate((element) => Math.round(element.getBoundingClientRect().top))
  const before = await top()
  for (const text of ['First of Ben', 'Second of Ben', 'Third of Ben']) await writeNote(ben, text)
  await expect(row(ana, 'Note: Third of Ben')).toHaveCount(1)
  await expect(row(ana, 'Note: Here I am')).toBeFocused()
  await expect.poll(top).toBe(before)
  const digest = ana.page.getByRole('region', { name: outline.digest.label })
  await digest.getByRole('button', { name: outline.digest.ask }).click()
  await expect(digest).toContainText(`Ben added 3 notes to ${first}.`)
  await tellMe(ana, outline.digest.regularly)
  await writeNote(ben, 'Fourth of Ben')
  await expect(digest).toContainText(`Ben added 1 note to ${first}.`, { timeout: 25_000 })
  await expect(paceOf(ana.page, outline.digest.regularly)).toBeFocused()
})

const paceOf = (page: Page, pace: string) =>
  page.getByRole('button', { name: outline.digest.pace.replace('{{pace}}', pace) })

async function tellMe({ page }: Person, pace: string): Promise<void> {
  await page.getByRole('button', { name: outline.digest.pace.replace('{{pace}}', '') }).click()
  await page.getByRole('menuitemradio', { name: pace }).click()
  await page.keyboard.press('Escape')
  await expect(paceOf(page, pace)).toBeFocused()
}
