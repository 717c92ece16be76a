import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { actions } from '../../client/locales/en/actions.ts'
import { board } from '../../client/locales/en/board.ts'
import { canvas } from '../../client/locales/en/canvas.ts'
import { draw } from '../../client/locales/en/draw.ts'
import { exporting } from '../../client/locales/en/exporting.ts'
import { notes } from '../../client/locales/en/notes.ts'
import { sections } from '../../client/locales/en/sections.ts'
import {
  act,
  boxOf,
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
import { fingersAt } from '../helpers/fingers.ts'
import { penAt } from '../helpers/pens.ts'
import { person } from '../helpers/person.ts'
import { joinAs, phone } from '../helpers/session.ts'

const table = oneTable()

test('[STORY-13] what is coloured, sorted, pressed, pointed at and thrown away on one canvas is so on the other', async () => {
  const { ana, ben } = table()
  const { page } = ana
  await layOut(page, secondSection, ['Second.'])
  await layOut(page, firstSection, ['First.', 'Also first.'])
  await test.step('one paper a section, or a question, for whom it is of use', async () => {
    const papers = (one: Page) =>
      Promise.all(
        ['First.', 'Also first.', 'Second.'].map((text) =>
          note(one, text).locator('[data-note]').getAttribute('data-note'),
        ),
      )
    const own = await papers(ben.page)
    await act(page, notes.colorBy.section)
    await expect.poll(async () => (await papers(page)).map((paper, _at, all) => all.indexOf(paper))).toEqual([0, 0, 2])
    expect(await papers(ben.page)).toEqual(own)
    await act(page, notes.colorBy.prompt)
    await expect.poll(async () => new Set(await papers(page)).size).toBe(1)
    await act(page, notes.colorBy.own)
    await expect.poll(() => papers(page)).toEqual(own)
  })
  await test.step('moved by keys', async () => {
    const [x = 0, y = 0] = await boxOf(note(ben.page, 'Second.'))
    await note(page, 'Second.').focus()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('ArrowRight')
    await expect.poll(async () => (await boxOf(note(ben.page, 'Second.')))[1]).toBeGreaterThan(y)
    await expect.poll(async () => (await boxOf(note(ben.page, 'Second.')))[0]).toBeGreaterThan(x)
  })
  await test.step('a line is as broad as the pen was pressed', async () => {
    await take(page, 'pen')
    const pen = await penAt(page)
    for (const [at, pressure] of [
      [0.5, 0.05],
      [0.8, 1],
    ] as const)
      await pen(
        await placeIn(sectionOn(page, fourthSection), [0.2, at]),
        await placeIn(sectionOn(page, fourthSection), [0.7, at]),
        pressure,
      )
    await page.keyboard.press('v')
    const lines = ben.page.getByRole('article', { name: /^Drawing by Ana/ })
    await expect(lines).toHaveCount(2)
    const [thin = 0, broad = 0] = (
      await Promise.all(
        (
          await lines.all()
        ).map((line) =>
          line
            .locator('path')
            .last()
            .evaluate((path) => (path as SVGPathElement).getBBox().height),
        ),
      )
    ).toSorted((a, b) => a - b)
    expect(broad).toBeGreaterThan(1.5 * thin)
  })
  await test.step('a name fades beside a pointer that rests, and the pointer stays', async () => {
    const pointer = ben.page.locator('[data-mood]').filter({ hasText: 'Ana' })
    await page.mouse.move(...(await placeIn(sectionOn(page, secondSection), [0.4, 0.6])))
    await page.mouse.move(...(await placeIn(sectionOn(page, secondSection), [0.5, 0.6])))
    await expect(pointer).toHaveAttribute('data-mood', /named/)
    await expect(pointer).not.toHaveAttribute('data-mood', /named/)
    await expect(pointer).toBeVisible()
  })
})

test('[STORY-13] after everything that is thrown away, the way back is at hand', async () => {
  const { ana, ben } = table()
  const { page } = ana
  await layOut(page, thirdSection, ['One.', 'Other.'])
  await note(page, 'One.').click()
  await note(page, 'Other.').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+g')
  await page.keyboard.press('Shift+L')
  await lookAtAll(page)
  await page.keyboard.press('d')
  await page.mouse.click(...(await placeIn(sectionOn(page, fourthSection), [0.5, 0.3])))
  await page.keyboard.type('Ask?')
  await page.keyboard.press('Escape')
  const group = ben.page.getByRole('region', { name: 'Group, 2 things' })
  await expect(group).toBeVisible()
  const mine = (name: string | RegExp) => page.getByRole('article', { name })
  for (const [what, choose, said] of [
    [
      ben.page.getByRole('article', { name: /^Link from Note: One/ }),
      () => mine(/^Link from/).focus(),
      draw.link.removed,
    ],
    [ben.page.getByRole('article', { name: 'Diamond: Ask?' }), () => mine('Diamond: Ask?').focus(), canvas.removed_one],
    [group, () => note(page, 'One.').click(), board.note.removed_other.replace('{{count}}', '2')],
  ] as const) {
    await lookAtAll(page)
    await choose()
    await page.keyboard.press('Delete')
    await expect(what).toHaveCount(0)
    const toast = page.getByRole('group').filter({ has: page.getByText(said, { exact: true }) })
    await toast.getByRole('button', { name: actions.undo, exact: true }).click()
    await expect(what).toHaveCount(1)
  }
})

test('[STORY-13] a large picture comes small, without what its file said besides; a section and a selection are kept as PNG', async () => {
  const { ana, ben } = table()
  const { page } = ana
  await lookAtAll(page)
  const came = ben.page.waitForResponse((response) => /\/images\//.test(response.url()))
  await page.evaluate(async () => {
    const paper = new OffscreenCanvas(1800, 1400)
    const ink = paper.getContext('2d')
    const noise = new ImageData(1800, 1400)
    for (let at = 0; at < noise.data.length; at += 65_536) crypto.getRandomValues(noise.data.subarray(at, at + 65_536))
    ink?.putImageData(noise, 0, 0)
    const picture = await paper.convertToBlob({ type: 'image/jpeg', quality: 1 })
    const held = new DataTransfer()
    held.items.add(new File([picture, 'taken at home'], 'large.jpg', { type: 'image/jpeg' }))
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: held, bubbles: true, cancelable: true }))
  })
  const bytes = await (await came).body()
  expect(bytes.length).toBeLessThanOrEqual(1024 * 1024)
  expect(bytes.includes('taken at home')).toBe(false)
  await expect(page.getByRole('textbox', { name: draw.picture.field })).toBeFocused()
  await page.keyboard.type('Much at once')
  await page.keyboard.press('Enter')
  await lookAtAll(ben.page)
  await expect(thingOn(ben.page, /^Picture: Much at once/).locator('img')).toBeVisible()
  await lookAtAll(page)
  await thingOn(page, /^Picture: Much at once/).click()
  for (const area of [exporting.area.selection, firstSection]) {
    await page.keyboard.press('Control+Shift+E')
    const dialog = page.getByRole('dialog', { name: exporting.title })
    await dialog.getByRole('radio', { name: exporting.format.png, exact: true }).check({ force: true })
    await dialog.getByRole('button', { name: exporting.area.label }).click()
    await page.getByRole('option', { name: area, exact: true }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: exporting.save, exact: true }).click(),
    ])
    const png = await readFile(await file.path())
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect(png.readUInt32BE(16)).toBeGreaterThan(300)
  }
})

test('[STORY-13] what is dragged by a mouse is done by taps, and a finger draws, for the other to see', async ({
  browser,
}) => {
  const { fay, ben, link, address } = table()
  await act(fay.page, sections.structure)
  const tablet = { ...phone, viewport: { width: 820, height: 1180 } }
  const cleo = await person(browser, 'Cleo', address, tablet)
  const { page } = cleo
  await joinAs(cleo, link, 'Cleo')
  await expect(sectionOn(page, firstSection)).toBeVisible()
  const fingers = await fingersAt(page)
  const tap = async (thing: Locator) => fingers.tap(await middleOf(thing))
  const choose = async (title: string) => {
    await tap(
      page
        .getByRole('button', { name: actions.palette.open, exact: true })
        .or(page.getByRole('button', { name: board.tools.more, exact: true }))
        .first(),
    )
    await page.getByRole('combobox', { name: actions.palette.field }).fill(title)
    const found = page.getByRole('option', { selected: true, disabled: false })
    await expect(found).toContainText(title)
    await found.tap()
    await expect(page.getByRole('combobox', { name: actions.palette.field })).toBeHidden()
  }
  for (const text of ['By finger.', 'By thumb.']) {
    await tap(page.getByRole('button', { name: board.tools.add }))
    await expect(page.getByRole('textbox', { name: board.note.field })).toBeFocused()
    await page.keyboard.insertText(text)
    await page.keyboard.press('Escape')
    await expect(note(ben.page, text)).toBeAttached()
  }
  const theirs = note(ben.page, 'By thumb.')
  const [, , width = 0] = await boxOf(theirs)
  await choose(canvas.size.larger)
  await expect.poll(async () => (await boxOf(theirs))[2]).toBeGreaterThan(width)
  await choose(draw.link.connectTo)
  await tap(page.getByRole('option', { name: /By finger/ }))
  await expect(ben.page.getByRole('article', { name: 'Link from Note: By thumb. to Note: By finger.' })).toHaveCount(1)
  await page.keyboard.press('Escape')
  const [x = 0] = await boxOf(sectionOn(ben.page, firstSection))
  await choose(canvas.section.place.left.replace('{{title}}', firstSection))
  await expect.poll(async () => (await boxOf(sectionOn(ben.page, firstSection)))[0]).toBeLessThan(x)
  await tap(
    page.getByRole('toolbar', { name: board.tools.label }).getByRole('button', { name: draw.tool.pen, exact: true }),
  )
  await expect(page.getByRole('toolbar', { name: board.tools.pen })).toBeVisible()
  const [left, top] = await middleOf(page.getByRole('region', { name: board.canvas }))
  await fingers.swipe([left - 80, top], [left + 60, top + 40])
  await expect(ben.page.getByRole('article', { name: 'Drawing by Cleo' })).toHaveCount(1)
  expect(cleo.complaints).toEqual([])
  await cleo.context.close()
})

function note(page: Page, text: string) {
  return thingOn(page, new RegExp(`^Note .*: ${text}$`))
}
