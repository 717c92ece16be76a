import { expect, type Page, test } from '@playwright/test'
import { actions } from '../../client/locales/en/actions.ts'
import { board } from '../../client/locales/en/board.ts'
import { sections } from '../../client/locales/en/sections.ts'
import { trash } from '../../client/locales/en/trash.ts'
import {
  act,
  boxOf,
  drag,
  firstSection,
  fourthSection,
  layOut,
  lookAtAll,
  middleOf,
  oneTable,
  placeIn,
  secondSection,
  sectionOn,
  take,
  thingOn,
  thirdSection,
} from '../helpers/atBoard.ts'
import type { Person } from '../helpers/person.ts'
import { wordsIn, writeInSection } from '../helpers/writing.ts'

const table = oneTable()

test('[STORY-10] over notes, words, drawing, moves and sections, each takes back their own alone, in order', async () => {
  const { fay, ana, ben } = table()
  await act(fay.page, sections.structure)
  await test.step('the two take turns', async () => {
    await layOut(ana.page, firstSection, ['Hers.'])
    await layOut(ben.page, secondSection, ['His.'])
    await pen(ana.page, secondSection)
    await pen(ben.page, fourthSection)
    await writeInSection(ana, firstSection, 'Ana says so.')
    await expect.poll(() => wordsIn(ben, firstSection)).toBe('Ana says so.')
    await writeInSection(ben, firstSection, ' Ben, too.')
    await Promise.all([leave(ana.page), leave(ben.page)])
    await expect.poll(() => wordsIn(ana, firstSection)).toBe('Ana says so. Ben, too.')
    await move(ana.page, 'Hers.')
    await rename(ben.page, thirdSection, 'Our promise')
    await Promise.all([lookAtAll(ana.page), lookAtAll(ben.page)])
  })
  const moved = await boxOf(note(ben.page, 'Hers.'))
  const isThere = (one: Person, text: string) => async () => (await note(one.page, text).count()) === 1
  const isDrawn = (one: Person, by: string) => async () => (await strokesBy(one.page, by).count()) === 1
  const reads = (one: Person, words: string) => async () => (await wordsIn(one, firstSection)) === words
  const isMoved = async () => String(await boxOf(note(ben.page, 'Hers.'))) === String(moved)
  await test.step('she takes back hers: the move, the words, the line, the note', async () => {
    await back(ana.page, not(isMoved))
    expect(await reads(ben, 'Ana says so. Ben, too.')()).toBe(true)
    await back(ana.page, reads(ben, ' Ben, too.'))
    expect(await isDrawn(ben, 'Ana')()).toBe(true)
    await back(ana.page, not(isDrawn(ben, 'Ana')))
    expect(await isThere(ben, 'Hers.')()).toBe(true)
    await back(ana.page, not(isThere(ben, 'Hers.')))
    await lookAtAll(ana.page)
    await expect(note(ana.page, 'His.')).toBeVisible()
    await expect(strokesBy(ana.page, 'Ben')).toHaveCount(1)
    await expect(sectionOn(ana.page, 'Our promise')).toBeVisible()
  })
  await test.step('and does it all again', async () => {
    await back(ana.page, isThere(ben, 'Hers.'), 'Control+Shift+Z')
    await back(ana.page, isDrawn(ben, 'Ana'), 'Control+Shift+Z')
    await back(ana.page, reads(ben, 'Ana says so. Ben, too.'), 'Control+Shift+Z')
    await back(ana.page, isMoved, 'Control+Shift+Z')
    await lookAtAll(ana.page)
  })
  await test.step('he takes back his: the name of the section, the words, the line, the note', async () => {
    await back(ben.page, async () => (await sectionOn(ana.page, thirdSection).count()) === 1)
    expect(await reads(ana, 'Ana says so. Ben, too.')()).toBe(true)
    await back(ben.page, reads(ana, 'Ana says so.'))
    await back(ben.page, not(isDrawn(ana, 'Ben')))
    expect(await isThere(ana, 'His.')()).toBe(true)
    await back(ben.page, not(isThere(ana, 'His.')))
    await expect(note(ana.page, 'Hers.')).toBeVisible()
    await expect(strokesBy(ana.page, 'Ana')).toHaveCount(1)
  })
})

test('[STORY-10] after throwing something away, the way back is at hand', async () => {
  const { ana, ben } = table()
  await layOut(ana.page, secondSection, ['Too early.'])
  await note(ana.page, 'Too early.').click()
  await ana.page.keyboard.press('Delete')
  await expect(note(ben.page, 'Too early.')).toHaveCount(0)
  await ana.page.getByRole('button', { name: actions.undo, exact: true }).last().click()
  await expect(note(ben.page, 'Too early.')).toBeVisible()
})

test('[STORY-10] the other finds everything in the Trash, whatever it was, and puts it back', async () => {
  const { fay, ana, ben } = table()
  await layOut(ana.page, thirdSection, ['One of all.', 'Two of all.'])
  await test.step('a note, a shape, a line, a link, a group, a section', async () => {
    const at = (x: number, y: number) => placeIn(sectionOn(ana.page, thirdSection), [x, y])
    await take(ana.page, 'rectangle')
    await drag(ana.page, await at(0.6, 0.6), await at(0.8, 0.8))
    await ana.page.keyboard.type('A shape')
    await ana.page.keyboard.press('Escape')
    await pen(ana.page, thirdSection)
    await chooseAll(ana.page, ['One of all.', 'Two of all.'])
    await ana.page.keyboard.press('Shift+L')
    await expect(ben.page.getByRole('article', { name: /^Link from Note: One of all/ })).toHaveCount(1)
  })
  const before = await strokesBy(ben.page, 'Ana').count()
  await test.step('all thrown away', async () => {
    await lookAtAll(ana.page)
    await ana.page.getByRole('article', { name: /^Link from Note: One of all/ }).focus()
    await ana.page.keyboard.press('Delete')
    await note(ana.page, 'One of all.').click()
    await ana.page.keyboard.press('Shift+A')
    await ana.page.keyboard.press('Delete')
    await expect(note(ben.page, 'One of all.')).toHaveCount(0)
    await lookAtAll(fay.page)
    await fay.page.getByRole('button', { name: `Section “${thirdSection}”` }).click()
    await fay.page.getByRole('menuitem', { name: sections.remove, exact: true }).click()
    await expect(sectionOn(ben.page, thirdSection)).toBeHidden()
  })
  await test.step('and put back', async () => {
    await act(fay.page, actions.trash)
    const drawer = fay.page.getByRole('dialog', { name: trash.title })
    const { kind } = trash
    for (const [what, text] of [
      [kind.note, 'One of all.'],
      [kind.note, 'Two of all.'],
      [kind.figure, 'A shape'],
      [kind.link, trash.noWords],
      [kind.stroke, trash.noWords],
      [kind.section, thirdSection],
    ] as const) {
      const name = trash.restoreNamed.replace('{{kind}}', what).replace('{{text}}', text)
      await drawer.getByRole('button', { name, exact: true }).first().click()
    }
    await fay.page.keyboard.press('Escape')
    await expect(sectionOn(ben.page, thirdSection)).toBeVisible()
    for (const text of ['One of all.', 'Two of all.']) await expect(note(ben.page, text)).toBeVisible()
    await expect(ben.page.getByRole('article', { name: /A shape/ })).toBeVisible()
    await expect(ben.page.getByRole('article', { name: /^Link from Note: One of all/ })).toHaveCount(1)
    await expect(strokesBy(ben.page, 'Ana')).toHaveCount(before)
  })
})

function note(page: Page, text: string) {
  return thingOn(page, new RegExp(`^Note .*: ${text}$`))
}

function strokesBy(page: Page, name: string) {
  return page.getByRole('article', { name: `Drawing by ${name}` })
}

async function pen(page: Page, section: string): Promise<void> {
  await lookAtAll(page)
  await take(page, 'pen')
  await drag(
    page,
    await placeIn(sectionOn(page, section), [0.3, 0.55]),
    await placeIn(sectionOn(page, section), [0.5, 0.62]),
  )
  await page.keyboard.press('v')
}

async function move(page: Page, text: string): Promise<void> {
  await lookAtAll(page)
  const from = await middleOf(note(page, text))
  await drag(page, from, [from[0] + 80, from[1] + 30])
}

async function rename(page: Page, section: string, title: string): Promise<void> {
  await lookAtAll(page)
  await page.getByRole('heading', { name: section }).dblclick()
  await page.getByRole('textbox', { name: sections.name }).fill(title)
  await page.keyboard.press('Enter')
  await expect(sectionOn(page, title)).toBeVisible()
}

async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await lookAtAll(page)
}

type IsSo = () => Promise<boolean>

function not(isSo: IsSo): IsSo {
  return async () => !(await isSo())
}

/** What was written with pauses comes back in as many steps. */
const STEPS_MAX = 6

/** Goes back, or forth, step by step, until this is so. */
async function back(page: Page, isSo: IsSo, keys = 'Control+z'): Promise<void> {
  for (let step = 0; step < STEPS_MAX; step++) {
    await page.getByRole('region', { name: board.canvas }).focus()
    await page.keyboard.press(keys)
    const isDone = await expect
      .poll(isSo, { timeout: 4000 })
      .toBe(true)
      .then(
        () => true,
        () => false,
      )
    if (isDone) return
  }
  throw new Error(`${STEPS_MAX} steps back changed nothing of it.`)
}

async function chooseAll(page: Page, [first = '', ...others]: readonly string[]): Promise<void> {
  await lookAtAll(page)
  await note(page, first).click()
  for (const text of others) await note(page, text).click({ modifiers: ['Shift'] })
}
