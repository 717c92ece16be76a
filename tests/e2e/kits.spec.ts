import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { invite } from '../../client/locales/en/invite.ts'
import { kits } from '../../client/locales/en/kits.ts'
import { pocket } from '../../client/locales/en/pocket.ts'
import { prepare } from '../../client/locales/en/prepare.ts'
import { revealing } from '../../client/locales/en/revealing.ts'
import { rituals } from '../../client/locales/en/rituals.ts'
import { quickAlliance } from '../../shared/kits/quickAlliance.ts'
import { oneWordToClose, warmUps } from '../../shared/kits/rituals.ts'
import { addNote, lookAtAll, newBoard, oneServer } from '../helpers/atBoard.ts'
import { expectNoFaults } from '../helpers/axe.ts'
import { expectNoFaultsInLooks } from '../helpers/contrast.ts'
import { person } from '../helpers/person.ts'
import { createBoard, joinAs, laptop, phone, projector } from '../helpers/session.ts'

const address = oneServer()
const [first, second] = quickAlliance.prompts.map(({ text }) => text)
const QUESTION = 'What do you bring to this table that nobody else does?'
const KIT = 'Our kick-off'

test('[STORY-20] a deck is prepared, saved as a kit, opened in another browser, looked at and led', async ({
  browser,
}) => {
  const [fay, gus, ana, wall] = await Promise.all([
    person(browser, 'Fay', address(), laptop),
    person(browser, 'Gus', address(), laptop),
    person(browser, 'Ana', address(), phone),
    person(browser, 'Wall', address(), projector),
  ])
  const { board, links } = await newBoard(address(), 'canary-title')
  await joinAs(fay, links.facilitator, 'canary-fay')
  await lookAtAll(fay.page)
  await addNote(fay.page, 'canary-note')

  const file = await test.step('Fay prepares: questions, steps and time, by keys too, with a way back', async () => {
    const { page } = fay
    await page.goto(`/b/${board.id}/console`)
    await page.getByRole('link', { name: consoleWords.prepare }).click()
    const step = page.getByRole('region', { name: quickAlliance.steps[0]?.title ?? '', exact: true })
    await expect(step.getByText(first ?? '')).toBeVisible()
    await step.getByRole('button', { name: consoleWords.add }).click()
    const form = page.getByRole('form', { name: consoleWords.form.titleAdd })
    await form.getByLabel(consoleWords.form.text).fill(QUESTION)
    await form.getByText(revealing.oneWord, { exact: true }).click()
    await expect(page.getByRole('img', { name: says(prepare.preview.stageOf, { text: QUESTION }) })).toBeVisible()
    await form.getByRole('button', { name: consoleWords.form.save }).click()
    await expect(step.getByRole('listitem')).toHaveCount(2)
    await more(page, QUESTION).focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect(step.getByRole('listitem')).toHaveCount(1)
    await expect(more(page, QUESTION)).toBeFocused()
    await page.keyboard.press('ControlOrMeta+z')
    await expect(step.getByRole('listitem')).toHaveCount(2)
    await more(page, second ?? '').click()
    await page.getByRole('menuitem', { name: prepare.duplicate }).click()
    await expect(more(page, second ?? '')).toHaveCount(2)
    await page.getByRole('button', { name: `${prepare.undo}: ${prepare.did.duplicate}` }).click()
    await expect(more(page, second ?? '')).toHaveCount(1)
    await page.getByRole('button', { name: `${prepare.redo}: ${prepare.did.duplicate}` }).click()
    await expect(more(page, second ?? '')).toHaveCount(2)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(more(page, second ?? '')).toHaveCount(1)

    await page.getByRole('button', { name: prepare.step.add }).click()
    await page.getByLabel(prepare.step.title, { exact: true }).fill('What we celebrate')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: 'What we celebrate' })).toBeVisible()
    await page.getByRole('textbox', { name: prepare.time.meeting }).fill('20')
    await page.keyboard.press('Enter')
    await expect(page.getByText(says(prepare.time.over_other, { count: '2' }))).toBeVisible()
    await expectNoFaultsInLooks(page, 'Prepare', ['dark', 'high contrast, chosen'])

    await page.getByRole('button', { name: kits.save.button }).click()
    await page.getByLabel(kits.save.name).fill(KIT)
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: kits.save.file }).click()
    const download = await coming
    expect(download.suggestedFilename()).toBe('our-kick-off.groundwork-kit.json')
    return readFile(await download.path(), 'utf8')
  })
  expect(file).toContain(QUESTION)
  for (const secret of ['canary', board.id]) expect([secret, file.includes(secret)]).toEqual([secret, false])

  await test.step('Gus opens the file: a fault is named, a good one is looked at, and becomes a board', async () => {
    const { page } = gus
    await page.goto('/')
    const chooser = page.getByLabel(kits.open)
    const give = (text: string) =>
      chooser.setInputFiles({ name: 'kit.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await expect(page.getByRole('button', { name: kits.open })).toBeVisible()
    await give(file.replace('"mode": "open"', '"mode": "loud"').replace('"mode": "round"', '"mode": "loud"'))
    await expect(page.getByRole('alert')).toContainText(/Question 1, way to answer/)
    await give(file)
    const preview = page.getByRole('region', { name: says(kits.preview, { title: KIT }) })
    await expect(preview).toContainText('What we celebrate')
    await expect(preview).toContainText(says(kits.minutes_other, { count: '22' }))
    await expect(page.getByRole('alert')).toBeHidden()
    await expectNoFaults(page, 'Home, with a kit of one’s own')
  })
  const invitation = await createBoard(gus, 'Second team', KIT)
  await gus.page.getByRole('link', { name: invite.toConsole }).click()
  await joinAs(ana, invitation.participant, 'Ana')
  await wall.page.goto(invitation.viewer)

  await test.step('they arrive with a warm-up, which nobody sees before it is shown', async () => {
    const { page } = gus
    await page.getByRole('button', { name: rituals.warmUp }).click()
    await expect(page.getByRole('button', { name: rituals.another })).toBeVisible()
    expect(warmUps.filter(({ text }) => ana.heard(text) || wall.heard(text))).toEqual([])
    await page.keyboard.press('n')
    await expect(wall.page.getByText(rituals.warmUpStep)).toBeVisible()
    await expect(page.getByRole('button', { name: rituals.close })).toBeVisible()
  })

  await test.step('and leave with a word each, as one picture', async () => {
    const { page } = gus
    await page.getByRole('button', { name: rituals.close }).click()
    await expect(page.getByText(oneWordToClose.text)).toBeVisible()
    await page.keyboard.press('n')
    await expect(wall.page.getByRole('heading', { name: oneWordToClose.text })).toBeVisible()
    for (const word of ['Glad', 'glad.', 'Ready']) {
      await ana.page.getByRole('textbox', { name: pocket.yourNote }).fill(word)
      await ana.page.getByRole('button', { name: pocket.add, exact: true }).click()
    }
    const words = wall.page.getByRole('list', { name: 'Answers to this question' }).getByRole('listitem')
    await expect(words).toHaveText([/Glad, from 2 people/, /Ready/])
  })

  for (const { name, complaints } of [fay, gus, ana, wall]) expect([name, complaints]).toEqual([name, []])
})

function more(page: Page, text: string) {
  return page.getByRole('button', { name: says(prepare.more, { text }) })
}

/** Words with their places filled in. */
function says(words: string, places: Readonly<Record<string, string>>): string {
  return words.replace(/\{\{(\w+)\}\}/g, (_, place: string) => places[place] ?? '')
}
