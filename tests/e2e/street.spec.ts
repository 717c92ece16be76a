import { expect, test } from '@playwright/test'
import { actions } from '../../client/locales/en/actions.ts'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { pocket } from '../../client/locales/en/pocket.ts'
import { revealing } from '../../client/locales/en/revealing.ts'
import { sealed } from '../../client/locales/en/sealed.ts'
import { street } from '../../client/locales/en/street.ts'
import { addNote, firstSection, lookAtAll, oneServer, thingOn } from '../helpers/atBoard.ts'
import { command } from '../helpers/inOutline.ts'
import { person } from '../helpers/person.ts'
import { cardOf } from '../helpers/sealing.ts'
import { joinAs, laptop, openConsole, phone } from '../helpers/session.ts'

const address = oneServer()

test('[STORY-40] two people answer each other: neither reads before both have written; an ask reaches whom it asks', async ({
  browser,
}) => {
  const fay = await openConsole(browser, address(), 'Fay and Omar')
  const omar = await person(browser, 'Omar', address(), phone)
  await joinAs(omar, fay.invitation.participant, 'Omar')
  const mine = await fay.context.newPage()
  const wait = 'both open by themselves when you are both done'

  await test.step('a question that opens to each other says so', async () => {
    const { page } = fay
    await page.getByRole('button', { name: consoleWords.add, exact: true }).first().click()
    const form = page.getByRole('form', { name: consoleWords.form.titleAdd })
    await form.getByRole('textbox', { name: consoleWords.form.text }).fill('What do you need on a hard day?')
    await form.getByText(consoleWords.modeLong.private, { exact: true }).click()
    await form.getByText(street.mutual, { exact: true }).click()
    await form.getByRole('button', { name: consoleWords.form.save, exact: true }).click()
    await expect(page.getByText(street.mutualFact).first()).toBeVisible()
    await page.getByRole('button', { name: `${consoleWords.show}: What do you need on a hard day?` }).click()
    await expect(page.getByRole('region', { name: revealing.title })).toBeVisible()
    await expect(omar.page.getByText(wait)).toBeVisible()
    await expect(page.getByRole('button', { name: /^Reveal the cards of/ })).toHaveCount(0)
  })

  await test.step('neither reads before both are done, and then both do, with nobody’s reveal', async () => {
    await cardOf(omar.page, 1).fill('canary: quiet, then a walk')
    await omar.page.getByRole('button', { name: sealed.done }).click()
    await expect(omar.page.getByRole('button', { name: sealed.done })).toHaveAttribute('aria-pressed', 'true')
    await mine.goto(`${new URL(fay.page.url()).pathname.replace(/console$/, 'pocket')}`)
    await expect(mine.getByText(wait)).toBeVisible()
    await cardOf(mine, 1).fill('Tell me early, even if it is small')
    expect(fay.heard('canary')).toBe(false)
    await mine.getByRole('button', { name: sealed.done }).click()
    await mine.getByRole('link', { name: pocket.everybodys }).click()
    await expect(thingOn(mine, /canary: quiet/)).toBeVisible()
    await expect(thingOn(mine, /Tell me early/)).toBeVisible()
    await expect(omar.page.getByText('1 card of yours is on the board.')).toBeVisible()
  })

  await test.step('what one asks of the other reaches them, and they reply', async () => {
    await lookAtAll(mine)
    // Near enough for what stands below a note: from afar only its words are shown.
    await command(mine, `Go to “${firstSection}”`)
    await thingOn(mine, /Tell me early/).click()
    await command(mine, actions.ask)
    const dialog = mine.getByRole('dialog', { name: street.askTitle })
    await dialog.getByRole('button', { name: new RegExp(street.to) }).click()
    await mine.getByRole('option', { name: 'Omar' }).click()
    await dialog.getByRole('button', { name: street.saveAsk }).click()
    const asked = omar.page.getByRole('region', { name: street.askedOf })
    await expect(asked).toContainText('Tell me early')
    await asked.getByRole('button', { name: street.replies.yes }).click()
    await expect(asked.getByRole('button', { name: street.replies.yes })).toHaveAttribute('aria-pressed', 'true')
    await expect(mine.getByText(street.said.yes)).toBeVisible()
  })
  expect([fay, omar].flatMap(({ complaints }) => complaints)).toEqual([])
})

test('[UI-271] a side that is empty where the other is not is named: to whoever leads, and to both of a pair', async ({
  browser,
}) => {
  const fay = await openConsole(browser, address(), 'Balance')
  const omar = await person(browser, 'Omar', address(), laptop)
  await joinAs(omar, fay.invitation.participant, 'Omar')
  await fay.page.getByRole('button', { name: /^Reveal the first question/ }).click()
  await fay.page.getByText(street.balance).click()
  await lookAtAll(omar.page)
  await addNote(omar.page, 'A word from me')
  const silent = street.silentMe
  await expect(fay.page.getByText(silent)).toBeVisible()
  await expect(omar.page.getByText(/^Nothing from .* here yet\.$/)).toBeVisible()
})
