import { expect, type Page, test } from '@playwright/test'
import { actions } from '../../client/locales/en/actions.ts'
import { agreements as words } from '../../client/locales/en/agreements.ts'
import type { Joined } from '../../shared/api.ts'
import { meaningOf } from '../../shared/rules/alliance/meaning.ts'
import { agreementsOf, termsOf } from '../../shared/schema/agreement.ts'
import { allianceDoc } from '../../shared/schema/alliance.ts'
import { firstSection, newBoard, oneServer } from '../helpers/atBoard.ts'
import { expectNoFaults } from '../helpers/axe.ts'
import { Guest } from '../helpers/guest.ts'
import { enterOutline, goToRow, rowOf } from '../helpers/inOutline.ts'
import { choose, press } from '../helpers/keys.ts'
import { type Person, person } from '../helpers/person.ts'
import { openPalette } from '../helpers/reach.ts'
import { joinAs, laptop, phone } from '../helpers/session.ts'
import { until } from '../helpers/until.ts'
import { voter } from '../helpers/voters.ts'

const address = oneServer()
const promise = 'I will say no by noon'

const what = (page: Page) => page.getByLabel(words.what, { exact: true })
const cards = (page: Page) => page.locator('ol > li').filter({ has: page.getByRole('heading', { level: 3 }) })
const toggle = (page: Page, name: string) => page.getByRole('button', { name, exact: true, expanded: false })

/** The same person, by another device: says what they would press, where that is not the story. */
async function guestOf({ page }: Person, board: string): Promise<Guest> {
  const passes = await page.evaluate(() => localStorage.getItem('groundwork.passes') ?? '[]')
  const [pass] = JSON.parse(passes) as readonly (Joined & object)[]
  if (!pass) throw new Error('Nobody is in.')
  return new Guest(address(), board, pass)
}

test('[AGR-7] an agreement begins as somebody’s note, is worded by two at once, and stands once people said yes: other words are proposed, seen word by word, and taken', async ({
  browser,
}) => {
  const board = await newBoard(address())
  const [fay, ana] = await Promise.all([
    person(browser, 'Fay', address(), laptop),
    person(browser, 'Ana', address(), phone),
  ])
  await Promise.all([joinAs(fay, board.links.facilitator, 'Fay'), joinAs(ana, board.links.participant, 'Ana')])
  const ben = await voter(address(), board, 'Ben')
  await ben.write(firstSection, { n: promise })
  const { page } = fay

  await test.step('made of a note, by key alone; whoever promised it carries it', async () => {
    await enterOutline(page)
    await goToRow(page, new RegExp(promise))
    await openPalette(page)
    await page.keyboard.type(actions.agree)
    await page.keyboard.press('Enter')
    await expect(what(page)).toBeFocused()
    await expect(what(page)).toHaveValue(promise)
    await expect(page.getByRole('button', { name: 'Ben', exact: true })).toHaveAttribute('aria-pressed', 'true')
  })

  await test.step('two write in the same line at once, and both stay', async () => {
    await ana.page.getByRole('button', { name: '1 agreement' }).click()
    await toggle(ana.page, promise).click()
    await what(ana.page).press('Home')
    await what(page).press('End')
    await Promise.all([what(ana.page).pressSequentially('Kindly: '), what(page).pressSequentially(', with a reason')])
    const both = `Kindly: ${promise}, with a reason`
    for (const one of [fay, ana]) await expect(what(one.page)).toHaveValue(both)
  })

  await test.step('what is still open is said, and goes when it is there', async () => {
    const open = (parts: string) => page.getByText(words.open.replace('{{parts}}', parts)).first()
    await expect(open(`${words.part.when} · ${words.part.evidence}`)).toBeVisible()
    await page.getByLabel(words.when, { exact: true }).focus()
    await page.keyboard.type('each time')
    await page.keyboard.press('Tab')
    await page.keyboard.type('nobody waits overnight')
    await expect(page.getByText('Still open')).toHaveCount(0)
    await expect(ana.page.getByLabel(words.when, { exact: true })).toHaveValue('each time')
    await expectNoFaults(page, 'an agreement that is written', 'aside[aria-labelledby]')
    await expectNoFaults(ana.page, 'an agreement that is written, on a phone')
  })

  await test.step('a second one is moved up by key, thrown away and brought back', async () => {
    await press(page, page.getByRole('button', { name: words.start.weWill }))
    await expect(what(page)).toBeFocused()
    await page.keyboard.type('rest on Fridays')
    const rest = page.getByRole('button', { name: 'We will rest on Fridays', exact: true })
    await expect(cards(page)).toHaveCount(2)
    await rest.focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(cards(page).first()).toContainText('Fridays')
    await expect(rest).toBeFocused()
    await choose(
      page,
      page.getByRole('button', { name: words.more.replace('{{name}}', 'We will rest on Fridays') }),
      words.throwAway,
    )
    await expect(cards(page)).toHaveCount(1)
    await expect(cards(page).getByRole('button').first()).toBeFocused()
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: words.undo }).press('Enter')
    await expect(cards(page)).toHaveCount(2)
    await rest.focus()
    await page.keyboard.press('Escape')
    await goToRow(page, /Agreement.*Fridays/)
    await page.keyboard.press('Enter')
    await expect(rest).toBeFocused()
    await expect(rowOf(page, new RegExp(`Agreement.*Kindly: ${promise}`))).toBeAttached()
  })

  const guests = [await guestOf(fay, board.board.id), await guestOf(ana, board.board.id), ben.guest]
  const [onBoard, onStage] = await Promise.all([ben.guest.open('board'), ben.guest.open('stage')])
  await test.step('everybody says yes, and the words stand', async () => {
    const items = [...agreementsOf(onBoard.doc).all()].map(([agreement, one]) => ({
      ...{ agreement, meaning: meaningOf(termsOf(one)), stance: 'in' as const },
    }))
    for (const guest of guests) expect(await guest.command('commit.say', { items })).toBe(204)
    expect(await ben.guest.command('alliance.settle', { version: 'v1', from: null, review: null })).toBe(204)
    await until(() => allianceDoc(onStage.doc).alliance.get().state === 'active')
    await expect(page.getByText(words.frozen)).toBeVisible()
    await expect(what(page)).toHaveCount(0)
    await expect(what(ana.page)).toHaveCount(0)
    await expect(cards(page).first()).toContainText(words.phase.act)
  })

  await test.step('other words are proposed beside it, and taken by somebody who has read them', async () => {
    await press(page, page.getByRole('button', { name: words.propose }))
    await expect(what(page)).toBeFocused()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('We will rest on Mondays')
    await toggle(ana.page, 'We will rest on Fridays').click()
    const proposal = ana.page.getByRole('region', { name: words.proposalBy.replace('{{name}}', 'Fay') })
    await expect(proposal.getByRole('deletion')).toContainText('Fridays')
    await expect(proposal.getByRole('insertion')).toContainText('Mondays')
    await expectNoFaults(ana.page, 'a proposal on a phone')
    await proposal.getByRole('button', { name: words.take }).click()
    await expect(cards(page).first()).toContainText('We will rest on Mondays')
    await expect(cards(page).first()).toContainText(words.phase.agree)
    await expect(cards(page).last()).toContainText(words.phase.act)
  })
  expect([...fay.complaints, ...ana.complaints]).toEqual([])
})
