import { expect, type Page, test } from '@playwright/test'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { home } from '../../client/locales/en/home.ts'
import { invite } from '../../client/locales/en/invite.ts'
import { notes } from '../../client/locales/en/notes.ts'
import { pocket } from '../../client/locales/en/pocket.ts'
import { probing } from '../../client/locales/en/probing.ts'
import { revealing } from '../../client/locales/en/revealing.ts'
import { sealed } from '../../client/locales/en/sealed.ts'
import { street } from '../../client/locales/en/street.ts'
import { inLength } from '../../shared/kits/inLength.ts'
import { managerAndReport } from '../../shared/kits/managerAndReport.ts'
import { complaintsOf, oneServer } from '../helpers/atBoard.ts'
import { listen, person } from '../helpers/person.ts'
import { cardOf, cardsRevealed } from '../helpers/sealing.ts'
import { createChosen, joinAs, laptop, phone } from '../helpers/session.ts'

const address = oneServer()
const kit = inLength(managerAndReport, 'short')
const textOf = (id: string) => kit.prompts.find((prompt) => prompt.id === id)?.text ?? ''
const titleOf = (id: string) => kit.steps.find((step) => step.id === id)?.title ?? ''
const says = (words: string, place: string) => words.replace(/\{\{\w+\}\}/, place)

const HIS = 'canary-omar: leave to run a launch on my own'
const HERS = 'canary-fay: somebody who tells me no'
const HIS_NEXT = 'canary-omar: in writing, then a walk'
const HERS_NEXT = 'canary-fay: blunt, the same day'

test('[STORY-52] a manager and a report answer each other, ask of each other, and hear each other out', async ({
  browser,
}) => {
  const [fay, omar] = await Promise.all([
    person(browser, 'Fay', address(), laptop),
    person(browser, 'Omar', address(), phone),
  ])
  // Whoever leads answers, too: on a second screen of hers.
  const fays = listen(await fay.context.newPage(), 'Fay, who answers', address())
  const fayHeard = (words: string) => fay.heard(words) || fays.heard(words)
  const others = (page: Page) => page.getByText(says(probing.pocket.others_one, '1'))
  const hers = fays.page.getByRole('list', { name: probing.pocket.list })
  const his = omar.page.getByRole('list', { name: probing.pocket.list })

  await test.step('the short length of their kit, one on a laptop and one on a phone', async () => {
    await fay.page.goto('/')
    await fay.page.getByRole('radio', { name: managerAndReport.title }).check({ force: true })
    await fay.page.getByRole('radio', { name: /^Short · 25 min/ }).check({ force: true })
    await fay.page.getByLabel(home.name.label).fill('Fay')
    const invitation = await createChosen(fay, 'Fay and Omar')
    await fay.page.getByRole('link', { name: invite.toConsole }).click()
    await joinAs(omar, invitation.participant, 'Omar')
    await expect(fay.page.getByText('Omar', { exact: true })).toBeVisible()
    await fays.page.goto(new URL(fay.page.url()).pathname.replace(/console$/, 'pocket'))
  })

  await test.step('a question opens to each other: to neither before both are done, then to both, by itself', async () => {
    await goTo(fay.page, 'purpose')
    await askAs(fay.page, textOf('pair-purpose-want'), street.mutual)
    for (const { page } of [omar, fays]) await expect(page.getByText(/both open by themselves/)).toBeVisible()
    await done(omar.page, HIS)
    await expect(fay.page.getByText(says(says(revealing.doneOf, '1'), '2'))).toBeVisible()
    await cardOf(fays.page, 1).fill(HERS)
    await expect(fays.page.getByRole('button', { name: sealed.done })).toBeEnabled()
    expect([fayHeard(HIS), omar.heard(HERS)]).toEqual([false, false])
    await fays.page.getByRole('button', { name: sealed.done }).click()
    await others(fays.page).click()
    await expect(hers.getByText(HIS)).toBeVisible()
    await others(omar.page).click()
    await expect(his.getByText(HERS)).toBeVisible()
  })

  await test.step('she says what she heard, he says that this is it, and it was new to her', async () => {
    await hers.getByRole('button', { name: /^Talk about/ }).click()
    const hearing = fays.page.getByRole('dialog', { name: probing.pocket.title })
    await hearing.getByRole('button', { name: probing.heard.say }).click()
    await fays.page.keyboard.type('You want the wheel, and a hand within reach')
    await fays.page.keyboard.press('Enter')
    await expect(hearing.getByText(says(probing.heard.waits, 'Omar'))).toBeVisible()
    await expect(hearing.getByRole('button', { name: probing.heard.yes })).toHaveCount(0)
    await omar.page.getByRole('button', { name: /^Talk about: canary-omar/ }).click()
    const heard = omar.page.getByRole('dialog', { name: probing.pocket.title })
    await heard.getByRole('button', { name: probing.heard.yes }).click()
    await expect(hearing.getByText(`Omar: ${probing.heard.yes}`)).toBeVisible()
    for (const { page } of [omar, fays]) await page.keyboard.press('Escape')
    await hers.getByRole('button', { name: notes.react.kind.new }).click()
  })

  await test.step('what he asks of her reaches her, and her reply reaches him', async () => {
    await omar.page.getByRole('button', { name: says(pocket.askOf, HIS) }).click()
    const dialog = omar.page.getByRole('dialog', { name: street.askTitle })
    await dialog.getByRole('button', { name: new RegExp(street.to) }).click()
    await omar.page.getByRole('option', { name: 'Fay' }).click()
    await dialog.getByRole('button', { name: street.saveAsk }).click()
    const asked = fays.page.getByRole('region', { name: street.askedOf })
    await expect(asked).toContainText(HIS)
    await asked.getByRole('button', { name: street.replies.yes }).click()
    await expect(omar.page.getByRole('list', { name: pocket.mine })).toContainText(street.said.yes)
  })

  await test.step('whoever leads comes last', async () => {
    await goTo(fay.page, 'needs')
    await askAs(fay.page, textOf('pair-needs-feedback'), street.leaderLast)
    await done(fays.page, HERS_NEXT)
    await done(omar.page, HIS_NEXT)
    await fay.page.getByRole('button', { name: says(revealing.oneOf, revealing.you) }).click()
    await cardsRevealed(fay)
    await expect(fay.page.getByText('With this question, whoever leads comes last.')).toBeVisible()
    expect(omar.heard(HERS_NEXT)).toBe(false)
    await fay.page.getByRole('button', { name: says(revealing.oneOf, 'Omar') }).click()
    await cardsRevealed(fay)
    await expect.poll(() => fayHeard(HIS_NEXT)).toBe(true)
    expect(omar.heard(HERS_NEXT)).toBe(false)
    await fay.page.getByRole('button', { name: revealing.others }).click()
    await cardsRevealed(fay)
    await others(omar.page).click()
    await expect(his.getByText(HERS_NEXT)).toBeVisible()
  })

  await test.step('both see how they share the space, and at the end what was new', async () => {
    await fay.page.getByText(street.balance).click()
    await expect(fay.page.getByRole('list', { name: street.balance })).toContainText('Omar')
    const pair = street.pair.replace('{{title}}', titleOf('needs'))
    for (const { page } of [omar, fays]) {
      await page.setViewportSize(laptop.viewport)
      await page.getByRole('link', { name: pocket.everybodys }).click()
      await expect(page.getByRole('region', { name: pair })).toContainText('1 answer')
    }
    await goTo(fay.page, 'commit')
    await fay.page.getByRole('button', { name: /^What was new to us/ }).click()
    await expect(fay.page.getByRole('list', { name: probing.news.list })).toContainText(says(probing.news.to, 'you'))
  })
  expect(complaintsOf([fay, fays, omar])).toEqual([])
})

async function goTo(page: Page, step: string): Promise<void> {
  await page
    .getByRole('list', { name: consoleWords.steps })
    .getByRole('button', { name: titleOf(step) })
    .click()
}

/** Gives the question that comes next one more way to be asked, and shows it. */
async function askAs(page: Page, text: string, way: string): Promise<void> {
  await expect(page.getByRole('button', { name: /^Reveal the (first|next) question/ })).toBeVisible()
  await page.getByRole('button', { name: consoleWords.edit, exact: true }).first().click()
  const form = page.getByRole('form', { name: consoleWords.form.titleEdit })
  await expect(form.getByRole('textbox', { name: consoleWords.form.text })).toHaveValue(text)
  await form.getByText(way, { exact: true }).click()
  await form.getByRole('button', { name: consoleWords.form.save, exact: true }).click()
  await page.getByRole('button', { name: /^Reveal the (first|next) question/ }).click()
  await expect(page.getByRole('region', { name: revealing.title })).toBeVisible()
}

/** Writes one card in private, and says that that is all. */
async function done(page: Page, text: string): Promise<void> {
  await cardOf(page, 1).fill(text)
  const button = page.getByRole('button', { name: sealed.done })
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
}
