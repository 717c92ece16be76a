import { expect, type Locator, type Page, test } from '@playwright/test'
import { actions } from '../../client/locales/en/actions.ts'
import { board } from '../../client/locales/en/board.ts'
import { draw } from '../../client/locales/en/draw.ts'
import { exporting } from '../../client/locales/en/exporting.ts'
import { navigation } from '../../client/locales/en/navigation.ts'
import { notes } from '../../client/locales/en/notes.ts'
import { outline } from '../../client/locales/en/outline.ts'
import { preferences } from '../../client/locales/en/preferences.ts'
import { trash } from '../../client/locales/en/trash.ts'
import {
  act,
  addNote,
  firstSection,
  lookAtAll,
  newBoard,
  oneServer,
  placeIn,
  secondSection,
  sectionOn,
  thingOn,
} from '../helpers/atBoard.ts'
import { expectNoFaults } from '../helpers/axe.ts'
import { expectNoFaultsInLooks } from '../helpers/contrast.ts'
import { type Person, person } from '../helpers/person.ts'
import { close, openMenu, openPalette, openSheet } from '../helpers/reach.ts'
import { joinAs, laptop } from '../helpers/session.ts'

const address = oneServer()
const looks = ['dark', 'high contrast', 'high contrast, dark'] as const

/** What lies over the board: how it comes, and what is seen of it then. */
type Over = { readonly name: string; readonly open: (page: Page) => Promise<Locator> }

const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name })
const byPalette = (name: string, title: string, seen: (page: Page) => Locator): Over => ({
  name,
  open: async (page) => {
    await act(page, title)
    return seen(page)
  },
})

const everywhere: readonly Over[] = [
  { name: 'palette', open: openPalette },
  { name: 'sheet of keys', open: openSheet },
  { name: 'menu', open: openMenu },
  byPalette('search', navigation.search.open, (page) =>
    page.getByRole('combobox', { name: navigation.search.label, exact: true }),
  ),
  byPalette('Trash', actions.trash, (page) => dialog(page, trash.title)),
  byPalette('export', exporting.action, (page) => dialog(page, exporting.title)),
  {
    name: 'preferences',
    open: async (page) => {
      await page.getByRole('button', { name: preferences.title, exact: true }).click()
      return page.getByRole('switch', { name: preferences.calm.label })
    },
  },
]
const comments = byPalette('comments', notes.comments.action, (page) =>
  page.getByRole('textbox', { name: notes.comments.field }),
)
const linkTo = byPalette('link', draw.link.connectTo, (page) => dialog(page, draw.link.connectTitle))

test('[A11Y-2] axe finds no fault on the canvas, whatever is done there', async ({ browser }) => {
  const ana = await atBusyBoard(await person(browser, 'Ana', address(), laptop))
  const { page } = ana
  await lookAtAll(page)
  await expectNoFaultsInLooks(page, 'Canvas', looks)
  const note = thingOn(page, /: Ask me twice$/)
  for (const over of [...everywhere, comments, linkTo]) await lookAtOver(page, over, note)
  await test.step('palette, while something is looked for, and when nothing is found', async () => {
    const palette = await openPalette(page)
    await page.keyboard.type('zoom')
    await expectNoFaults(page, 'palette, while something is looked for')
    await page.keyboard.type(' nothing like it')
    await expect(palette).toBeHidden()
    await expectNoFaults(page, 'palette, nothing found')
    await page.keyboard.press('Escape')
  })
  await test.step('menu with a submenu', async () => {
    await note.focus()
    const menu = await openMenu(page)
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('menu')).toHaveCount(2)
    await expectNoFaults(page, 'menu with a submenu')
    await page.keyboard.press('Escape')
    await close(page, menu)
  })
  await test.step('pen in hand', async () => {
    await page.keyboard.press('p')
    await expect(page.getByRole('toolbar', { name: board.tools.pen })).toBeVisible()
    await expectNoFaults(page, 'pen in hand')
  })
  expect(ana.complaints).toEqual([])
})

test('[A11Y-2] axe finds no fault in the outline, whatever is done there', async ({ browser }) => {
  const ana = await atBusyBoard(await person(browser, 'Ana', address(), laptop))
  const { page } = ana
  await page.getByRole('radio', { name: preferences.form.outline }).check({ force: true })
  await expect(page.getByRole('tree', { name: outline.label })).toBeVisible()
  await expectNoFaultsInLooks(page, 'Outline', looks)
  const row = page.getByRole('treeitem', { name: /^Note: Ask me twice/ })
  await row.focus()
  for (const over of everywhere) await lookAtOver(page, over, row)
  await test.step('while a section is written', async () => {
    await row.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('tree').getByRole('textbox')).toBeFocused()
    await expectNoFaults(page, 'Outline, while a section is written')
  })
  expect(ana.complaints).toEqual([])
})

/** Everything at once: a note in each of two sections, a shape, a link, a comment, something thrown away. */
async function atBusyBoard(ana: Person): Promise<Person> {
  const { page } = ana
  await joinAs(ana, (await newBoard(address())).links.participant, 'Ana')
  await lookAtAll(page)
  await addNote(page, 'Bad news early', await placeIn(sectionOn(page, firstSection), [0.2, 0.6]))
  await lookAtAll(page)
  await addNote(page, 'Thrown away', await placeIn(sectionOn(page, firstSection), [0.7, 0.6]))
  await page.keyboard.press('Delete')
  await lookAtAll(page)
  await addNote(page, 'Ask me twice', await placeIn(sectionOn(page, secondSection), [0.5, 0.6]))
  await act(page, draw.link.connectTo)
  await page.getByRole('option', { name: /Bad news early/ }).click()
  await page.keyboard.press('Escape')
  await lookAtAll(page)
  await thingOn(page, /: Ask me twice$/).click()
  await act(page, notes.comments.action)
  await page.getByRole('textbox', { name: notes.comments.field }).fill('On which days?')
  await page.keyboard.press('Enter')
  await expect(page.getByText('On which days?')).toBeVisible()
  await page.getByRole('button', { name: notes.comments.close }).click()
  return ana
}

async function lookAtOver(page: Page, { name, open }: Over, thing: Locator): Promise<void> {
  await test.step(name, async () => {
    await thing.focus()
    const seen = await open(page)
    await expect(seen).toBeVisible()
    await expectNoFaults(page, `with ${name} open`)
    await page.keyboard.press('Escape')
    await expect(seen).toBeHidden()
  })
}
