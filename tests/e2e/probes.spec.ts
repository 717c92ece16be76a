import { expect, type Locator, type Page, test } from '@playwright/test'
import { leading } from '../../client/locales/en/leading.ts'
import { notes } from '../../client/locales/en/notes.ts'
import { pocket } from '../../client/locales/en/pocket.ts'
import { probing } from '../../client/locales/en/probing.ts'
import { stage } from '../../client/locales/en/stage.ts'
import { quickAlliance } from '../../shared/kits/quickAlliance.ts'
import { probesInEnglish as probes } from '../../shared/probes/words.ts'
import { complaintsOf, oneServer, thingOn } from '../helpers/atBoard.ts'
import { rowOf } from '../helpers/inOutline.ts'
import { person } from '../helpers/person.ts'
import { joinAs, laptop, openConsole, phone, projector, revealNext } from '../helpers/session.ts'

const address = oneServer()
const filled = (words: string, values: Readonly<Record<string, string>>) =>
  words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')
const ringOn = (page: Page, state: string) =>
  thingOn(page, /Honesty/).getByRole('button', { name: filled(probing.clarity.open, { state }) })
const answerTo = (page: Page | Locator, { question }: { readonly question: string }) =>
  page.getByRole('button', { name: filled(probing.answerTo, { question }) })

test('[STORY-30] [PRB-6] three people ask what a word means until it is clear, and its writer says who heard it', async ({
  browser,
}) => {
  const fay = await openConsole(browser, address(), 'Atlas team')
  const [ana, ben, wall] = await Promise.all([
    person(browser, 'Ana', address(), phone),
    person(browser, 'Ben', address(), laptop),
    person(browser, 'Wall', address(), projector),
  ])
  await Promise.all([ana, ben].map((one) => joinAs(one, fay.invitation.participant, one.name)))
  await wall.page.goto(fay.invitation.viewer)
  const thread = ben.page.getByRole('complementary', { name: notes.comments.title })
  const dialog = ana.page.getByRole('dialog', { name: probing.pocket.title })
  const panel = fay.page.getByRole('region', { name: probing.unclear.title })

  await test.step('a word is unclear, and whoever leads puts it before all', async () => {
    await revealNext(fay)
    await ana.page.getByLabel(pocket.yourNote).fill('Honesty')
    await ana.page.getByRole('button', { name: pocket.add, exact: true }).click()
    await expect(panel).toContainText(filled(probing.unclear.count_one, { count: '1' }))
    await panel.getByRole('button', { name: probing.unclear.next }).click()
    await expect(wall.page.getByText('Honesty').first()).toBeVisible()
    await fay.page.getByRole('button', { name: new RegExp(`^${leading.look.off}`) }).click()
  })

  await test.step('one asks by key, the other answers on a phone', async () => {
    await ringOn(ben.page, probing.clarity.word).click()
    await expect(thread.getByRole('button', { name: probes.meaning.question })).toBeFocused()
    await ben.page.keyboard.press('Enter')
    await expect(thread.getByRole('listitem').getByText(probes.meaning.question)).toBeVisible()
    await expect(thread.getByRole('button', { name: probes.signs.question })).toBeFocused()
    await ana.page.getByRole('button', { name: /^Talk about: Honesty/ }).click()
    await answerTo(dialog, probes.meaning).click()
    await ana.page.keyboard.type('You tell me bad news first')
    await ana.page.keyboard.press('Enter')
    await expect(answerTo(dialog, probes.meaning)).toBeFocused()
    await expect(thread.getByRole('list', { name: probing.list })).toContainText('bad news first')
    await expect(ringOn(ben.page, probing.clarity.meant)).toBeVisible()
    await expect(panel.getByRole('button')).toHaveCount(0)
  })

  await test.step('he says what he heard, and she alone says whether that is it', async () => {
    await thread.getByRole('button', { name: probing.heard.say }).click()
    await ben.page.keyboard.type('No surprises')
    await ben.page.keyboard.press('Enter')
    await expect(thread.getByText(filled(probing.heard.waits, { name: 'Ana' }))).toBeVisible()
    await expect(thread.getByRole('button', { name: probing.heard.yes })).toHaveCount(0)
    await expect(dialog.getByText(probing.heard.forYou)).toBeVisible()
    await dialog.getByRole('button', { name: probing.heard.yes }).click()
    await expect(thread.getByText(`Ana: ${probing.heard.yes}`)).toBeVisible()
    await expect(thingOn(ben.page, /Honesty/).getByRole('button', { name: /^Heard:/ })).toBeVisible()
  })

  await test.step('what shows it is asked and answered in the outline, by key', async () => {
    await thread.getByRole('button', { name: probes.signs.question }).click()
    await thread.getByRole('button', { name: notes.comments.close }).click()
    await ben.page.keyboard.press('Shift+o')
    await rowOf(ben.page, new RegExp(probes.signs.question.slice(0, 20))).focus()
    await ben.page.keyboard.press('c')
    await ben.page.keyboard.type('Nobody hears of a delay from others')
    await ben.page.keyboard.press('Enter')
    const replied = rowOf(ben.page, /Nobody hears of a delay/)
    await expect(replied).toHaveAttribute('aria-level', /\d/)
    const level = async (row: typeof replied) => Number(await row.getAttribute('aria-level'))
    expect(await level(replied)).toBe(
      (await level(rowOf(ben.page, new RegExp(probes.signs.question.slice(0, 20))))) + 1,
    )
    await expect(dialog.getByText(probing.clarity.clear, { exact: true })).toBeVisible()
    await ben.page.keyboard.press('Shift+o')
    await expect(ringOn(ben.page, probing.clarity.clear)).toBeVisible()
  })

  await test.step('what was new to him about her is gathered at the end', async () => {
    await ben.page.goto(`${new URL(ben.page.url()).pathname}/pocket`)
    await ben.page.getByText(filled(probing.pocket.others_one, { count: '1' })).click()
    const others = ben.page.getByRole('list', { name: probing.pocket.list })
    await expect(others.getByRole('listitem')).toContainText('Ana')
    await others.getByRole('button', { name: notes.react.kind.new }).click()
    await expect(others.getByRole('button', { name: notes.react.kind.new })).toHaveAttribute('aria-pressed', 'true')
    await fay.page
      .getByRole('button', { name: new RegExp(quickAlliance.steps[3]?.title ?? '') })
      .first()
      .click()
    await expect(wall.page.getByText(stage.newToUs)).toBeVisible()
    await expect(wall.page.getByText('Ana · new to 1 person')).toBeVisible()
    // Who was writing there when all went on still is.
    await expect(dialog).toBeVisible()
    await fay.page.getByRole('button', { name: /^What was new to us/ }).click()
    await expect(fay.page.getByRole('list', { name: probing.news.list })).toContainText('New to Ben')
  })
  expect(complaintsOf([fay, ana, ben, wall])).toEqual([])
})
