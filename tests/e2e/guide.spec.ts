import { expect, test } from '@playwright/test'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { guide } from '../../client/locales/en/guide.ts'
import { home } from '../../client/locales/en/home.ts'
import { kitChoice } from '../../client/locales/en/kitChoice.ts'
import { outline } from '../../client/locales/en/outline.ts'
import { pocket } from '../../client/locales/en/pocket.ts'
import { sealed } from '../../client/locales/en/sealed.ts'
import { takeAways } from '../../client/locales/en/takeAways.ts'
import { inLength, minutesIn } from '../../shared/kits/inLength.ts'
import { quickAlliance } from '../../shared/kits/quickAlliance.ts'
import { symptoms } from '../../shared/kits/symptoms.ts'
import { addNote, complaintsOf, oneServer, thingOn } from '../helpers/atBoard.ts'
import { type Person, person } from '../helpers/person.ts'
import { cardOf } from '../helpers/sealing.ts'
import { createChosen, joinAs, laptop, phone } from '../helpers/session.ts'

const address = oneServer()
const questions = inLength(quickAlliance, 'standard').prompts.map(({ text }) => text)
const [first = '', best = '', , together = '', day = '', word = ''] = questions
const press = ({ page }: Person, name: string) => page.getByRole('button', { name, exact: true }).click()
const guideOf = ({ page }: Person) => page.getByRole('region', { name: guide.label })
const says = (words: string, place: string) => words.replace(/\{\{\w+\}\}/, place)

test('[STORY-51] [GUI-5] [MINE-5] two people come from what bothers them to a date and a word each in twelve minutes, led by the product alone', async ({
  browser,
}) => {
  const [fay, ana] = await Promise.all([
    person(browser, 'Fay', address(), laptop),
    person(browser, 'Ana', address(), phone),
  ])
  const both = [fay, ana]
  /** Both have come to this question, and Ana was sent none after it; Fay looked into the kit before she made the board. */
  const asked = async (question: string) => {
    for (const { page } of both) await expect(page.getByText(question, { exact: true }).first()).toBeVisible()
    const later = questions.slice(questions.indexOf(question) + 1)
    expect(later.filter((text) => ana.heard(text))).toEqual([])
  }
  const more = async (one: Person, item: string) => {
    await press(one, guide.more)
    await one.page.getByRole('menuitem', { name: item }).click()
  }
  const onPhone = async (text: string) => {
    await ana.page.getByLabel(pocket.yourNote).fill(text)
    await press(ana, pocket.add)
  }
  const onBoard = async (text: string) => {
    await addNote(fay.page, text)
    await fay.page.keyboard.press('Escape')
  }

  await test.step('Fay says what bothers her, and has a kit of twelve minutes', async () => {
    const strangers = symptoms.find(({ id }) => id === 'strangers')
    expect(minutesIn(quickAlliance, 'standard')).toBe(12)
    await fay.page.goto('/')
    await press(fay, home.kits.symptom)
    const dialog = fay.page.getByRole('dialog', { name: kitChoice.symptom.title })
    await dialog.getByRole('button', { name: strangers?.says ?? '' }).click()
    await dialog.getByRole('button', { name: says(kitChoice.symptom.take, quickAlliance.title) }).click()
    await expect(fay.page.getByRole('radio', { name: /^Usual · 12 min/ })).toBeChecked()
    await fay.page.getByLabel(home.name.label).fill('Fay')
    const invitation = await createChosen(fay, 'The two of us')
    await press(fay, guide.start)
    await expect(guideOf(fay)).toContainText(guide.ready)
    await joinAs(ana, invitation.participant, 'Ana')
  })

  await test.step('either may go on, the reading goes round, and is handed over', async () => {
    await press(ana, guide.begin)
    await asked(first)
    await expect(guideOf(fay)).toContainText(guide.reader)
    await more(ana, guide.handOn)
    await expect(guideOf(ana)).toContainText(guide.reader)
    await expect(guideOf(fay)).toContainText(says(guide.readerOther, 'Ana'))
    await onPhone('I say yes fast and think later')
    await onBoard('I go quiet when I am glad')
    await expect(guideOf(ana)).toContainText(guide.allAnswered)
    await press(fay, guide.next)
    await asked(best)
    await expect(guideOf(fay)).toContainText(guide.reader)
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
    await more(ana, guide.skip)
    await asked(together)
    await more(fay, guide.pause)
    await expect(guideOf(ana)).toContainText(guide.resting)
    await press(ana, guide.resume)
    await onPhone('A line each morning')
    await expect(thingOn(fay.page, /A line each morning/)).toBeVisible()
  })

  await test.step('a date, a word each, and it is over for both', async () => {
    await press(ana, guide.next)
    await asked(day)
    await onBoard('Friday the 14th, ten past nine')
    await press(fay, guide.next)
    await asked(word)
    await onPhone('Curious')
    await onBoard('Relieved')
    await expect(guideOf(ana)).toContainText(guide.allAnswered)
    await press(ana, guide.next)
    for (const one of both) await expect(guideOf(one)).toContainText(guide.over)
    await expect(ana.page.getByRole('heading', { name: pocket.over })).toBeVisible()
  })

  await test.step('both read all that was said, section by section', async () => {
    await ana.page.getByRole('link', { name: pocket.everybodys }).click()
    await fay.page.keyboard.press('Shift+o')
    const said = [['yes fast', 'go quiet'], ['a clear no'], ['A line each'], ['Friday the 14th', 'Curious', 'Relieved']]
    for (const { page } of both) {
      const rows = page.getByRole('tree', { name: outline.label }).getByRole('treeitem')
      for (const words of said.flat()) await expect(rows.filter({ hasText: words }).first()).toBeVisible()
      const read = (await rows.allInnerTexts()).flatMap((row) => {
        const at = said.findIndex((section) => section.some((words) => row.includes(words)))
        return at === -1 ? [] : [at]
      })
      expect(read).toEqual([0, 0, 1, 2, 3, 3, 3])
    }
  })

  await test.step('the question lies on a page of one’s own: planned, into the calendar, and ticked', async () => {
    await ana.page.goBack()
    await ana.page.getByRole('link', { name: takeAways.title }).click()
    const item = ana.page.getByRole('listitem').filter({ hasText: best })
    await item.getByRole('button', { name: takeAways.editOf.replace('{{question}}', best) }).click()
    const plan = ana.page.getByRole('dialog', { name: takeAways.plan })
    await plan.getByLabel(takeAways.watch).fill('canary: when I lose track of time')
    await plan.getByLabel(takeAways.on).fill('2031-05-06')
    const download = ana.page.waitForEvent('download')
    await plan.getByRole('button', { name: takeAways.calendar }).click()
    expect((await download).suggestedFilename()).toBe('groundwork-2031-05-06.ics')
    await plan.getByRole('button', { name: takeAways.done }).click()
    await expect(item).toContainText('canary: when I lose track of time')
    await expect(item).toContainText('May 6')
    await item.getByRole('button', { name: takeAways.knowOf.replace('{{question}}', best) }).click()
    await expect(ana.page.getByRole('list', { name: takeAways.answered })).toContainText(best)
  })

  await test.step('[MINE-7] what she asks herself is hers alone', async () => {
    await press(ana, takeAways.risk)
    await expect(ana.page.getByRole('list', { name: takeAways.open })).toContainText(takeAways.risk)
    await ana.page.getByRole('textbox', { name: takeAways.ask }).fill('canary: what would I never say?')
    await press(ana, takeAways.take)
    await expect(ana.page.getByRole('list', { name: takeAways.open })).toContainText('canary: what would I never say?')
    expect(fay.heard('canary: what would I never say')).toBe(false)
    expect(fay.heard('canary: when I lose')).toBe(false)
  })

  await test.step('whoever made the board can lead again', async () => {
    await fay.page.getByRole('link', { name: 'Console' }).click()
    await press(fay, guide.takeOver)
    await expect(fay.page.getByRole('heading', { name: consoleWords.now })).toBeVisible()
  })
  expect(complaintsOf(both)).toEqual([])
})
