import { expect, type Page, test } from '@playwright/test'
import { agreements } from '../../client/locales/en/agreements.ts'
import { tension } from '../../client/locales/en/tension.ts'
import { voting } from '../../client/locales/en/voting.ts'
import { scales } from '../../shared/scales/scales.ts'
import { tensionDoc } from '../../shared/schema/tension.ts'
import { newBoard, oneServer, thingOn } from '../helpers/atBoard.ts'
import { expectNoFaults } from '../helpers/axe.ts'
import { enterOutline, goToRow, rowOf } from '../helpers/inOutline.ts'
import { person } from '../helpers/person.ts'
import { joinAs, laptop, phone, projector } from '../helpers/session.ts'
import { until } from '../helpers/until.ts'
import { voter } from '../helpers/voters.ts'

const address = oneServer()
const [first] = scales
const topic = first?.topic ?? ''
const [from, to] = first?.ends ?? ['', '']
const what = 'First the plain point, then a pause'
const needs = { Ben: 4, Cem: 9, Dee: 96, Eli: 88 }

const next = (page: Page) => page.getByRole('button', { name: tension.next, exact: true })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter')

test('[STORY-50] a team of six sees where it differs, makes a card of it, answers its three questions together, and settles it in an agreement both sides are named on', async ({
  browser,
}) => {
  const board = await newBoard(address())
  const [fay, ana, wall] = await Promise.all([
    person(browser, 'Fay', address(), laptop),
    person(browser, 'Ana', address(), phone),
    person(browser, 'Wall', address(), projector),
  ])
  await joinAs(fay, board.links.facilitator, 'Fay')
  await fay.page.goto(fay.page.url().replace(/(\/b\/[^/]+).*/, '$1/console'))
  await joinAs(ana, board.links.participant, 'Ana')
  await wall.page.goto(board.links.viewer)
  const others = await Promise.all(Object.keys(needs).map((name) => voter(address(), board, name)))

  await test.step('one press asks all scales, and each walks through them without being led', async () => {
    await fay.page.getByRole('button', { name: tension.ask }).click()
    await fay.page.getByRole('button', { name: `Ask these ${scales.length} scales` }).click()
    await expect(wall.page.getByText(topic, { exact: true })).toBeVisible()
    const { page } = ana
    await expect(page.getByRole('heading', { name: first?.question, level: 1 })).toBeVisible()
    await page.getByRole('slider').focus()
    await page.keyboard.press('End')
    await expect(page.getByText(voting.ballot.saved).first()).toBeVisible()
    for (let at = 1; at < scales.length; at++) await next(page).press('Enter')
    await expect(page.getByRole('heading', { name: scales.at(-1)?.question ?? '' })).toBeFocused()
    await press(page, tension.done)
    await expect(page.getByRole('heading', { name: tension.doneTitle })).toBeFocused()
    await expectNoFaults(page, 'scales on a phone')
  })

  await test.step('the facilitator alone sees the picture, and then all', async () => {
    await Promise.all(
      others.map(async ({ guest, stage }, at) => {
        await until(() => stage.votes.all().size === scales.length)
        for (const [vote, { topic: of }] of stage.votes.all())
          await guest.command('vote.cast', { vote, choices: of === topic ? (Object.values(needs)[at] ?? 0) : 48 + at })
      }),
    )
    await fay.page.getByRole('button', { name: tension.close }).click()
    const row = fay.page.getByRole('list', { name: tension.picture }).getByRole('listitem').first()
    await expect(row).toContainText(`${topic}: Ben and Cem nearer to “${from}”, Ana, Dee, and Eli nearer to “${to}”.`)
    await expect(ana.page.getByRole('list', { name: tension.picture })).toHaveCount(0)
    await expect(wall.page.getByRole('list', { name: tension.picture })).toHaveCount(0)
    await fay.page.getByRole('button', { name: tension.show }).click()
    for (const { page } of [ana, wall])
      await expect(page.getByRole('list', { name: tension.picture }).getByRole('listitem').first()).toContainText(
        'Ben and Cem',
      )
    await expectNoFaults(fay.page, 'the picture in the Console')
    await expectNoFaults(wall.page, 'the picture on the wall')
  })

  await test.step('one press makes the card; in the outline it is answered and settled by key alone', async () => {
    await press(fay.page, `${tension.make}: ${topic}`)
    await expect(fay.page.getByText(tension.onBoard)).toBeVisible()
    await ana.context.close()
    const { page } = fay
    await page.goto(page.url().replace(/\/console.*/, ''))
    await page.getByRole('button', { name: tension.aside }).press('Enter')
    await enterOutline(page)
    const name = new RegExp(`${topic}: ${from}`)
    await goToRow(page, name)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: `Tension: ${topic}` })
    for (const [question, answer] of Object.entries({
      missed: 'I go quiet',
      unclear: 'I ask twice',
      repair: 'We say it again',
    })) {
      await dialog.getByLabel(tension.question[question as 'missed']).focus()
      await page.keyboard.type(answer)
    }
    await press(page, tension.settle)
    await expect(dialog.getByLabel(tension.what)).toBeFocused()
    await page.keyboard.type(what)
    await dialog.getByLabel(agreements.who).focus()
    await page.keyboard.type('Ana and Ben')
    await page.keyboard.press('Tab')
    await page.keyboard.type('after each review')
    await page.keyboard.press('Tab')
    await page.keyboard.type('nobody has to ask')
    await expectNoFaults(page, 'the words of a tension')
    await page.keyboard.press('Escape')
    await expect(rowOf(page, name)).toBeFocused()
    for (const words of ['I go quiet', 'We say it again', what, 'after each review', 'Ben and Cem', `${from} · ${to}`])
      await expect(rowOf(page, name)).toContainText(words)
    await page.keyboard.press('Control+z')
    await expect(rowOf(page, name)).not.toContainText('nobody has to ask')
    await page.keyboard.press('Control+Shift+z')
    await expect(rowOf(page, name)).toContainText('nobody has to ask')
  })

  await test.step('the canvas shows both cards with both sides, and the wall says what settles it', async () => {
    const { page } = fay
    await page.keyboard.press('Shift+o')
    const card = thingOn(page, new RegExp(topic))
    await expect(card).toBeAttached()
    await expect(wall.page.getByText(`Settled in: ${what}`)).toBeVisible()
    const [one] = others
    const onBoard = await one?.guest.open('board')
    const [agreement] = [...(onBoard ? tensionDoc(onBoard.doc).agreements.all().values() : [])]
    expect(agreement).toMatchObject({ what, who: 'Ana and Ben', when: 'after each review', kind: 'bridge' })
    expect(agreement?.needs.map(({ people }) => people.length)).toEqual([2, 3])
  })
  expect([...fay.complaints, ...ana.complaints, ...wall.complaints]).toEqual([])
})
