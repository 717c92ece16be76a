import { expect, type Page, test } from '@playwright/test'
import { breakouts } from '../../client/locales/en/breakouts.ts'
import { grouping } from '../../client/locales/en/grouping.ts'
import { pocket } from '../../client/locales/en/pocket.ts'
import { addNote, newBoard, oneServer, sectionOn, thingOn } from '../helpers/atBoard.ts'
import { expectNoFaults } from '../helpers/axe.ts'
import { expectNoFaultsInLooks } from '../helpers/contrast.ts'
import { person } from '../helpers/person.ts'
import { joinAs, laptop, phone, projector } from '../helpers/session.ts'
import { until } from '../helpers/until.ts'
import { voter } from '../helpers/voters.ts'

const address = oneServer()
const question = 'What would make Mondays lighter for the two of you?'

test('[STORY-18] pairs are put together, work in sections of their own with their own time, and come back; every screen goes along', async ({
  browser,
}) => {
  const board = await newBoard(address())
  const come = async (name: string, link: string, options = laptop) => {
    const one = await person(browser, name, address(), options)
    await joinAs(one, link, name)
    return one
  }
  const [fay, ana, cleo, ben] = await Promise.all([
    come('Fay', board.links.facilitator),
    come('Ana', board.links.participant),
    come('Cleo', board.links.participant),
    come('Ben', board.links.participant, phone),
  ])
  const wall = await person(browser, 'Wall', address(), projector)
  await wall.page.goto(board.links.viewer)
  await voter(address(), board, 'Dee')
  const people = [fay, ana, cleo, ben, wall]
  await fay.page.goto(fay.page.url().replace(/(\/b\/[^/]+).*/, '$1/console'))
  const panel = fay.page.getByRole('region', { name: grouping.now })
  const groupWith = (page: Page, name: string) =>
    page.getByRole('listitem', { name: /^Group \d$/ }).filter({ hasText: name })

  await test.step('Fay thinks out pairs by keys, and nobody hears of them', async () => {
    const dialog = fay.page.getByRole('dialog', { name: grouping.title })
    await expect(fay.page.getByRole('button', { name: grouping.open })).toBeVisible()
    await fay.page.keyboard.press('m')
    await expect(dialog.getByRole('listitem', { name: /^Group \d$/ })).toHaveCount(2)
    await expect(dialog.getByRole('list', { name: grouping.leftOut })).toContainText('Fay')
    await dialog.getByRole('button', { name: says(grouping.submit_other, { count: '2' }) }).press('Enter')
    await expect(dialog.getByText(grouping.ownMissing)).toBeVisible()
    await expect(dialog.getByRole('textbox', { name: grouping.ownLabel })).toBeFocused()
    await fay.page.keyboard.type(question)
    await dialog.getByRole('button', { name: grouping.shuffle }).press('Enter')
    await pair(fay.page, 'Ben', 'Ana')
    await expectNoFaults(fay.page, 'groups thought out', '[role="dialog"]')
    for (const one of [ana, cleo, ben, wall]) expect([one.name, one.heard(question)]).toEqual([one.name, false])
    await dialog.getByRole('button', { name: says(grouping.submit_other, { count: '2' }) }).press('Enter')
    await expect(dialog).toBeHidden()
    await expect(panel.getByRole('timer')).toHaveAccessibleName(/^[45]:\d\d left$/)
    await expectNoFaultsInLooks(fay.page, 'groups at work', ['dark', 'high contrast, chosen'], 'main')
  })

  await test.step('everybody learns whom they are with, and each board goes to its group’s section', async () => {
    const mine = (page: Page) => page.getByRole('region', { name: breakouts.label })
    await expect(mine(ana.page)).toContainText(says(breakouts.with, { people: 'Ben' }))
    await expect(mine(cleo.page)).toContainText(says(breakouts.with, { people: 'Dee' }))
    await expect(mine(ben.page)).toContainText(says(breakouts.with, { people: 'Ana' }))
    await expect(ben.page.getByRole('heading', { name: question })).toBeVisible()
    await expect(sectionOn(ana.page, '(Ana & Ben|Ben & Ana)')).toBeInViewport({ ratio: 0.95 })
    await expect(sectionOn(cleo.page, '(Cleo & Dee|Dee & Cleo)')).toBeInViewport({ ratio: 0.95 })
    await expect(wall.page.getByRole('heading', { name: question })).toBeVisible()
    await expect(wall.page.getByRole('list', { name: breakouts.othersLabel }).getByRole('listitem')).toHaveCount(2)
    await expect(wall.page.getByRole('timer')).toBeVisible()
    await expect(wall.page.getByRole('button', { name: grouping.end })).toHaveCount(0)
  })

  await test.step('what a phone and a board add goes into the section of their group', async () => {
    await ben.page.getByRole('textbox', { name: pocket.yourNote }).fill('No meetings before ten')
    await ben.page.getByRole('button', { name: pocket.add, exact: true }).click()
    await expect(thingOn(ana.page, /No meetings before ten/)).toBeInViewport()
    await expect(groupWith(panel.page(), 'Ben')).toContainText(says(grouping.notes_one, { count: '1' }))
    await addNote(ana.page, 'Lunch together')
    await expect(groupWith(panel.page(), 'Ana')).toContainText(says(grouping.notes_other, { count: '2' }))
    await expect(groupWith(panel.page(), 'Cleo')).toContainText(grouping.notes_zero)
  })

  await test.step('somebody comes late, and is put into a group', async () => {
    const eve = await voter(address(), board, 'Eve')
    await until(() => eve.stage.session.get().breakouts?.groups.some(({ members }) => members.length === 3))
    await expect(groupWith(panel.page(), 'Eve')).toHaveCount(1)
  })

  await test.step('there is a minute more, then the end in sight, on every screen', async () => {
    await panel.getByRole('button', { name: grouping.minuteMore }).press('Enter')
    await expect(panel.getByRole('timer')).toHaveAccessibleName(/^[56]:\d\d left$/)
    await panel.getByRole('button', { name: grouping.twoMinutes }).press('Enter')
    for (const { page } of [ana, ben, wall]) {
      await expect(page.getByRole('timer').first()).toHaveAccessibleName(/^(2:00|1:\d\d) left$/)
      await expect(page.getByText(breakouts.said.twoMinutes)).toBeAttached()
    }
    await expect(panel.getByRole('button', { name: grouping.twoMinutes })).toBeHidden()
  })

  await test.step('everybody comes back to what all groups wrote, which stays where it was written', async () => {
    await fay.page.keyboard.press('Escape')
    await fay.page.keyboard.press('m')
    await expect(panel.getByRole('button', { name: grouping.end })).toBeFocused()
    await fay.page.keyboard.press('Enter')
    await expect(panel).toBeHidden()
    for (const { page } of [ana, cleo, ben])
      await expect(page.getByRole('region', { name: breakouts.label })).toBeHidden()
    for (const text of ['No meetings before ten', 'Lunch together'])
      await expect(wall.page.getByText(text)).toBeVisible()
    await ana.page.getByRole('button', { name: breakouts.backTo }).click()
    await expect(thingOn(ana.page, /No meetings before ten/)).toBeInViewport()
  })

  for (const { name, complaints } of people) expect([name, complaints]).toEqual([name, []])
})

/** Puts the first of two into the group of the second, alone with them; by keys. */
async function pair(page: Page, one: string, other: string): Promise<void> {
  const groups = page.getByRole('listitem', { name: /^Group \d$/ })
  const move = async (name: string, group: number) => {
    await page.getByRole('button', { name: says(grouping.move, { name }) }).press('Enter')
    await page.getByRole('menuitem', { name: new RegExp(`^To group ${group}:`) }).press('Enter')
    await expect(groups.nth(group - 1)).toContainText(name)
  }
  const texts = await groups.allInnerTexts()
  const theirs = texts.findIndex((text) => text.includes(other)) + 1
  if (texts[theirs - 1]?.includes(one)) return
  const third = ['Ana', 'Ben', 'Cleo', 'Dee'].find((name) => name !== other && texts[theirs - 1]?.includes(name)) ?? ''
  await move(one, theirs)
  await move(third, 3 - theirs)
}

/** Words with their places filled in. */
function says(words: string, places: Readonly<Record<string, string>>): string {
  return words.replace(/\{\{(\w+)\}\}/g, (_, place: string) => places[place] ?? '')
}
