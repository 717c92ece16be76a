import { expect, type Locator, type Page, test } from '@playwright/test'
import { board } from '../../client/locales/en/board.ts'
import { notes } from '../../client/locales/en/notes.ts'
import {
  act,
  addNote,
  boxOf,
  drag,
  firstSection,
  fourthSection,
  layOut,
  lookAtAll,
  newBoard,
  oneTable,
  paste,
  placeIn,
  secondSection,
  sectionOn,
  thingOn,
  thirdSection,
} from '../helpers/atBoard.ts'
import { person } from '../helpers/person.ts'
import { joinAs, laptop } from '../helpers/session.ts'
import { goToSection } from '../helpers/writing.ts'

const table = oneTable()

test('[STORY-6] notes come by double-click, key, button and paste, and everybody has them', async () => {
  const { ana, ben } = table()
  await test.step('by double-click, where one points', async () => {
    await addNote(ana.page, 'Here, exactly.', await placeIn(sectionOn(ana.page, firstSection), [0.3, 0.5]))
    const [x = 0, y = 0, width = 0, height = 0] = await boxOf(thingOn(ben.page, 'Here, exactly.'))
    expect(Math.abs(x + width / 2 - 0.3 * 880)).toBeLessThan(8)
    expect(Math.abs(y + height / 2 - 0.5 * 720)).toBeLessThan(8)
    await expect(thingOn(ben.page, `Note by Ana in ${firstSection}: Here, exactly.`)).toBeVisible()
  })
  await test.step('by N and by the button', async () => {
    await addNote(ana.page, 'By its key.')
    await ana.page.getByRole('button', { name: board.tools.add, exact: true }).click()
    await ana.page.keyboard.type('By its button.')
    await ana.page.keyboard.press('Escape')
    await lookAtAll(ben.page)
    for (const text of ['By its key.', 'By its button.']) await expect(thingOn(ben.page, text)).toBeVisible()
  })
  await test.step('a line each', async () => {
    await lookAtAll(ana.page)
    await paste(ana.page, { 'text/plain': 'Mondays are slow.\n\n  Ask me twice.\nNo calls at noon.' })
    await lookAtAll(ben.page)
    for (const text of ['Mondays are slow.', 'Ask me twice.', 'No calls at noon.'])
      await expect(thingOn(ben.page, new RegExp(`: ${text}$`))).toBeVisible()
  })
  await test.step('and cells where they stand in their table', async () => {
    const rows = [
      ['Who', 'When'],
      ['Lena', 'Friday'],
    ].map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    await paste(ana.page, { 'text/html': `<table>${rows.join('')}</table>`, 'text/plain': 'Who\tWhen\nLena\tFriday' })
    await expect(thingOn(ana.page, /: Friday$/)).toBeVisible()
    await lookAtAll(ben.page)
    await expect(thingOn(ben.page, /: Friday$/)).toBeVisible()
    const [who, when, lena, friday] = await Promise.all(
      ['Who', 'When', 'Lena', 'Friday'].map((text) => boxOf(thingOn(ben.page, new RegExp(`: ${text}$`)))),
    )
    expect([who?.[1], lena?.[1], who?.[0], when?.[0]]).toEqual([when?.[1], friday?.[1], lena?.[0], friday?.[0]])
    expect(when?.[0]).toBeGreaterThan(who?.[0] ?? 0)
    expect(lena?.[1]).toBeGreaterThan(who?.[1] ?? 0)
  })
})

test('[STORY-6] a note fits its words, grows, changes its paper and its name, for both', async () => {
  const { ana, ben } = table()
  const words =
    'I think while I speak, so stop me when you have heard enough; and give me a day before I say yes to anything that takes longer than a week of work.'
  await layOut(ana.page, secondSection, [words])
  const mine = thingOn(ana.page, /I think while I speak/)
  const theirs = thingOn(ben.page, /I think while I speak/)
  // Seen from far, a note shows only how it begins.
  for (const one of [ana, ben]) await goToSection(one, secondSection)
  await test.step('its words lie within its paper', async () => {
    for (const note of [mine, theirs]) {
      await expect(note).toContainText(words)
      expect(await overflowOf(note)).toEqual({ across: 0, down: 0 })
    }
  })
  await test.step('pulled at a corner, it grows on both screens', async () => {
    const before = await boxOf(theirs)
    await mine.click()
    const corner = await placeIn(mine, [1, 1])
    await drag(ana.page, corner, [corner[0] + 110, corner[1] + 80])
    await expect.poll(async () => (await boxOf(theirs))[2]).toBeGreaterThan((before[2] ?? 0) + 80)
    await expect.poll(async () => (await boxOf(theirs))[3]).toBeGreaterThan((before[3] ?? 0) + 50)
    expect((await boxOf(theirs)).slice(0, 2)).toEqual(before.slice(0, 2))
    expect(await overflowOf(theirs)).toEqual({ across: 0, down: 0 })
  })
  await test.step('its paper has a name and a sign, too', async () => {
    await toolsOf(ana.page)
      .getByRole('button', { name: /^Colour: / })
      .click()
    await ana.page.getByRole('radio', { name: board.color.sky }).click({ force: true })
    await ana.page.keyboard.press('Escape')
    await expect(theirs.locator('[data-note="sky"][data-sign="sky"]')).toBeVisible()
    await theirs.click()
    await expect(
      toolsOf(ben.page).getByRole('button', { name: `${board.note.color}: ${board.color.sky}` }),
    ).toBeVisible()
    const sign = await theirs.locator('[data-sign]').evaluate((paper) => getComputedStyle(paper, '::after').clipPath)
    expect(sign).not.toBe('none')
  })
  await test.step('who wrote it is hidden: for one, then for all', async () => {
    await expect(theirs.getByTitle('Ana')).toBeVisible()
    await act(ben.page, notes.authors.show)
    await expect(theirs.getByTitle('Ana')).toBeHidden()
    await expect(mine.getByTitle('Ana')).toBeVisible()
    await act(ben.page, notes.authors.show)
    await expect(theirs.getByTitle('Ana')).toBeVisible()
    await mine.click()
    await act(ana.page, notes.sign.off)
    await expect(theirs.getByTitle('Ana')).toBeHidden()
    await expect(thingOn(ben.page, /^Note in What we need: I think while/)).toBeVisible()
    await act(ana.page, notes.sign.on)
    await expect(theirs.getByTitle('Ana')).toBeVisible()
  })
})

test('[STORY-6] people react to a note and talk about it, live', async () => {
  const { ana, ben } = table()
  await layOut(ana.page, thirdSection, ['We decide on Fridays.'])
  for (const one of [ana, ben]) await goToSection(one, thirdSection)
  const mine = thingOn(ana.page, /We decide on Fridays/)
  const theirs = thingOn(ben.page, /We decide on Fridays/)
  await test.step('with signs that tell who gave them', async () => {
    await mine.click()
    await toolsOf(ana.page).getByRole('button', { name: notes.react.title }).click()
    await ana.page.getByRole('button', { name: notes.react.kind.thanks, exact: true }).click()
    const given = theirs.getByRole('button', { name: 'Thanks: Ana', exact: true })
    await expect(given).toHaveText('1')
    await given.click()
    await expect(mine.getByRole('button', { name: /^Thanks: .*Ben/ })).toHaveText('2')
    await theirs.getByRole('button', { name: /^Thanks: / }).click()
    await expect(mine.getByRole('button', { name: /^Thanks: / })).toHaveText('1')
  })
  await test.step('in a thread both have open', async () => {
    await mine.click()
    await ana.page.keyboard.press('Shift+C')
    await say(ana.page, 'Every Friday?')
    await theirs.getByRole('button', { name: '1 comment', exact: true }).click()
    await expect(threadOf(ben.page).getByText('Every Friday?')).toBeVisible()
    await say(ben.page, 'Unless nobody is here.')
    await expect(threadOf(ana.page).getByText('Unless nobody is here.')).toBeVisible()
    await expect(mine.getByRole('button', { name: '2 comments', exact: true })).toBeVisible()
  })
  await test.step('change what they said, take it back, and bring it back', async () => {
    await ben.page.getByRole('button', { name: notes.comments.edit, exact: true }).click()
    await ben.page.getByRole('textbox', { name: notes.comments.editField }).fill('Unless it is a holiday.')
    await ben.page.keyboard.press('Enter')
    await expect(threadOf(ana.page).getByText('Unless it is a holiday.')).toBeVisible()
    await expect(threadOf(ana.page).getByRole('button', { name: notes.comments.edit, exact: true })).toHaveCount(1)
    await ben.page.getByRole('button', { name: notes.comments.remove, exact: true }).click()
    await expect(threadOf(ana.page).getByText('Unless it is a holiday.')).toBeHidden()
    await ben.page.getByRole('button', { name: notes.comments.undo, exact: true }).last().click()
    await expect(threadOf(ana.page).getByText('Unless it is a holiday.')).toBeVisible()
  })
  for (const { page } of [ana, ben]) await page.getByRole('button', { name: notes.comments.close }).click()
})

test('[STORY-6] a note is doubled, and taken to another board', async ({ browser }) => {
  const { ana, ben, address } = table()
  await layOut(ana.page, fourthSection, ['Lunch at noon.', 'Coffee at ten.'])
  await test.step('doubled, beside it', async () => {
    await thingOn(ana.page, /Lunch at noon/).click()
    await ana.page.keyboard.press('Control+d')
    await expect(thingOn(ben.page, /Lunch at noon/)).toHaveCount(2)
    const boxes = await Promise.all((await thingOn(ben.page, /Lunch at noon/).all()).map(boxOf))
    expect(boxes[0]).not.toEqual(boxes[1])
  })
  await test.step('both copied there, with the name of who pasted them', async () => {
    const cleo = await person(browser, 'Cleo', address, laptop)
    await joinAs(cleo, (await newBoard(address, 'Elsewhere')).links.facilitator, 'Cleo')
    await lookAtAll(cleo.page)
    await lookAtAll(ana.page)
    await thingOn(ana.page, /Lunch at noon/)
      .first()
      .click()
    await thingOn(ana.page, /Coffee at ten/).click({ modifiers: ['Shift'] })
    await ana.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await cleo.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await ana.page.bringToFront()
    await ana.page.keyboard.press('Control+c')
    await cleo.page.bringToFront()
    await cleo.page.keyboard.press('Control+v')
    for (const text of [/Lunch at noon/, /Coffee at ten/]) await expect(thingOn(cleo.page, text)).toHaveCount(1)
    const [lunch = [], coffee = []] = await Promise.all(
      [/Lunch at noon/, /Coffee at ten/].map((text) => boxOf(thingOn(cleo.page, text))),
    )
    const [lunchHere = [], coffeeHere = []] = await Promise.all(
      [/Lunch at noon/, /Coffee at ten/].map((text) => boxOf(thingOn(ana.page, text).first())),
    )
    expect((coffee[0] ?? 0) - (lunch[0] ?? 0)).toBe((coffeeHere[0] ?? 0) - (lunchHere[0] ?? 0))
    await cleo.context.close()
  })
})

/** By how much words stand out of the paper, in pixels. */
function overflowOf(note: Locator): Promise<{ readonly across: number; readonly down: number }> {
  return note.evaluate((element) => {
    const paper = element.querySelector('[data-note]')
    const words = element.querySelector('p')
    if (!paper || !words) throw new Error('This note has no paper.')
    const range = document.createRange()
    range.selectNodeContents(words)
    const [around, inner] = [paper.getBoundingClientRect(), range.getBoundingClientRect()]
    return {
      across: Math.max(0, Math.ceil(inner.right - around.right), Math.ceil(around.left - inner.left)),
      down: Math.max(0, Math.ceil(inner.bottom - around.bottom), Math.ceil(around.top - inner.top)),
    }
  })
}

/** What can be done with the one note that is selected. */
function toolsOf(page: Page): Locator {
  return page.getByRole('toolbar', { name: board.note.actions_one })
}

function threadOf(page: Page): Locator {
  return page.getByRole('list', { name: notes.comments.list })
}

async function say(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: notes.comments.field }).fill(words)
  await page.keyboard.press('Enter')
}
