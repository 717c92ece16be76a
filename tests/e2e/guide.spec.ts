import { expect, test } from '@playwright/test'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { guide } from '../../client/locales/en/guide.ts'
import { pocket } from '../../client/locales/en/pocket.ts'
import { sealed } from '../../client/locales/en/sealed.ts'
import { takeAways } from '../../client/locales/en/takeAways.ts'
import { questionsIn } from '../../shared/kits/inLength.ts'
import { USUAL_LENGTH } from '../../shared/kits/kitLength.ts'
import { quickAlliance } from '../../shared/kits/quickAlliance.ts'
import { oneServer, thingOn } from '../helpers/atBoard.ts'
import { type Person, person } from '../helpers/person.ts'
import { cardOf } from '../helpers/sealing.ts'
import { createBoard, joinAs, laptop, phone } from '../helpers/session.ts'

const address = oneServer()
const questions = questionsIn(quickAlliance, USUAL_LENGTH).map(({ text }) => text)
const press = ({ page }: Person, name: string) => page.getByRole('button', { name, exact: true }).click()
const guideOf = ({ page }: Person) => page.getByRole('region', { name: guide.label })

test('[GUI-5] [MINE-5] two people lead themselves through a kit, and one takes a question along', async ({
  browser,
}) => {
  const fay = await person(browser, 'Fay', address(), laptop)
  const invitation = await createBoard(fay, 'The two of us')
  await press(fay, guide.start)
  await expect(guideOf(fay)).toContainText(guide.ready)
  const ana = await person(browser, 'Ana', address(), phone)
  await joinAs(ana, invitation.participant, 'Ana')
  const both = [fay, ana]
  const asked = async (at: number) => {
    for (const { page } of both) await expect(page.getByText(questions[at] ?? '', { exact: true })).toBeVisible()
    expect(questions.slice(at + 1).filter((text) => ana.heard(text))).toEqual([])
  }

  await test.step('either may go on, and the reading goes round', async () => {
    await press(ana, guide.begin)
    await asked(0)
    await expect(guideOf(fay)).toContainText(guide.reader)
    await press(fay, guide.next)
    await asked(1)
    await expect(guideOf(ana)).toContainText(guide.reader)
    await expect(guideOf(fay)).toContainText(guide.readerOther.replace('{{name}}', 'Ana'))
  })

  await test.step('“I don’t know yet” is one tap, counts, and lets the cards be shown', async () => {
    await expect(ana.page.getByText(sealed.guided)).toBeVisible()
    await cardOf(fay.page, 1).fill('canary: a clear no')
    await press(fay, sealed.done)
    await expect(guideOf(ana)).toContainText('1 of 2 have answered')
    await expect(fay.page.getByRole('button', { name: guide.show })).toBeDisabled()
    await press(ana, takeAways.dontKnow)
    await expect(ana.page.getByRole('region', { name: takeAways.dontKnow })).toBeVisible()
    await expect(ana.page.getByRole('button', { name: takeAways.edit })).toBeFocused()
    await expect(guideOf(fay)).toContainText(guide.allAnswered)
    expect(ana.heard('canary: a clear no')).toBe(false)
    await press(ana, guide.show)
    await expect(thingOn(fay.page, /canary: a clear no/)).toBeVisible()
    await expect.poll(() => ana.heard('canary: a clear no')).toBe(true)
  })

  await test.step('either may skip and pause, for both', async () => {
    await press(ana, guide.more)
    await ana.page.getByRole('menuitem', { name: guide.skip }).click()
    for (const { page } of both) await expect(page.getByText(questions[3] ?? '', { exact: true })).toBeVisible()
    await press(fay, guide.more)
    await fay.page.getByRole('menuitem', { name: guide.pause }).click()
    await expect(guideOf(ana)).toContainText(guide.resting)
    await press(ana, guide.resume)
    await ana.page.getByLabel(pocket.yourNote).fill('A line each morning')
    await press(ana, pocket.add)
    await expect(thingOn(fay.page, /A line each morning/)).toBeVisible()
    await press(ana, guide.next)
    await asked(4)
    await press(fay, guide.next)
    for (const one of both) await expect(guideOf(one)).toContainText(guide.over)
  })

  await test.step('the question lies on a page of one’s own: planned, into the calendar, and ticked', async () => {
    await ana.page.getByRole('link', { name: takeAways.title }).click()
    const item = ana.page.getByRole('listitem').filter({ hasText: questions[1] })
    await item.getByRole('button', { name: takeAways.editOf.replace('{{question}}', questions[1] ?? '') }).click()
    const plan = ana.page.getByRole('dialog', { name: takeAways.plan })
    await plan.getByLabel(takeAways.watch).fill('canary: when I lose track of time')
    await plan.getByLabel(takeAways.on).fill('2031-05-06')
    const download = ana.page.waitForEvent('download')
    await plan.getByRole('button', { name: takeAways.calendar }).click()
    expect((await download).suggestedFilename()).toBe('groundwork-2031-05-06.ics')
    await plan.getByRole('button', { name: takeAways.done }).click()
    await expect(item).toContainText('canary: when I lose track of time')
    await expect(item).toContainText('May 6')
    await item.getByRole('button', { name: takeAways.knowOf.replace('{{question}}', questions[1] ?? '') }).click()
    await expect(ana.page.getByRole('list', { name: takeAways.answered })).toContainText(questions[1] ?? '')
    expect(fay.heard('canary: when I lose')).toBe(false)
  })

  await test.step('whoever made the board can lead again', async () => {
    await fay.page.getByRole('link', { name: 'Console' }).click()
    await press(fay, guide.takeOver)
    await expect(fay.page.getByRole('heading', { name: consoleWords.now })).toBeVisible()
  })
  for (const one of both) expect(one.complaints).toEqual([])
})
