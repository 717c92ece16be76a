import { expect, test } from '@playwright/test'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { revealing } from '../../client/locales/en/revealing.ts'
import { sealed } from '../../client/locales/en/sealed.ts'
import { street } from '../../client/locales/en/street.ts'
import { takeAways } from '../../client/locales/en/takeAways.ts'
import { oneServer } from '../helpers/atBoard.ts'
import { person } from '../helpers/person.ts'
import { cardOf } from '../helpers/sealing.ts'
import { joinAs, openConsole, phone } from '../helpers/session.ts'

const address = oneServer()

test('[MINE-2] where answers open to each other, “I don’t know yet” is a card that one sees, takes back, and opens', async ({
  browser,
}) => {
  const question = 'What do you need on a hard day?'
  const fay = await openConsole(browser, address(), 'Fay and Omar')
  const omar = await person(browser, 'Omar', address(), phone)
  await joinAs(omar, fay.invitation.participant, 'Omar')
  const { page } = fay
  await page.getByRole('button', { name: consoleWords.add, exact: true }).first().click()
  const form = page.getByRole('form', { name: consoleWords.form.titleAdd })
  await form.getByRole('textbox', { name: consoleWords.form.text }).fill(question)
  await form.getByText(consoleWords.modeLong.private, { exact: true }).click()
  await form.getByText(street.mutual, { exact: true }).click()
  await form.getByRole('button', { name: consoleWords.form.save, exact: true }).click()
  await page.getByRole('button', { name: `${consoleWords.show}: ${question}` }).click()
  await expect(page.getByRole('region', { name: revealing.title })).toBeVisible()

  const dontKnow = omar.page.getByRole('button', { name: takeAways.dontKnow })
  const card = omar.page.getByRole('textbox').filter({ hasText: takeAways.card })
  await dontKnow.tap()
  await expect(card).toBeVisible()
  await expect(omar.page.getByRole('button', { name: sealed.done })).toHaveAttribute('aria-pressed', 'true')
  await omar.page.getByRole('button', { name: takeAways.takeBack }).tap()
  await expect(card).toHaveCount(0)
  await dontKnow.tap()
  await expect(card).toBeVisible()

  const mine = await fay.context.newPage()
  await mine.goto(`${new URL(page.url()).pathname.replace(/console$/, 'pocket')}`)
  await cardOf(mine, 1).fill('Tell me early')
  await mine.getByRole('button', { name: sealed.done }).click()
  await expect(omar.page.getByText('1 card of yours is on the board.')).toBeVisible()
  expect([fay, omar].flatMap(({ complaints }) => complaints)).toEqual([])
})
