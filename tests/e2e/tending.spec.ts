import { resolve } from 'node:path'
import { expect, test } from '@playwright/test'
import { calendar } from '../../client/locales/en/calendar.ts'
import { tending } from '../../client/locales/en/tending.ts'
import { tending as kit } from '../../shared/kits/tending.ts'
import { complaintsOf, everybodyLeaves } from '../helpers/atBoard.ts'
import { expectNoFaults } from '../helpers/axe.ts'
import { person } from '../helpers/person.ts'
import { joinAs, laptop, phone } from '../helpers/session.ts'
import { startWorkshop } from '../helpers/workshop.ts'

const clientDirectory = resolve(import.meta.dirname, '../../build/client')
const wayBack = 'First a walk, apart.'
const said = {
  when: 'plans change on the day',
  i: 'go quiet',
  like: 'a call before the mail',
}
const sentence = 'When plans change on the day, I go quiet. I would like a call before the mail.'

test.afterEach(({ browser }) => everybodyLeaves(browser))

test('[TEND-7] a phone raises it, the others find it when they next open, with their way back, and it leads to 15 minutes', async ({
  browser,
}) => {
  await using workshop = await startWorkshop({ clientDirectory })
  const { links, board } = workshop.board
  const ana = await person(browser, 'Ana', workshop.address, phone)
  await joinAs(ana, links.participant, 'Ana')

  await test.step('from a phone, in three short sentences, by keyboard as well', async () => {
    const care = ana.page.getByRole('button', { name: tending.care })
    await care.focus()
    await ana.page.keyboard.press('Enter')
    const dialog = ana.page.getByRole('dialog', { name: tending.care })
    await dialog.getByLabel(tending.when).fill(said.when)
    await dialog.getByLabel(tending.i, { exact: true }).fill(said.i)
    await dialog.getByLabel(tending.like).fill(said.like)
    await expect(dialog.getByText('fewer than 4 people')).toBeVisible()
    await expectNoFaults(ana.page, 'Ana’s phone')
    await dialog.getByRole('button', { name: tending.raise }).click()
    await expect(dialog).toBeHidden()
    await expect(care).toBeFocused()
  })

  const fay = await person(browser, 'Fay', workshop.address, laptop)
  await joinAs(fay, links.facilitator, 'Fay')
  const careDialog = fay.page.getByRole('dialog', { name: tending.title })

  await test.step('whoever opens the board next finds it, and writes the way back', async () => {
    await fay.page.getByRole('region', { name: tending.care }).getByRole('button', { name: tending.look }).click()
    await expect(careDialog.getByRole('listitem').filter({ hasText: sentence })).toContainText('Ana')
    await expect(careDialog.getByText(tending.wayBackNone)).toBeVisible()
    await careDialog.getByRole('button', { name: tending.settings }).click()
    await careDialog.getByLabel(tending.wayBack).fill(wayBack)
    await careDialog.getByLabel(tending.wordsLabel).fill('Kettle on')
    await careDialog.getByRole('button', { name: tending.save }).click()
    await expect(careDialog.getByRole('region', { name: tending.wayBack })).toContainText(wayBack)
    await careDialog.getByRole('button', { name: tending.close }).last().click()
    await expect(ana.page.getByRole('button', { name: 'Kettle on' })).toBeVisible()
  })

  await test.step('one press in the Console makes it a quarter of an hour for everybody', async () => {
    await fay.page.goto(`/b/${board.id}/console`)
    await fay.page.getByRole('region', { name: 'Kettle on' }).getByRole('button', { name: tending.look }).click()
    await careDialog.getByRole('button', { name: tending.start }).click()
    const first = kit.prompts.find(({ step }) => step === 'bump')?.text ?? ''
    await expect(ana.page.getByRole('heading', { name: first })).toBeVisible()
    await expect(ana.page.getByText(/1[45]:\d\d/).first()).toBeVisible()
  })

  await test.step('and when it is tended to, it rests', async () => {
    await fay.page.getByRole('region', { name: 'Kettle on' }).getByRole('button', { name: tending.look }).click()
    await careDialog.getByRole('button', { name: tending.rest }).click()
    await expect(careDialog.getByText(tending.none)).toBeVisible()
    await fay.page.keyboard.press('Escape')
    await expect(fay.page.getByRole('region', { name: 'Kettle on' })).toBeHidden()
  })

  await test.step('how something landed is asked and answered between two', async () => {
    await fay.page.getByRole('button', { name: tending.vibe.way }).click()
    const dialog = fay.page.getByRole('dialog', { name: tending.vibe.way })
    await dialog.getByRole('button', { name: tending.vibe.ask, exact: true }).click()
    const asked = ana.page.getByRole('region', { name: 'Fay asks: how did that land?' })
    await expect(dialog.getByRole('switch', { name: 'Ana' })).toBeDisabled()
    await expect(dialog.getByText(tending.vibe.open)).toBeVisible()
    await asked.getByRole('button', { name: tending.vibe.reply.off }).click()
    await expect(asked).toBeHidden()
    await expect(dialog.getByRole('listitem')).toHaveText(`Ana: ${tending.vibe.reply.off}`)
    await expect(dialog.getByRole('switch', { name: 'Ana' })).toBeEnabled()
    await fay.page.keyboard.press('Escape')
  })

  await test.step('its dates are for one’s own calendar', async () => {
    await ana.page.goto(`/b/${board.id}/agreement`)
    await ana.page.getByRole('button', { name: calendar.subscribe }).click()
    const dialog = ana.page.getByRole('dialog', { name: calendar.title })
    await expect(dialog.getByRole('textbox', { name: calendar.address })).toHaveValue(/\/api\/calendar\/.+\.ics$/)
    await expectNoFaults(ana.page, 'Ana’s phone')
  })
  expect(complaintsOf([ana, fay])).toEqual([])
})
