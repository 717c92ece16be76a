import { resolve } from 'node:path'
import { type Browser, expect, type Page, test } from '@playwright/test'
import { actions } from '../../client/locales/en/actions.ts'
import { board as boardWords } from '../../client/locales/en/board.ts'
import { common } from '../../client/locales/en/common.ts'
import { company } from '../../client/locales/en/company.ts'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { ended } from '../../client/locales/en/ended.ts'
import { grouping } from '../../client/locales/en/grouping.ts'
import { invite } from '../../client/locales/en/invite.ts'
import { join } from '../../client/locales/en/join.ts'
import { pocket } from '../../client/locales/en/pocket.ts'
import { proxies } from '../../client/locales/en/proxies.ts'
import { seats } from '../../client/locales/en/seats.ts'
import { waiting } from '../../client/locales/en/waiting.ts'
import { act, complaintsOf, everybodyLeaves } from '../helpers/atBoard.ts'
import { expectNoFaults } from '../helpers/axe.ts'
import { everythingKept } from '../helpers/kept.ts'
import { type Person, person } from '../helpers/person.ts'
import { joinAs, laptop, phone, projector } from '../helpers/session.ts'
import { startWorkshop, type Workshop } from '../helpers/workshop.ts'

const clientDirectory = resolve(import.meta.dirname, '../../build/client')
/** A stand-in waits a minute: on the screens of this story it has passed, and the server counts faster. */
const MINUTE_MS = 61_000
const attendance = { lostMs: 300, standInAfterMs: 300 }

test.afterEach(({ browser }) => everybodyLeaves(browser))

test('[STORY-17] roles go from hand to hand, people come and go, and everybody is told what it means for them', async ({
  browser,
}) => {
  await using workshop = await startWorkshop({ clientDirectory, attendance })
  const { links } = workshop.board
  const fay = await comes(browser, workshop, 'Fay', links.facilitator)
  const [gus, ana] = await Promise.all([
    comes(browser, workshop, 'Gus', links.participant),
    comes(browser, workshop, 'Ana', links.participant, true),
  ])
  const ben = await person(browser, 'Ben', workshop.address, phone)
  await joinAs(ben, links.participant, 'Ben')
  const wall = await person(browser, 'Wall', workshop.address, projector)
  await wall.page.goto(links.viewer)
  await fay.page.getByRole('link', { name: boardWords.console }).click()
  await expect(personOn(fay, 'Ben')).toBeVisible()

  await test.step('whoever is made a facilitator has the console without a reload', async () => {
    await mark(gus.page)
    await choose(fay, 'Gus', seats.act.promote)
    await expect(gus.page.getByText(company.turn.facilitator)).toBeVisible()
    await gus.page.getByRole('button', { name: company.turn.toConsole }).click()
    await expect(gus.page.getByRole('heading', { name: consoleWords.now })).toBeVisible()
    await expect(gus.page.getByRole('button', { name: consoleWords.revealFirst })).toBeVisible()
    expect(await isMarked(gus.page)).toBe(true)
  })

  await test.step('and takes part again, kindly told, when they facilitate no more', async () => {
    await choose(fay, 'Gus', seats.act.demote)
    await fay.page.getByRole('button', { name: seats.ask.demote.yes }).click()
    await expect(gus.page.getByRole('heading', { name: join.problem.handedOn.heading })).toBeVisible()
    await gus.page.getByRole('link', { name: join.problem.toBoard }).click()
    await expect(gus.page.getByRole('toolbar', { name: boardWords.tools.label })).toBeVisible()
    await expect(gus.page.getByRole('alertdialog')).toBeHidden()
    expect(await isMarked(gus.page)).toBe(true)
  })

  await test.step('whoever is removed is told, and keeps what they were writing', async () => {
    await ben.page.getByRole('textbox', { name: pocket.yourThought }).fill('Half a thought')
    await expect(ben.page.getByText(common.saved.saved, { exact: true })).toBeVisible()
    await choose(fay, 'Ben', seats.act.remove)
    await fay.page.getByRole('button', { name: seats.ask.remove.yes, exact: true }).click()
    const told = ben.page.getByRole('alertdialog', { name: ended.removed.title })
    await expect(told.getByRole('textbox', { name: ended.draftsLabel })).toHaveValue('Half a thought')
    // As told, it goes with this page: the device keeps nothing of it.
    await expect.poll(() => everythingKept(ben.page)).not.toContain('Half a thought')
    await expect(personOn(fay, 'Ben')).toBeHidden()
    await told.getByRole('button', { name: ended.home }).click()
  })

  await test.step('somebody who is away is called otherwise, and finds it so when they are back', async () => {
    await gus.page.goto('about:blank')
    await expect(personOn(fay, 'Gus')).toContainText(seats.away)
    await choose(fay, 'Gus', seats.act.edit)
    await fay.page.getByRole('textbox', { name: seats.edit.name }).fill('Gustav')
    await fay.page.getByRole('radio', { name: join.color.names[4] }).check({ force: true })
    await fay.page.getByRole('button', { name: seats.edit.save }).click()
    await expect(personOn(fay, 'Gustav').locator('[data-person="4"]')).toBeVisible()
    await gus.page.goBack()
    await expect(gus.page.getByRole('toolbar', { name: boardWords.tools.label })).toBeVisible()
    await expect(gus.page.getByRole('banner').locator('[data-person="4"]')).toBeVisible()
  })

  await test.step('a note for somebody without a device bears their name', async () => {
    await fay.page.getByRole('button', { name: company.alsoWriteFor }).click()
    await fay.page.getByLabel(proxies.name).fill('Nia')
    await fay.page.keyboard.press('Enter')
    await expect(fay.page.getByRole('list', { name: proxies.people })).toContainText('Nia')
    await fay.page.keyboard.press('Escape')
    await expect(personOn(fay, 'Nia')).toContainText(seats.youWrite)
    await fay.page.getByRole('link', { name: consoleWords.board, exact: true }).click()
    await fay.page.getByRole('radio', { name: 'Nia' }).check({ force: true })
    await fay.page.getByRole('button', { name: boardWords.tools.add }).click()
    await fay.page.keyboard.type('Speak slowly')
    await fay.page.keyboard.press('Escape')
    for (const { page } of [fay, gus])
      await expect(page.getByRole('article', { name: /Nia, written by Fay.*Speak slowly/ })).toBeVisible()
    const hand = proxies.hand.raise.replace('{{name}}', 'Nia')
    await act(fay.page, hand)
    await expect(fay.page.getByText(proxies.hand.isUp.replaceAll('{{name}}', 'Nia'))).toBeAttached()
    await act(fay.page, actions.groups)
    await expect(fay.page.getByRole('dialog', { name: grouping.title })).toContainText('Gustav')
    await fay.page.keyboard.press('Escape')
  })

  await test.step('the door is kept: a passphrase, a wait, and somebody who lets in', async () => {
    await fay.page.getByRole('link', { name: boardWords.console }).click()
    await fay.page.getByRole('button', { name: consoleWords.invite }).click()
    const door = (name: string) => fay.page.getByRole('radio', { name })
    await door(invite.door.closed).click({ force: true })
    await expect(door(invite.door.closed)).toBeChecked()
    await ben.page.goto(links.participant)
    await ben.page.getByLabel(join.name.label).fill('Ben')
    await ben.page.getByRole('button', { name: join.submit, exact: true }).click()
    await expect(ben.page.getByText(/lets nobody else in now/)).toBeVisible()
    await door(invite.door.waiting).click({ force: true })
    await expect(door(invite.door.waiting)).toBeChecked()
    await fay.page.getByLabel(invite.phrase.label).fill('blue heron')
    await fay.page.getByRole('button', { name: invite.phrase.set }).click()
    await expect(fay.page.getByText(invite.phrase.setDone)).toBeVisible()
    await fay.page.keyboard.press('Escape')
    await ben.page.goto(links.participant)
    await expect(ben.page.getByLabel(join.name.label)).toHaveValue('')
    await ben.page.getByLabel(join.name.label).fill('Ben')
    await ben.page.getByLabel(join.phrase.label).fill('blue horse')
    await ben.page.getByRole('button', { name: join.submit, exact: true }).click()
    await expect(ben.page.getByText(join.phrase.wrong)).toBeVisible()
    await ben.page.getByLabel(join.phrase.label).fill('Blue  heron')
    await ben.page.getByRole('button', { name: join.submit, exact: true }).click()
    await expect(ben.page.getByRole('heading', { name: waiting.heading })).toBeVisible()
    await ben.page.reload()
    await expect(ben.page.getByRole('heading', { name: waiting.heading })).toBeVisible()
    await expectNoFaults(ben.page, 'at the door')
    await fay.page.getByRole('button', { name: 'Let in Ben' }).click()
    await expect(ben.page.getByRole('textbox', { name: pocket.yourThought })).toBeVisible()
    await expect(personOn(fay, 'Ben')).toBeVisible()
  })

  await test.step('who facilitates is missed, and one carries on for them', async () => {
    const console = fay.page.url()
    await fay.page.goto('about:blank')
    await expect(gus.page.getByRole('heading', { name: 'We wait for Fay' })).toBeVisible()
    await expect(wall.page.getByText('We wait for Fay.')).toBeVisible()
    await ana.page.getByRole('button', { name: company.lost.carryOn }).click()
    await expect(ana.page.getByText(company.turn.facilitator)).toBeVisible()
    await expect(gus.page.getByRole('heading', { name: 'We wait for Fay' })).toBeHidden()
    await fay.page.goto(console)
    await expect(personOn(fay, 'Ana')).toContainText(seats.facilitates)
  })

  await test.step('a closed link shuts out whoever came by it, within a second, and they keep what they were writing', async () => {
    await ben.page.getByRole('textbox', { name: pocket.yourThought }).fill('Last words')
    await expect(ben.page.getByText(common.saved.saved, { exact: true })).toBeVisible()
    await fay.page.getByRole('button', { name: consoleWords.invite }).click()
    await fay.page.getByRole('button', { name: invite.revoke.participant }).click()
    await fay.page.getByRole('button', { name: invite.revoke.participantYes }).click()
    await expect(fay.page.getByText(invite.revoke.participantDone)).toBeVisible()
    for (const { page } of [gus, ben])
      await expect(page.getByRole('alertdialog', { name: ended.revoked.title })).toBeVisible({ timeout: 1000 })
    await expect(ben.page.getByRole('textbox', { name: ended.draftsLabel })).toHaveValue(/Last words/)
    await expect(ana.page.getByRole('alertdialog')).toBeHidden()
  })

  await test.step('whoever facilitates no more goes on at the board, and nothing there has ended', async () => {
    await fay.page.getByRole('button', { name: invite.close, exact: true }).click()
    await choose(fay, 'Ana', seats.act.demote)
    await fay.page.getByRole('button', { name: seats.ask.demote.yes }).click()
    await expect(ana.page.getByText(company.turn.participant)).toBeVisible()
    await expect(ana.page.getByRole('alertdialog')).toHaveCount(0, { timeout: 1 })
    await expect(ana.page.getByRole('link', { name: boardWords.console })).toBeHidden()
  })

  await test.step('handed over, the session is led by another, and whoever led takes part', async () => {
    await choose(fay, 'Ana', seats.act.handOver)
    await fay.page.getByRole('button', { name: seats.ask.handOver.yes }).click()
    await expect(fay.page.getByRole('heading', { name: join.problem.handedOn.heading })).toBeVisible()
    await ana.page.getByRole('link', { name: boardWords.console }).click()
    await expect(personOn(ana, 'Ana')).toContainText(seats.facilitates)
  })
  expect(complaintsOf([fay, gus, ana, ben, wall])).toEqual([])
})

test('[UI-171] whoever comes late is told where the group is, once, and may leave again', async ({ browser }) => {
  await using workshop = await startWorkshop({ clientDirectory, attendance })
  const { links } = workshop.board
  const lead = await workshop.join('Fay', 'facilitator')
  const [promptId = ''] = [...(await lead.open('deck')).doc.getMap('prompts').keys()]
  expect(await lead.command('prompt.reveal', { promptId })).toBe(204)
  const ana = await comes(browser, workshop, 'Ana', links.participant)
  const ben = await person(browser, 'Ben', workshop.address, phone)
  await joinAs(ben, links.participant, 'Ben')
  for (const { page } of [ana, ben]) {
    await expect(page.getByRole('heading', { name: company.late.heading })).toBeVisible()
    await expectNoFaults(page, 'told where the group is', '[aria-labelledby="catch-up"]')
    await page.getByRole('button', { name: company.late.done }).click()
    await expect(page.getByRole('heading', { name: company.late.heading })).toBeHidden()
    await page.reload()
    await expect(page.getByText(common.saved.saved, { exact: true })).toBeVisible()
    await expect(page.getByRole('heading', { name: company.late.heading })).toBeHidden()
  }
  await ben.page.getByRole('button', { name: company.leave.leave }).click()
  await ben.page.getByRole('button', { name: company.leave.yes, exact: true }).click()
  await expect(ben.page).toHaveURL(`${workshop.address}/`)
  await expect(ana.page.getByRole('button', { name: '1 person here' })).toBeVisible()
  expect(complaintsOf([ana, ben])).toEqual([])
})

/** At the board by a link; `isAhead`: on a screen on which a minute more has passed. */
async function comes(browser: Browser, { address }: Workshop, name: string, link: string, isAhead = false) {
  const one = await person(browser, name, address, laptop)
  if (isAhead) await one.page.route('**/api/time', (route) => route.fulfill({ json: { now: Date.now() + MINUTE_MS } }))
  await joinAs(one, link, name)
  await expect(one.page.getByRole('toolbar', { name: boardWords.tools.label })).toBeVisible()
  return one
}

function personOn({ page }: Person, name: string) {
  return page.getByRole('list', { name: seats.people }).getByRole('listitem').filter({ hasText: name })
}

/** Chooses what is to be done with somebody, from their menu on the console. */
async function choose({ page }: Person, name: string, act: string): Promise<void> {
  await personOn({ page } as Person, name)
    .getByRole('button')
    .click()
  await page.getByRole('menuitem', { name: act }).click()
}

/** Leaves something on the page that a reload would take away. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
}

function isMarked(page: Page): Promise<boolean> {
  return page.evaluate(() => 'isSamePage' in window)
}
