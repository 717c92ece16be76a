import { expect, type Page, test } from '@playwright/test'
import { advice } from '../../client/locales/en/advice.ts'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { pocket } from '../../client/locales/en/pocket.ts'
import { adviceRules, GAP } from '../../shared/coach/advice.ts'
import { messages } from '../../shared/coach/en/messages.ts'
import { addNote, lookAtAll, newBoard, oneServer } from '../helpers/atBoard.ts'
import { expectNoFaultsInLooks } from '../helpers/contrast.ts'
import { type Person, person } from '../helpers/person.ts'
import { askInPrivate, cardOf } from '../helpers/sealing.ts'
import { joinAs, laptop, phone, projector } from '../helpers/session.ts'

const address = oneServer()
const hintOn = (page: Page) => page.getByRole('region', { name: advice.label })
const wayTo = (page: Page, words: string) =>
  hintOn(page).getByRole('button', {
    name: advice.use.replace('{{suggestion}}', words.replaceAll(`${GAP}.`, '…').replaceAll(GAP, '…')),
  })

/** Everything a browser sends, by socket and by call. */
function sentBy({ page }: Person): Buffer[] {
  const sent: Buffer[] = []
  page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(Buffer.from(payload))))
  page.on('request', (request) => sent.push(Buffer.from(`${request.url()} ${request.postData() ?? ''}`)))
  return sent
}

test('[COACH-6] [COACH-7] [PRV-60] a hint is for its writer alone, taken with one tap and taken back, and sent to nobody', async ({
  browser,
}) => {
  const { links } = await newBoard(address())
  const [fay, ana, ben, wall] = await Promise.all([
    person(browser, 'Fay', address(), laptop),
    person(browser, 'Ana', address(), phone),
    person(browser, 'Ben', address(), laptop),
    person(browser, 'Wall', address(), projector),
  ])
  const everybody = [fay, ana, ben, wall]
  const sent = everybody.map(sentBy)
  await Promise.all([
    joinAs(fay, links.facilitator, 'Fay'),
    joinAs(ana, links.participant, 'Ana'),
    joinAs(ben, links.participant, 'Ben'),
  ])
  await fay.page.goto(`${fay.page.url().replace(/\/console$/, '')}/console`)
  await joinAs(wall, links.viewer, 'Wall').catch(() => {})

  await test.step('on a phone: said once the writer pauses, put aside, and silenced for good', async () => {
    const field = ana.page.getByRole('textbox', { name: pocket.yourThought })
    await field.fill('You never listen to me')
    await expect(hintOn(ana.page)).toContainText(messages['you-statement'])
    await expectNoFaultsInLooks(ana.page, 'a hint on a phone', ['dark'])
    await wayTo(ana.page, "I'd like you to listen to me.").tap()
    await expect(field).toHaveValue("I'd like you to listen to me.")
    await expect(field).toBeFocused()
    await ana.page.getByRole('button', { name: advice.undo }).tap()
    await expect(field).toHaveValue('You never listen to me')
    await hintOn(ana.page).getByRole('button', { name: advice.notNow }).tap()
    await expect(hintOn(ana.page)).toBeHidden()
    await field.fill('Trust')
    await expect(hintOn(ana.page)).toContainText(messages['abstract-word'])
    await hintOn(ana.page).getByRole('button', { name: advice.never }).tap()
    await expect(hintOn(ana.page)).toBeHidden()
    await field.fill('')
    await field.fill('no surprises')
    await expect(hintOn(ana.page)).toContainText(messages['negative-framing'])
    await wayTo(ana.page, `no surprises. What I'd like instead: ${GAP}.`).tap()
    await ana.page.keyboard.type('a week of notice')
    await expect(field).toHaveValue("no surprises. What I'd like instead: a week of notice.")
    await field.fill('')
    await field.fill('respect')
    await ana.page.getByRole('switch', { name: advice.switch }).click({ force: true })
    await expect(hintOn(ana.page)).toContainText(messages['abstract-word'])
  })

  await test.step('in the question form of the Console, by keyboard', async () => {
    await fay.page.getByRole('button', { name: consoleWords.add, exact: true }).first().click()
    const form = fay.page.getByRole('form', { name: consoleWords.form.titleAdd })
    const field = form.getByRole('textbox', { name: consoleWords.form.text })
    await field.fill('How can I motivate you?')
    await expect(hintOn(fay.page)).toContainText(messages['over-responsibility'])
    await field.press('Tab')
    await expect(wayTo(fay.page, 'What motivates you?')).toBeFocused()
    await fay.page.keyboard.press('Enter')
    await expect(field).toHaveValue('What motivates you?')
    await expect(field).toBeFocused()
    await fay.page.keyboard.press('Escape')
  })

  await test.step('on a note at the board, without ending the writing, and undone like anything typed', async () => {
    await lookAtAll(ben.page)
    await addNote(ben.page, 'You always interrupt me')
    await ben.page.keyboard.press('Enter')
    const field = ben.page.getByRole('textbox', { name: 'Text of the note' })
    await expect(hintOn(ben.page)).toContainText(messages['you-statement'])
    await hintOn(ben.page)
      .getByRole('button', { name: advice.use.slice(0, 10) })
      .first()
      .click()
    await expect(field).toHaveValue(/^I feel/)
    await expect(field).toBeFocused()
    await ben.page.keyboard.press('Control+z')
    await expect(field).toHaveValue('You always interrupt me')
    await ben.page.keyboard.press('Escape')
    await expect(field).toBeHidden()
    await expect(hintOn(ben.page)).toBeHidden()
  })

  await test.step('on a private card', async () => {
    await askInPrivate(fay, 'What do you need this spring?', false)
    await cardOf(ana.page, 1).fill('honesty')
    await expect(hintOn(ana.page)).toContainText(messages['abstract-word'])
    await ana.page.emulateMedia({ colorScheme: 'dark' })
  })

  // Built files hold the words of every hint; what goes to and fro in a session holds none.
  const frames = everybody.flatMap(({ received }) => received).filter((bytes) => bytes.length < 60_000)
  const isOfHints = (bytes: Buffer) =>
    [...adviceRules, 'quietHints'].some((rule) => bytes.includes(rule)) && !bytes.includes('import')
  expect(frames.length).toBeGreaterThan(50)
  expect(sent.flat().length).toBeGreaterThan(50)
  expect(sent.flat().filter((bytes) => isOfHints(bytes) || bytes.includes(messages['abstract-word']))).toEqual([])
  expect(frames.filter(isOfHints).map(String)).toEqual([])
  expect(everybody.flatMap(({ complaints }) => complaints)).toEqual([])
})
