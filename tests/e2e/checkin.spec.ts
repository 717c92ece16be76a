import { expect, type Page, test } from '@playwright/test'
import { agreements } from '../../client/locales/en/agreements.ts'
import { checkin } from '../../client/locales/en/checkin.ts'
import { agreedOn } from '../helpers/agreedOn.ts'
import { newBoard, oneServer } from '../helpers/atBoard.ts'
import { expectNoFaults } from '../helpers/axe.ts'
import { Guest } from '../helpers/guest.ts'
import { person } from '../helpers/person.ts'
import { joinAs, laptop, phone, projector } from '../helpers/session.ts'
import { call } from '../helpers/workshop.ts'

const address = oneServer()
const [calls, endsOnTime, list] = ['We call before we write', 'We end on time', 'A list on Fridays'] as const

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const onTo = (page: Page, step: keyof typeof checkin.steps) =>
  press(page, checkin.on.replace('{{title}}', checkin.steps[step]))
const heading = (page: Page, name: string) => expect(page.getByRole('heading', { name })).toBeVisible()
type Answer = keyof typeof checkin.pulse.answers

/** Answers one after the other, then what is asked about all of it; by key, as well as by hand. */
async function answer(page: Page, answers: readonly Answer[]): Promise<void> {
  for (const [at, given] of answers.entries()) {
    await expect(page.getByText(`Agreement ${at + 1} of ${answers.length}`)).toBeVisible()
    await page.getByRole('radio', { name: checkin.pulse.answers[given] }).focus()
    await page.keyboard.press('Space')
    await press(page, checkin.pulse.next)
  }
  await page.getByRole('radio', { name: checkin.pulse.ease.easier }).focus()
  await page.keyboard.press('Space')
  await press(page, checkin.pulse.next)
  await heading(page, checkin.pulse.doneTitle)
}

test('[CHK-8] three people come back to their alliance: secret answers, a talk, a thing let go, a celebration, a date', async ({
  browser,
}) => {
  const board = await newBoard(address())
  await agreedOn(address(), board, [
    { what: calls, evidence: 'Nobody is surprised' },
    { what: endsOnTime },
    { what: list },
  ])
  const fay = await person(browser, 'Fay', address(), laptop)
  const ana = await person(browser, 'Ana', address(), phone)
  const ben = await person(browser, 'Ben', address(), laptop)
  const wall = await person(browser, 'Wall', address(), projector)
  await joinAs(fay, board.links.facilitator, 'Fay')
  await joinAs(ana, board.links.participant, 'Ana')
  await joinAs(ben, board.links.participant, 'Ben')
  await wall.page.goto(board.links.viewer)
  await fay.page.goto(fay.page.url().replace(/(\/b\/[^/]+).*/, '$1/console'))

  await press(fay.page, checkin.opening.open)
  await press(fay.page, checkin.opening.begin)
  for (const { page } of [fay, ana, ben, wall]) await heading(page, checkin.changes.title)
  await expectNoFaults(fay.page, 'Console', '[aria-labelledby="console-checkin"]')
  await onTo(fay.page, 'pulse')

  await answer(ana.page, ['wobbling', 'tending', 'holding'])
  await answer(ben.page, ['holding', 'wobbling', 'holding'])
  await expectNoFaults(ana.page, 'Pocket', '[data-place="phone"]')
  await answer(fay.page, ['holding', 'holding', 'untested'])
  await expect(wall.page.getByText('3 of 3 have answered')).toBeVisible()
  await press(fay.page, checkin.pulse.show)

  // What wobbles most comes first, on every screen alike.
  for (const { page } of [fay, ana, ben, wall]) await expect(page.getByText(endsOnTime).first()).toBeVisible()
  await heading(wall.page, checkin.picture.title)
  await expect(wall.page.getByRole('listitem').first()).toContainText(endsOnTime)
  const first = ana.page.getByRole('list', { name: checkin.picture.title }).getByRole('listitem').first()
  await first.getByRole('button', { name: checkin.talk.didLabel }).click()
  await ana.page.getByLabel(checkin.talk.words).fill('Twice out of four')
  await press(ana.page, checkin.talk.save)
  await expect(ben.page.getByText('Twice out of four')).toBeVisible()

  await onTo(fay.page, 'decide')
  const decide = (page: Page, what: string, verdict: string) =>
    page
      .getByRole('radiogroup', { name: checkin.decide.label.replace('{{what}}', what) })
      .getByRole('radio', { name: verdict })
      .check({ force: true })
  await decide(ben.page, list, checkin.decide.retire)
  await decide(ana.page, calls, checkin.decide.keep)
  await decide(fay.page, endsOnTime, checkin.decide.tweak)
  await expect(wall.page.getByText(checkin.decide.retire, { exact: true })).toBeVisible()
  await expectNoFaults(ben.page, 'Board', '#checkin-panel')
  await press(fay.page, checkin.decide.write)
  const what = fay.page.getByRole('textbox', { name: agreements.what, exact: true })
  await what.fill('We end five minutes early')

  await onTo(fay.page, 'celebrate')
  await ben.page.getByLabel(checkin.celebrate.what).fill('Four calm months')
  await press(ben.page, checkin.celebrate.save)
  for (const { page } of [fay, ana, wall]) await expect(page.getByText('Four calm months')).toBeVisible()
  await expectNoFaults(wall.page, 'Stage')

  await onTo(fay.page, 'next')
  await expect(ana.page.getByText(checkin.next.wait)).toBeVisible()
  await press(fay.page, checkin.next.close)
  for (const { page } of [ana, ben]) await expect(page.getByRole('region', { name: checkin.label })).toBeHidden()

  // The next one begins where this one ended: what was let go is gone, what was tweaked reads as it was left.
  await press(fay.page, checkin.opening.open)
  await press(fay.page, checkin.opening.begin)
  await expect(ben.page.getByText(checkin.changes.none)).toBeVisible()
  const panel = ben.page.getByRole('region', { name: checkin.label })
  await expect(panel.getByText('We end five minutes early')).toBeVisible()
  await expect(panel.getByText(list)).toBeHidden()
  for (const { name, complaints } of [fay, ana, ben, wall]) expect(complaints, name).toEqual([])
})

test('[CHK-9] where two lead themselves the answers come when both are done, and the button says so', async ({
  browser,
}) => {
  const board = await newBoard(address())
  await agreedOn(address(), board, [{ what: calls }, { what: endsOnTime }])
  const ana = await person(browser, 'Ana', address(), phone)
  const ben = await person(browser, 'Ben', address(), laptop)
  await joinAs(ana, board.links.participant, 'Ana')
  await joinAs(ben, board.links.participant, 'Ben')
  const key = board.keys.facilitator
  const fay = new Guest(
    address(),
    board.board.id,
    await call(`${address()}/api/boards/${board.board.id}/join`, { key }),
  )
  await fay.command('guide.start', {})
  await fay.command('checkin.open', { checkin: 'c1', isNamed: true })
  expect(await fay.command('checkin.step', { checkin: 'c1', at: 'pulse', from: 'changes' })).toBe(204)

  await answer(ana.page, ['wobbling', 'holding'])
  await expect(ana.page.getByText(checkin.pulse.together)).toBeVisible()
  await expect(ana.page.getByRole('button', { name: checkin.pulse.sayDone })).toBeHidden()
  await press(ana.page, checkin.pulse.show)
  await expect(ana.page.getByRole('status').filter({ hasText: checkin.pulse.stillAnswering })).toBeVisible()
  await expectNoFaults(ana.page, 'Pocket', '[data-place="phone"]')

  for (const _each of [calls, endsOnTime, 'easier']) await press(ben.page, checkin.pulse.skip)
  await heading(ben.page, checkin.pulse.doneTitle)
  await press(ben.page, checkin.pulse.sayDone)
  await expect(ben.page.getByRole('button', { name: checkin.pulse.sayNotDone })).toBeFocused()
  await press(ana.page, checkin.pulse.show)
  for (const { page } of [ana, ben]) await heading(page, checkin.talk.title)
})
