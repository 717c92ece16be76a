import { type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { board } from '../../client/locales/en/board.ts'
import { common } from '../../client/locales/en/common.ts'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { home } from '../../client/locales/en/home.ts'
import { invite } from '../../client/locales/en/invite.ts'
import { join } from '../../client/locales/en/join.ts'
import { pocket } from '../../client/locales/en/pocket.ts'
import { timer } from '../../client/locales/en/timer.ts'
import { trash } from '../../client/locales/en/trash.ts'
import { oneServer } from '../helpers/atBoard.ts'
import { expectNoFaultsInLooks } from '../helpers/contrast.ts'
import { type Person, person } from '../helpers/person.ts'
import {
  createBoard,
  type Invitation,
  joinAs,
  laptop,
  pauseButton,
  phone,
  projector,
  revealNext,
} from '../helpers/session.ts'

const address = oneServer()
const looks = ['dark', 'high contrast, chosen'] as const
const expectNoFaults = (page: Page, name: string, part?: string) => expectNoFaultsInLooks(page, name, looks, part)

test('[A11Y-2] axe finds no fault on any surface: light, dark and high contrast', async ({ browser }) => {
  // In milliseconds: one walk past all surfaces, in three looks each.
  test.setTimeout(240_000)
  const come = (name: string, options: BrowserContextOptions) => person(browser, name, address(), options)
  const [fay, ana, ben, wall] = [
    await come('Fay', laptop),
    await come('Ana', laptop),
    await come('Ben', phone),
    await come('Wall', projector),
  ]
  // A countdown of three seconds waits for nobody; on her clock they last as long as axe looks.
  await fay.page.clock.install()
  await test.step('pages in front of a board', () => frontPages(fay))
  const invitation = await test.step('Ready', async () => {
    const made = await createBoard(fay, 'Atlas team')
    await expectNoFaults(fay.page, 'Ready')
    return made
  })
  await test.step('Join', async () => {
    await ana.page.goto(invitation.participant)
    await expect(ana.page.getByLabel(join.name.label)).toBeVisible()
    await expectNoFaults(ana.page, 'Join')
  })
  await test.step('Stage, welcome', async () => {
    await wall.page.goto(invitation.viewer)
    await expect(wall.page.getByText(invitation.code)).toBeVisible()
    await expectNoFaults(wall.page, 'Stage, welcome')
  })
  await test.step('Console', () => consoleStates(fay))
  const question = await test.step('the question is shown', () => revealNext(fay))
  await test.step('Pocket', () => pocketStates(ben, invitation))
  await test.step('Board', () => boardStates(ana, fay, invitation))
  await test.step('Stage, question and cards', async () => {
    await expect(wall.page.getByText(question).first()).toBeVisible()
    await expect(wall.page.getByText('I think out loud.')).toBeVisible()
    await expectNoFaults(wall.page, 'Stage, question and cards')
  })
})

test('[A11Y-2] high contrast that was chosen is on the page from the first moment on', async ({ browser }) => {
  const { page } = await person(browser, 'Ana', address(), laptop)
  await page.goto('/')
  await page.evaluate(() => localStorage.setItem('groundwork.appearance', 'system high'))
  await page.reload()
  await expect(page.getByRole('button', { name: home.create })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high')
})

/** Does something on a clock that stands, but for a millisecond at a time: axe has timers of its own. */
async function slowly(page: Page, act: () => Promise<void>): Promise<void> {
  let isDone = false
  const done = act().finally(() => {
    isDone = true
  })
  while (!isDone) await page.clock.runFor(1)
  await done
}

async function frontPages({ page }: Person): Promise<void> {
  await page.goto('/')
  await page.getByRole('button', { name: home.create }).click()
  await expect(page.getByText(home.title.missing)).toBeVisible()
  await expectNoFaults(page, 'Home')
  await page.getByRole('button', { name: common.appearance.label }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectNoFaults(page, 'Home, with a menu open')
  await page.goto('/j')
  await expect(page.getByRole('heading', { name: join.code.heading })).toBeVisible()
  await expectNoFaults(page, 'Join by code')
  await page.goto('/j/PLUM0000')
  await expect(page.getByRole('heading', { name: join.problem.unknownCode.heading })).toBeVisible()
  await expectNoFaults(page, 'A problem')
}

async function consoleStates({ page }: Person): Promise<void> {
  await page.getByRole('link', { name: invite.toConsole }).click()
  await expect(page.getByRole('button', { name: consoleWords.revealFirst })).toBeVisible()
  await expectNoFaults(page, 'Console')
  await page
    .getByRole('button', { name: /^More for/ })
    .first()
    .click()
  await expect(page.getByRole('menu')).toBeVisible()
  await expectNoFaults(page, 'Console, with a menu open')
  await page.getByRole('menuitem', { name: consoleWords.edit }).click()
  await expect(page.getByRole('form', { name: consoleWords.form.titleEdit })).toBeVisible()
  await expectNoFaults(page, 'Console, while a question is edited')
  await page.getByRole('button', { name: consoleWords.form.cancel, exact: true }).click()
  await page.getByRole('button', { name: consoleWords.invite }).click()
  await page.getByRole('button', { name: invite.renew.code, exact: true }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await expectNoFaults(page, 'Console, with a dialog open')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: invite.renew.code, exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  await page.clock.pauseAt(Date.now() + 1000)
  await page.getByRole('button', { name: consoleWords.revealFirst }).click()
  const countdown = page.getByRole('region', { name: consoleWords.countdown })
  await expect(countdown).toBeVisible()
  await slowly(page, () =>
    expectNoFaults(page, 'Console, during the countdown', `section[aria-label="${consoleWords.countdown}"]`),
  )
  await expect(countdown, 'it is what was looked at').toBeVisible({ timeout: 1 })
  await page.clock.resume()
  await page.keyboard.press('Escape')
  await expect(countdown).toBeHidden()
  await page.getByRole('button', { name: timer.start }).click()
  await expect(pauseButton(page)).toBeVisible()
}

async function pocketStates(ben: Person, { code }: Invitation): Promise<void> {
  const { page } = ben
  await joinAs(ben, `/j/${code.replace(' ', '')}`, 'Ben')
  await page.getByRole('textbox', { name: pocket.yourNote }).fill('I think out loud.')
  await page.getByRole('button', { name: pocket.add, exact: true }).click()
  await expect(page.getByRole('list', { name: pocket.mine }).getByText('I think out loud.')).toBeVisible()
  await expectNoFaults(page, 'Pocket')
}

async function boardStates(ana: Person, fay: Person, { participant }: Invitation): Promise<void> {
  const { page } = ana
  await joinAs(ana, participant, 'Ana')
  await expect(page.getByRole('article', { name: 'I think out loud.' })).toBeVisible()
  await expectNoFaults(page, 'Board, with notes')
  await page.getByRole('button', { name: board.tools.add }).click()
  await expect(page.getByRole('textbox', { name: board.note.field })).toBeFocused()
  await page.keyboard.type('Ask me twice.')
  await expectNoFaults(page, 'Board, while a note is written')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('toolbar', { name: board.note.actions_one })).toBeVisible()
  await expectNoFaults(page, 'Board, with a note selected')
  await page.keyboard.press('Delete')
  await expect(page.getByText(board.note.removed_one)).toBeVisible()
  await expectNoFaults(page, 'Board, with a message')
  await page.getByRole('button', { name: trash.title, exact: true }).click()
  await expect(page.getByRole('dialog', { name: trash.title }).getByText('Ask me twice.')).toBeVisible()
  await expectNoFaults(page, 'Board, with the Trash open')
  await page.keyboard.press('Escape')
  // By its focus: another note's buttons may lie over it.
  await page.getByRole('textbox').first().focus()
  await expect(page.getByRole('textbox', { name: /: text$/ }).and(page.locator(':focus'))).toHaveCount(1)
  await expectNoFaults(page, 'Board, while a section is written')
  await page.getByRole('button', { name: board.invite }).click()
  await expect(page.getByRole('dialog', { name: invite.heading })).toBeVisible()
  await expectNoFaults(page, 'Board, with the invitation open')

  await fay.page.getByRole('switch', { name: consoleWords.lock }).click({ force: true })
  await expect(page.getByText(board.locked)).toBeVisible()
  await page.keyboard.press('Escape')
  await expectNoFaults(page, 'Board, locked')
  await expectNoFaults(fay.page, 'Console, with a question, a timer and a lock')
}
