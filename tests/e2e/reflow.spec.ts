import { expect, test } from '@playwright/test'
import { board } from '../../client/locales/en/board.ts'
import { company } from '../../client/locales/en/company.ts'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { home } from '../../client/locales/en/home.ts'
import { invite } from '../../client/locales/en/invite.ts'
import { join } from '../../client/locales/en/join.ts'
import { leading } from '../../client/locales/en/leading.ts'
import { notes } from '../../client/locales/en/notes.ts'
import { outline } from '../../client/locales/en/outline.ts'
import { pocket } from '../../client/locales/en/pocket.ts'
import { preferences } from '../../client/locales/en/preferences.ts'
import { timer } from '../../client/locales/en/timer.ts'
import { act, newBoard, oneServer, thingOn } from '../helpers/atBoard.ts'
import { person } from '../helpers/person.ts'
import { close, openMenu, openPalette } from '../helpers/reach.ts'
import { enlarged, expectClear, expectInside, large } from '../helpers/reflow.ts'
import { createBoard, joinAs, pauseButton } from '../helpers/session.ts'

const address = oneServer()

// The Stage is not here: it scales as a whole with its window.
test('[A11Y-3] nothing is cut off at 320 px and 200 % text', async ({ browser }) => {
  const fay = await enlarged(await person(browser, 'Fay', address(), large))
  const ana = await enlarged(await person(browser, 'Ana', address(), large))

  await fay.page.goto('/')
  await fay.page.getByRole('button', { name: home.create }).click()
  await expectInside(fay, 'Home')
  const invitation = await createBoard(fay, 'The Atlas onboarding team')
  await expectInside(fay, 'Ready')
  await ana.page.goto('/j')
  await expect(ana.page.getByRole('heading', { name: join.code.heading })).toBeVisible()
  await expectInside(ana, 'Join by code')
  await ana.page.goto('/j/PLUM0000')
  await expect(ana.page.getByRole('heading', { name: join.problem.unknownCode.heading })).toBeVisible()
  await expectInside(ana, 'A problem')
  await ana.page.goto(invitation.participant)
  await expect(ana.page.getByLabel(join.name.label)).toBeVisible()
  await expectInside(ana, 'Join')

  await fay.page.getByRole('link', { name: invite.toConsole }).click()
  await expect(fay.page.getByRole('button', { name: consoleWords.revealFirst })).toBeVisible()
  await expectInside(fay, 'Console')
  await fay.page.getByRole('button', { name: consoleWords.edit, exact: true }).first().click()
  await expectInside(fay, 'Console, while a question is edited')
  await fay.page.getByRole('button', { name: consoleWords.form.cancel, exact: true }).click()
  await fay.page.getByRole('button', { name: consoleWords.revealFirst }).click()
  await expectInside(fay, 'Console, during the countdown')
  await expect(fay.page.getByRole('region', { name: consoleWords.countdown })).toBeHidden()
  await expect(fay.page.getByRole('button', { name: consoleWords.takeDown })).toBeVisible()
  await fay.page.getByRole('button', { name: timer.start }).click()
  await expect(pauseButton(fay.page)).toBeVisible()
  await expectInside(fay, 'Console, with a question and a timer')
  await fay.page.getByRole('button', { name: leading.rest.pause }).click()
  await expect(fay.page.getByRole('region', { name: leading.rest.label })).toBeVisible()
  await expectInside(fay, 'Console, paused')
  await fay.page.getByRole('button', { name: leading.rest.goOn }).click()
  await expect(fay.page.getByRole('button', { name: leading.rest.pause })).toBeVisible()

  await joinAs(ana, invitation.participant, 'Ana')
  await ana.page.getByRole('textbox', { name: pocket.yourNote }).fill('I think out loud.')
  await ana.page.getByRole('button', { name: pocket.add, exact: true }).click()
  await expect(ana.page.getByRole('list', { name: pocket.mine })).toBeVisible()
  await expectInside(ana, 'Pocket, with what was said before she came')
  await ana.page.getByRole('button', { name: company.late.done }).click()
  await expectInside(ana, 'Pocket')
  await ana.page.getByRole('link', { name: pocket.everybodys }).click()
  await expect(ana.page.getByRole('toolbar', { name: board.tools.label })).toBeVisible()
  await expectInside(ana, 'Board')
  await ana.page.getByRole('button', { name: board.invite }).click()
  await expect(ana.page.getByRole('dialog', { name: invite.heading })).toBeVisible()
  await expectInside(ana, 'Board, with the invitation open')
})

test('[A11Y-3] every control of the board is in sight and clear of the others at 320 px and 200 % text', async ({
  browser,
}) => {
  const ana = await enlarged(await person(browser, 'Ana', address(), large))
  const { page } = ana
  const tools = page.getByRole('toolbar', { name: board.tools.label })
  const { links } = await newBoard(address(), 'The Atlas onboarding team')
  await page.goto(links.facilitator)
  await page.getByRole('button', { name: join.submit, exact: true }).tap()
  const tree = page.getByRole('tree', { name: outline.label })
  await test.step('outline', async () => {
    await expect(tree).toBeVisible()
    await expectClear(ana, 'Outline')
    await tools.getByRole('button', { name: board.tools.add }).tap()
    await expect(tree.getByRole('textbox')).toBeFocused()
    await page.keyboard.insertText('Bad news early')
    await expectClear(ana, 'Outline, while a note is written')
    await page.keyboard.press('Escape')
    await expect(tree.getByRole('textbox')).toBeHidden()
  })
  await test.step('canvas', async () => {
    await page.getByRole('radio', { name: preferences.form.canvas }).check({ force: true })
    const note = thingOn(page, /: Bad news early$/)
    await expect(note).toBeAttached()
    await expectClear(ana, 'Canvas')
    await note.focus()
    await close(page, await openMenu(page))
    await expect(page.getByRole('toolbar', { name: board.note.actions_one })).toBeVisible()
    await expectClear(ana, 'Canvas, with a note selected')
  })
  await test.step('palette', async () => {
    const palette = await openPalette(page)
    await expectClear(ana, 'Palette')
    await close(page, palette)
  })
  await test.step('comments', async () => {
    await act(page, notes.comments.action)
    await expect(page.getByRole('textbox', { name: notes.comments.field })).toBeVisible()
    await expectClear(ana, 'Comments')
  })
})
