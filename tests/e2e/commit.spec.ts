import { expect, type Page, test } from '@playwright/test'
import { commit } from '../../client/locales/en/commit.ts'
import { newBoard, oneServer } from '../helpers/atBoard.ts'
import { expectNoFaults } from '../helpers/axe.ts'
import { press, tabTo } from '../helpers/keys.ts'
import { type Person, person } from '../helpers/person.ts'
import { scribe } from '../helpers/scribe.ts'
import { joinAs, laptop, phone, projector } from '../helpers/session.ts'

const address = oneServer()
const agreements = {
  a: { what: 'We tell bad news the same day.', when: 'Always' },
  b: { what: 'No calls after six.', evidence: 'Quiet evenings' },
}

const dialog = (page: Page, title: string = commit.title) => page.getByRole('dialog', { name: title })
const card = (page: Page) => page.getByRole('region', { name: commit.card.label })
const alliance = (page: Page) => page.getByRole('region', { name: commit.console.label })
const stance = (page: Page, agreement: string, name: string) =>
  dialog(page).getByRole('listitem').filter({ hasText: agreement }).getByRole('button', { name })

async function come(one: Person, link: string): Promise<void> {
  await joinAs(one, link, one.name)
}

test('[STORY-60] three people say where they stand, one by key alone and one on a phone, and the last answer makes it theirs; a changed word asks again for that agreement alone', async ({
  browser,
}) => {
  const board = await newBoard(address())
  await using written = await scribe(address(), board, agreements)
  const fay = await person(browser, 'Fay', address(), laptop)
  const ana = await person(browser, 'Ana', address(), laptop)
  const ben = await person(browser, 'Ben', address(), phone)
  const wall = await person(browser, 'Wall', address(), projector)
  const people = [fay, ana, ben, wall]
  await come(fay, board.links.facilitator)
  await come(ana, board.links.participant)
  await come(ben, board.links.participant)
  await wall.page.goto(board.links.viewer)

  await test.step('nobody is asked before somebody asks, and the day is chosen with it', async () => {
    await fay.page.goto(`/b/${board.board.id}/console`)
    await expect(alliance(fay.page)).toContainText('You have 2 agreements')
    await expect(card(ana.page)).toBeHidden()
    await alliance(fay.page).getByRole('button', { name: commit.console.settle }).click()
    await expectNoFaults(fay.page, 'asking for everybody’s word', '[role="dialog"]')
    await dialog(fay.page, commit.settle.title).getByRole('button', { name: commit.settle.ask }).click()
    await expect(alliance(fay.page)).toContainText('0 of 3 have answered')
    await expect(wall.page.getByRole('heading', { name: commit.stage.title })).toBeVisible()
    await expect(wall.page.getByRole('status').filter({ hasText: '0 of 3 have said' })).toBeVisible()
    await expect(wall.page.getByText(agreements.a.what)).toBeVisible()
  })

  await test.step('Ana, by key alone: in for one, and a reservation to the other', async () => {
    const { page } = ana
    await press(page, card(page).getByRole('button', { name: commit.card.answer }))
    await expect(dialog(page)).toContainText(commit.public)
    await tabTo(page, dialog(page).getByLabel(commit.gets))
    await page.keyboard.type('Evenings of my own')
    const yes = stance(page, agreements.a.what, commit.stance.in)
    await press(page, yes)
    await expect(yes).toHaveAttribute('aria-pressed', 'true')
    await press(page, stance(page, agreements.b.what, commit.stance.reserved))
    await expect(dialog(page).getByLabel(commit.words.reserved)).toBeFocused()
    await page.keyboard.type('Not in release week')
    await press(page, dialog(page).getByRole('button', { name: commit.say }))
    await expect(stance(page, agreements.b.what, commit.stance.reserved)).toBeFocused()
    await expect(dialog(page)).toContainText(commit.done)
    await expectNoFaults(page, 'one’s own answers', '[role="dialog"]')
    await page.keyboard.press('Escape')
    await expect(dialog(page)).toBeHidden()
    await expect(card(page)).toBeHidden()
    await expect(alliance(fay.page)).toContainText('1 of 3 have answered')
  })

  await test.step('Ben, on a phone: one agreement at a time, not yet to the first', async () => {
    const { page } = ben
    await card(page).getByRole('button', { name: commit.card.answer }).click()
    await dialog(page).getByRole('button', { name: commit.begin }).click()
    await expect(dialog(page).getByRole('heading', { name: agreements.a.what })).toBeFocused()
    await dialog(page).getByRole('button', { name: commit.stance.notYet }).click()
    await dialog(page).getByLabel(commit.words.notYet).fill('How on my days off?')
    await dialog(page).getByRole('button', { name: commit.say }).click()
    await expect(dialog(page).getByRole('heading', { name: agreements.b.what })).toBeFocused()
    await expectNoFaults(page, 'one agreement on a phone', '[role="dialog"]')
    await dialog(page).getByRole('button', { name: commit.stance.in, exact: true }).click()
    await expect(dialog(page)).toContainText(commit.done)
    await dialog(page).getByRole('button', { name: commit.close }).last().click()
    await expect(wall.page.getByText('2 of 3 have said')).toBeVisible()
  })

  await test.step('with Fay’s yes to all it is active, and holds for those who said so', async () => {
    const { page } = fay
    await alliance(page).getByRole('button', { name: commit.console.mine }).click()
    await dialog(page).getByRole('button', { name: 'I’m in for all 2 that are left' }).click()
    await page.keyboard.press('Escape')
    await expect(alliance(page)).toContainText(commit.console.active)
    await expect(wall.page.getByRole('heading', { name: commit.stage.active })).toBeVisible()
    await expect(wall.page.getByText('Holds for 2 of 3')).toBeVisible()
    await alliance(page).getByRole('button', { name: commit.console.stands }).click()
    const stands = dialog(page, commit.stands.title)
    const row = stands.getByRole('row').filter({ hasText: agreements.a.what })
    await expect(row).toContainText('Holds for 2 of 3')
    await expect(row).toContainText('Ben: How on my days off?')
    await expect(stands).toContainText('Ana: Evenings of my own')
    await expectNoFaults(page, 'who stands where', '[role="dialog"]')
    await page.keyboard.press('Escape')
  })

  await test.step('a word changes: Ana is asked for that one alone, and sees what changed', async () => {
    const { page } = ana
    await written.rewrite('b', 'No calls after eight.')
    await expect(card(page)).toContainText('One agreement changed since you answered')
    await expectNoFaults(page, 'being asked again', `[aria-label="${commit.card.label}"]`)
    await press(page, card(page).getByRole('button', { name: commit.card.answer }))
    const changed = dialog(page).getByRole('listitem').filter({ hasText: commit.changed })
    await expect(changed).toHaveCount(1)
    await expect(changed.locator('del')).toContainText('six')
    await expect(changed.locator('ins')).toContainText('eight')
    await press(page, changed.getByRole('button', { name: commit.stance.in, exact: true }))
    await expect(dialog(page)).toContainText(commit.done)
    await page.keyboard.press('Escape')
    await expect(card(page)).toBeHidden()
    await expect(alliance(fay.page)).toContainText(commit.console.active)
  })
  expect(people.flatMap(({ complaints }) => complaints)).toEqual([])
})
