import { resolve } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { company } from '../../client/locales/en/company.ts'
import { proxies } from '../../client/locales/en/proxies.ts'
import { sealed } from '../../client/locales/en/sealed.ts'
import { voting } from '../../client/locales/en/voting.ts'
import type { CommandInput } from '../../shared/commands.ts'
import { complaintsOf, everybodyLeaves } from '../helpers/atBoard.ts'
import { expectNoFaults } from '../helpers/axe.ts'
import { person } from '../helpers/person.ts'
import { answers, ask, sealedSession, write } from '../helpers/sealed.ts'
import { cardOf } from '../helpers/sealing.ts'
import { joinAs, laptop, phone, projector } from '../helpers/session.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop } from '../helpers/workshop.ts'

const clientDirectory = resolve(import.meta.dirname, '../../build/client')
const filled = (words: string, name: string) => words.replaceAll('{{name}}', name)
const chip = (page: Page, name: string) => page.getByText(filled(proxies.for, name), { exact: true })
const chooseFor = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: proxies.switch }).getByRole('radio', { name }).check({ force: true })

test.afterEach(({ browser }) => everybodyLeaves(browser))

test('[UI-199] a table device writes and votes for two people without one: always in sight for whom, warned, and nobody else reads it early', async ({
  browser,
}) => {
  await using workshop = await startWorkshop({ clientDirectory })
  const { links } = workshop.board
  const session = await sealedSession(workshop, ['ana', 'ben'])
  const { fay } = session
  const table = await person(browser, 'Table', workshop.address, phone)
  const wall = await person(browser, 'Wall', workshop.address, projector)
  const lea = await person(browser, 'Lea', workshop.address, laptop)
  const { page } = table
  await joinAs(table, links.participant, 'Table')
  await wall.page.goto(links.viewer)
  await joinAs(lea, links.participant, 'Lea')

  await test.step('people without a device are added one after the other, by keyboard', async () => {
    await page.getByRole('button', { name: company.alsoWriteFor }).press('Enter')
    const dialog = page.getByRole('dialog', { name: proxies.title })
    await expect(dialog.getByLabel(proxies.name)).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog.getByText(proxies.missing)).toBeVisible()
    for (const name of ['Omar', 'Lina']) {
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
      await expect(dialog.getByRole('listitem').filter({ hasText: name })).toBeVisible()
      await expect(dialog.getByLabel(proxies.name)).toHaveValue('')
    }
    await expectNoFaults(page, 'adding people')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('radio', { name: proxies.myself })).toBeChecked()
  })

  await test.step('each has a card of their own, with a warning, and is done by themselves', async () => {
    expect(await ask(session, 'named')).toBe(204)
    await cardOf(page, 1).fill('canary-mine')
    await page.getByRole('radio', { name: /^Myself/ }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(chip(page, 'Omar')).toBeVisible()
    await expect(page.getByText(filled(proxies.sealed.named, 'Omar'))).toBeVisible()
    await expect(cardOf(page, 1)).toHaveValue('')
    await cardOf(page, 1).fill('canary-omar')
    await page.getByRole('button', { name: filled(proxies.ready, 'Omar') }).click()
    await until(() => [...fay.stage.members.all().values()].some(({ name, ready }) => name === 'Omar' && ready))
    await expectNoFaults(page, 'a private card for another', 'main')
    await chooseFor(page, 'Lina')
    await cardOf(page, 1).fill('canary-lina')
    await chooseFor(page, 'Omar')
    await expect(cardOf(page, 1)).toHaveValue('canary-omar')
    await expect(page.getByRole('radio', { name: filled(proxies.done, 'Lina') })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('radio', { name: filled(proxies.done, 'Omar') })).toBeChecked()
    await expect(cardOf(page, 1)).toHaveValue('canary-omar')
    for (const one of [wall, lea]) expect(one.heard('canary')).toBe(false)
    expect([fay, ...session.people].some(({ guest }) => guest.heard('canary'))).toBe(false)
    expect(await fay.guest.command('drafts.reveal', { promptId: 'named' })).toBe(204)
    for (const words of ['Omar, written by Table', 'Lina, written by Table'])
      await expect(wall.page.getByText(words)).toBeVisible()
  })

  await test.step('without names, nothing says whose it is', async () => {
    expect(await ask(session, 'secret', { anonymous: true })).toBe(204)
    await Promise.all(session.people.map((one) => write(one, 'secret', 'Quiet mornings')))
    await chooseFor(page, 'Omar')
    await expect(page.getByText(filled(proxies.sealed.anonymous, 'Omar'))).toBeVisible()
    await cardOf(page, 1).fill('canary-secret')
    await expect(page.getByRole('radio', { name: filled(proxies.done, 'Omar') })).toBeVisible()
    await until(async () => (await fay.guest.command('drafts.reveal', { promptId: 'secret' })) === 204)
    await until(() => answers(fay, 'secret').length === 3)
    await expect(wall.page.getByText('canary-secret')).toBeVisible()
    await expect(wall.page.getByText(/Omar/)).toHaveCount(0)
    expect(answers(fay, 'secret').map(([, { author }]) => author)).toEqual([null, null, null])
    await expect(page.getByText(sealed.shownAnonymous)).toBeVisible()
  })

  await test.step('each has their own dots, and the result names whose they are', async () => {
    const options = ['Mornings', 'Evenings'].map((text, at) => ({ id: `o${at}`, text }))
    const asked: CommandInput<'vote.open'> = {
      vote: 'v',
      kind: 'dots',
      question: 'When?',
      options,
      dots: 2,
      isNamed: true,
    }
    expect(await fay.guest.command('vote.open', asked)).toBe(204)
    const dot = (option: string) => page.getByRole('button', { name: `A dot more on: ${option}` }).click()
    await expect(page.getByText(filled(proxies.vote.named, 'Omar'))).toBeVisible()
    await dot('Mornings')
    await dot('Mornings')
    await expect(page.getByText(voting.ballot.saved)).toBeVisible()
    await chooseFor(page, 'Lina')
    await expect(page.getByText(filled(proxies.vote.none, 'Lina'))).toBeVisible()
    await dot('Evenings')
    await expect(page.getByRole('radio', { name: filled(proxies.done, 'Lina') })).toBeVisible()
    await until(() => fay.stage.votes.get('v')?.cast === 2)
    expect(await fay.guest.command('vote.close', { vote: 'v' })).toBe(204)
    await expect(lea.page.getByText('Omar, written by Table 2')).toBeVisible()
  })

  await test.step('handed on to another device, both are told', async () => {
    await page.getByRole('button', { name: company.alsoWriteFor }).first().click()
    await page.getByRole('button', { name: filled(proxies.giveOf, 'Lina') }).click()
    await page.getByRole('menuitem', { name: 'Lea' }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByText(filled(proxies.given, 'Lina').replace('{{keeper}}', 'Lea'))).toBeVisible()
    await expect(lea.page.getByText(filled(proxies.got, 'Lina'))).toBeVisible()
    await expect(lea.page.getByRole('radio', { name: 'Lina' })).toBeVisible()
  })
  expect(complaintsOf([table, wall, lea])).toEqual([])
})
