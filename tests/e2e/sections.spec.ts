import { expect, type Page, test } from '@playwright/test'
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
  thingOn,
  thirdSection,
} from '../helpers/atBoard.ts'

const table = oneTable()

test('[STORY-7] a section is moved with what lies on it, and resized', async () => {
  const { fay, ana } = table()
  await layOut(ana.page, fourthSection, ['Friday at ten.'])
  await lookAtAll(fay.page)
  const before = await boxesAt(ana.page, fourthSection, 'Friday at ten.')
  await test.step('dragged by its title', async () => {
    const title = await middleOf(fay.page.getByRole('heading', { name: fourthSection }))
    await drag(fay.page, title, [title[0] + 60, title[1] + 30])
    await expect
      .poll(async () => (await boxesAt(ana.page, fourthSection, 'Friday at ten.'))[0]?.[0])
      .toBeGreaterThan((before[0]?.[0] ?? 0) + 100)
    const [frame = [], note = []] = await boxesAt(ana.page, fourthSection, 'Friday at ten.')
    const by = [0, 1].map((axis) => (frame[axis] ?? 0) - (before[0]?.[axis] ?? 0))
    await expect
      .poll(async () => (await boxesAt(ana.page, fourthSection, 'Friday at ten.'))[1]?.slice(0, 2))
      .toEqual([0, 1].map((axis) => (before[1]?.[axis] ?? 0) + (by[axis] ?? 0)))
    expect(note.slice(2)).toEqual(before[1]?.slice(2))
  })
  await test.step('pulled larger at its corner', async () => {
    const [frame = [], note = []] = await boxesAt(ana.page, fourthSection, 'Friday at ten.')
    const corner = await placeIn(sectionOn(fay.page, fourthSection), [1, 1])
    await drag(fay.page, [corner[0] - 2, corner[1] - 2], [corner[0] + 38, corner[1] + 10])
    await expect
      .poll(async () => (await boxOf(sectionOn(ana.page, fourthSection)))[2])
      .toBeGreaterThan((frame[2] ?? 0) + 60)
    expect((await boxOf(sectionOn(ana.page, fourthSection))).slice(0, 2)).toEqual(frame.slice(0, 2))
    expect((await boxesAt(ana.page, fourthSection, 'Friday at ten.'))[1]).toEqual(note)
  })
})

test('[STORY-7] a section is renamed, folded, reordered, thrown away and brought back', async () => {
  const { fay, ana, ben } = table()
  await layOut(ana.page, secondSection, ['Quiet mornings.'])
  await lookAtAll(fay.page)
  await test.step('renamed where it stands', async () => {
    await fay.page.getByRole('heading', { name: thirdSection }).dblclick()
    await fay.page.getByRole('textbox', { name: sections.name }).fill('What we promise')
    await fay.page.keyboard.press('Enter')
    for (const { page } of [ana, ben]) await expect(sectionOn(page, 'What we promise')).toBeVisible()
    await fromMenu(fay.page, 'What we promise', sections.rename)
    await fay.page.getByRole('textbox', { name: sections.name }).fill(thirdSection)
    await fay.page.keyboard.press('Enter')
    await expect(sectionOn(ana.page, thirdSection)).toBeVisible()
  })
  await test.step('folded up, it is a title that says how much is in it', async () => {
    await lookAtAll(fay.page)
    await fay.page.getByRole('button', { name: `Fold up “${secondSection}”` }).click()
    await expect(thingOn(ana.page, /Quiet mornings/)).toBeHidden()
    await expect(sectionOn(ana.page, secondSection).getByText('1 note', { exact: true })).toBeVisible()
    await fay.page.getByRole('button', { name: `Unfold “${secondSection}”` }).click()
    await expect(thingOn(ana.page, /Quiet mornings/)).toBeVisible()
  })
  await test.step('one earlier in the order', async () => {
    const before = await orderFor(ben.page)
    expect(before.indexOf(secondSection)).toBe(before.indexOf(firstSection) + 1)
    await fromMenu(fay.page, secondSection, sections.earlier)
    await expect.poll(async () => (await orderFor(ben.page)).slice(0, 2)).toEqual([secondSection, firstSection])
  })
  await test.step('thrown away, with a way back at hand and in the Trash', async () => {
    await fromMenu(fay.page, secondSection, sections.remove)
    for (const { page } of [ana, ben]) await expect(sectionOn(page, secondSection)).toBeHidden()
    await expect(thingOn(ben.page, /Quiet mornings/)).toBeVisible()
    await fay.page.getByRole('button', { name: sections.undo, exact: true }).last().click()
    for (const { page } of [ana, ben]) await expect(sectionOn(page, secondSection)).toBeVisible()
    await fromMenu(fay.page, secondSection, sections.remove)
    await expect(sectionOn(ben.page, secondSection)).toBeHidden()
    await act(fay.page, trash.title)
    await fay.page
      .getByRole('dialog', { name: trash.title })
      .getByRole('button', {
        name: trash.restoreNamed.replace('{{kind}}', trash.kind.section).replace('{{text}}', secondSection),
      })
      .click()
    await expect(sectionOn(ben.page, secondSection)).toBeVisible()
    await fay.page.keyboard.press('Escape')
  })
})

test('[STORY-7] participants change sections once everybody may, and not before', async () => {
  const { fay, ana, ben } = table()
  await test.step('not before', async () => {
    const before = await boxOf(sectionOn(ben.page, firstSection))
    await expect(ana.page.getByRole('button', { name: `Section “${firstSection}”` })).toBeHidden()
    const title = await middleOf(ana.page.getByRole('heading', { name: firstSection }))
    await drag(ana.page, title, [title[0] - 60, title[1] + 20])
    await lookAtAll(ana.page)
    expect(await boxOf(sectionOn(ben.page, firstSection))).toEqual(before)
    const palette = await offers(ana.page, sections.add)
    expect(palette).toBe(false)
  })
  await test.step('once a facilitator says so', async () => {
    await act(fay.page, sections.structure)
    await expect(ana.page.getByRole('button', { name: `Section “${firstSection}”` })).toBeVisible()
    await act(ana.page, sections.add)
    await ana.page.getByRole('textbox', { name: sections.name }).fill('Signals')
    await ana.page.keyboard.press('Enter')
    for (const { page } of [fay, ben]) {
      await lookAtAll(page)
      await expect(sectionOn(page, 'Signals')).toBeVisible()
    }
    const [, signals = []] = await Promise.all(
      [firstSection, 'Signals'].map((title) => boxOf(sectionOn(ben.page, title))),
    )
    expect(signals[2]).toBeGreaterThan(100)
  })
  await test.step('and no longer, once she takes it back', async () => {
    await act(fay.page, sections.structure)
    await expect(ana.page.getByRole('button', { name: /^Section “/ })).toHaveCount(0)
  })
})

function boxesAt(page: Page, section: string, note: string): Promise<readonly (readonly number[])[]> {
  return Promise.all([boxOf(sectionOn(page, section)), boxOf(thingOn(page, new RegExp(`: ${note}$`)))])
}

async function fromMenu(page: Page, section: string, deed: string): Promise<void> {
  await page.getByRole('button', { name: `Section “${section}”` }).click()
  await page.getByRole('menuitem', { name: deed, exact: true }).click()
}

/** The sections as they are offered to somebody to go to. */
async function orderFor(page: Page): Promise<readonly string[]> {
  await page.keyboard.press('Control+k')
  const options = page.getByRole('option', { name: /^Go to “/ })
  await expect(options.first()).toBeVisible()
  const titles = (await options.allInnerTexts()).flatMap((words) => /“(.*)”/.exec(words)?.[1] ?? [])
  await page.keyboard.press('Escape')
  return titles
}

/** Whether something can be done now. */
async function offers(page: Page, title: string): Promise<boolean> {
  await page.keyboard.press('Control+k')
  const found = page.getByRole('option').filter({ has: page.getByText(title, { exact: true }) })
  await expect(page.getByRole('option').first()).toBeVisible()
  const can = (await found.count()) > 0 && (await found.first().getAttribute('aria-disabled')) !== 'true'
  await page.keyboard.press('Escape')
  return can
}
