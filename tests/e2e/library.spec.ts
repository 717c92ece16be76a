import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { board as boardWords } from '../../client/locales/en/board.ts'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { library as words } from '../../client/locales/en/library.ts'
import { pocket } from '../../client/locales/en/pocket.ts'
import { prepare } from '../../client/locales/en/prepare.ts'
import { questionsIn } from '../../shared/kits/inLength.ts'
import { USUAL_LENGTH } from '../../shared/kits/kitLength.ts'
import { quickAlliance } from '../../shared/kits/quickAlliance.ts'
import { symptoms } from '../../shared/kits/symptoms.ts'
import { library } from '../../shared/library/library.ts'
import { newBoard, oneServer } from '../helpers/atBoard.ts'
import { expectNoFaultsInLooks } from '../helpers/contrast.ts'
import { person } from '../helpers/person.ts'
import { joinAs, laptop, phone } from '../helpers/session.ts'

const address = oneServer()
const [, needs] = quickAlliance.steps
const SOUGHT = library.find(({ id }) => id === 'trust-feedback-sweet-or-blunt')
const symptom = symptoms.find(({ id }) => id === 'unsaid')
const OTHER = library.find(({ id }) => id === 'change-pebble-in-shoe')
const KIT_QUESTION = quickAlliance.prompts[0]?.text ?? ''
const OWN = 'What would you pack for a desert island with us?'

test('[LIB-9][LIB-10] a question is found and put in the deck, once, by keys alone; a phone never loads the library', async ({
  browser,
}) => {
  const [fay, ana] = await Promise.all([
    person(browser, 'Fay', address(), laptop),
    person(browser, 'Ana', address(), phone),
  ])
  const { board, links } = await newBoard(address())
  await joinAs(fay, links.facilitator, 'Fay')
  await joinAs(ana, links.participant, 'Ana')
  const { page } = fay
  await page.goto(`/b/${board.id}/console?prepare`)
  const step = page.getByRole('region', { name: needs?.title ?? '', exact: true })
  const way = step.getByRole('button', { name: consoleWords.library })
  expect(fay.heard(OTHER?.text ?? '')).toBe(false)

  await way.press('Enter')
  const shelf = page.getByRole('dialog', { name: says(words.titleFor, { step: needs?.title ?? '' }) })
  await expect(shelf.getByRole('searchbox', { name: words.search })).toBeFocused()
  await expect(shelf.getByRole('button', { name: says(words.step), exact: false }).first()).toContainText(
    words.steps.needs,
  )
  await page.keyboard.type('feedback doesn’t land')
  await expect(shelf.getByRole('status')).toHaveText(says(words.found_other, { count: '3' }))
  await shelf.getByRole('button', { name: says(words.addOf, { text: SOUGHT?.text ?? '' }) }).press('Enter')
  const isIn = shelf.getByRole('button', { name: says(words.isInOf, { text: SOUGHT?.text ?? '' }) })
  await expect(isIn).toBeFocused()
  await isIn.press('Enter')
  const card = shelf.getByRole('listitem').filter({ hasText: SOUGHT?.hint ?? '' })
  await card.getByText(words.how).click()
  await expect(card.getByText(SOUGHT?.pitfall ?? '')).toBeVisible()
  await expectNoFaultsInLooks(page, 'the library', ['dark'])
  await test.step('what goes wrong leads to what is missing, and to questions for it', async () => {
    await shelf.getByRole('button', { name: words.symptom }).press('Enter')
    await page.getByRole('option', { name: symptom?.says ?? '' }).click()
    await expect(shelf.getByRole('status')).toHaveText(says(words.found_other, { count: '4' }))
    await expect(shelf).toContainText(symptom?.gap ?? '?')
  })
  await page.keyboard.press('Escape')
  await expect(way).toBeFocused()
  await expect(step.getByText(SOUGHT?.text ?? '')).toHaveCount(1)
  await expect(step).toContainText(says(prepare.hint, { hint: SOUGHT?.hint ?? '' }))
  expect(fay.heard(OTHER?.text ?? '')).toBe(true)

  await ana.page.goto(`/b/${board.id}/pocket`)
  await expect(ana.page.getByText(pocket.soon)).toBeVisible()
  await ana.page.goto(`/b/${board.id}`)
  await expect(ana.page.getByRole('toolbar', { name: boardWords.tools.label })).toBeVisible()
  for (const { text } of library) expect([text, ana.heard(text)]).toEqual([text, false])
  for (const { name, complaints } of [fay, ana]) expect([name, complaints]).toEqual([name, []])
})

test('[LIB-7][LIB-8] one’s own questions are kept, saved as a file and opened elsewhere; a broken file says what is wrong', async ({
  browser,
}) => {
  const [fay, gus] = await Promise.all([
    person(browser, 'Fay', address(), laptop),
    person(browser, 'Gus', address(), { viewport: { width: 320, height: 640 } }),
  ])
  const { board, links } = await newBoard(address())
  const shelfOf = async (page: Page) => {
    await page.goto(`/b/${board.id}/console?prepare`)
    await page.getByRole('button', { name: consoleWords.library }).first().click()
    await page.getByRole('radio', { name: words.mine }).check()
    return page.getByRole('dialog')
  }
  await joinAs(fay, links.facilitator, 'Fay')
  await fay.page.goto(`/b/${board.id}/console?prepare`)
  await fay.page.getByRole('button', { name: says(prepare.more, { text: KIT_QUESTION }) }).click()
  await fay.page.getByRole('menuitem', { name: prepare.keep }).click()
  await expect(fay.page.getByText(prepare.kept)).toBeVisible()
  const fays = await shelfOf(fay.page)
  await fays.getByRole('button', { name: words.own.write }).click()
  await fays.getByRole('textbox', { name: words.own.text }).fill(OWN)
  await fays.getByRole('button', { name: words.own.save }).click()
  const both = [OWN, KIT_QUESTION].map((text) => new RegExp(escaped(text)))
  await expect(fays.getByRole('listitem')).toHaveText(both)
  const coming = fay.page.waitForEvent('download')
  await fays.getByRole('button', { name: words.own.takeFile }).click()
  const download = await coming
  expect(download.suggestedFilename()).toBe('my-questions.groundwork-prompts.json')
  const file = await readFile(await download.path(), 'utf8')

  await test.step('[LIB-11] what was not asked goes along to another board', async () => {
    const asked = questionsIn(quickAlliance, USUAL_LENGTH)
    await fays
      .getByRole('button', { name: says(words.own.keepUnasked_other, { count: String(asked.length - 1) }) })
      .click()
    await expect(fays.getByRole('listitem')).toHaveCount(asked.length + 1)
    await expect(fays.getByRole('listitem').filter({ hasText: asked.at(-1)?.text ?? '?' })).toBeVisible()
  })

  await joinAs(gus, links.facilitator, 'Gus')
  const guss = await shelfOf(gus.page)
  const give = (text: string) =>
    guss
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) })
  await give(file.replace('"mode": "open"', '"mode": "loud"'))
  await expect(guss.getByRole('alert')).toContainText('Question 1, way to answer')
  await give(file)
  await expect(guss.getByRole('alert')).toBeHidden()
  await expect(guss.getByRole('listitem')).toHaveText(both)
  expect(await gus.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  const again = await shelfOf(gus.page)
  await again.getByRole('button', { name: says(words.addOf, { text: OWN }) }).click()
  await gus.page.keyboard.press('Escape')
  await expect(gus.page.getByText(OWN, { exact: true })).toBeVisible()
  for (const { name, complaints } of [fay, gus]) expect([name, complaints]).toEqual([name, []])
})

function escaped(text: string): string {
  return text.replace(/[?.]/g, '\\$&')
}

/** Words with their places filled in. */
function says(words: string, places: Readonly<Record<string, string>> = {}): string {
  return words.replace(/\{\{(\w+)\}\}/g, (_, place: string) => places[place] ?? '')
}
