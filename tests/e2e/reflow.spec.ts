import { expect, test } from '@playwright/test'
import { board } from '../../client/locales/en/board.ts'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { home } from '../../client/locales/en/home.ts'
import { invite } from '../../client/locales/en/invite.ts'
import { join } from '../../client/locales/en/join.ts'
import { pocket } from '../../client/locales/en/pocket.ts'
import { timer } from '../../client/locales/en/timer.ts'
import { LiveServer } from '../helpers/liveServer.ts'
import { type Person, person } from '../helpers/person.ts'
import { createBoard, joinAs } from '../helpers/session.ts'

const large = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }

// The Stage is not here: it scales as a whole with its window.
test('[A11Y-3] nothing is cut off at 320 px and 200 % text', async ({ browser }) => {
  await using server = await LiveServer.start()
  const fay = await enlarged(await person(browser, 'Fay', server.address, large))
  const ana = await enlarged(await person(browser, 'Ana', server.address, large))

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
  await expect(fay.page.getByRole('button', { name: timer.pause })).toBeVisible()
  await expectInside(fay, 'Console, with a question and a timer')

  await joinAs(ana, invitation.participant, 'Ana')
  await ana.page.getByRole('textbox', { name: pocket.yourNote }).fill('I think out loud.')
  await ana.page.getByRole('button', { name: pocket.add, exact: true }).click()
  await expect(ana.page.getByRole('list', { name: pocket.mine })).toBeVisible()
  await expectInside(ana, 'Pocket')
  await ana.page.getByRole('link', { name: pocket.everybodys }).click()
  await expect(ana.page.getByRole('toolbar', { name: board.tools.label })).toBeVisible()
  await expectInside(ana, 'Board')
  await ana.page.getByRole('button', { name: board.invite }).click()
  await expect(ana.page.getByRole('dialog', { name: invite.heading })).toBeVisible()
  await expectInside(ana, 'Board, with the invitation open')
})

/** Text at 200 %, as a person sets it in the browser. */
async function enlarged(one: Person): Promise<Person> {
  const session = await one.context.newCDPSession(one.page)
  await session.send('Page.enable')
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  return one
}

/** The page needs no scrolling sideways, and no word or control hangs over its edges. What lies on the canvas may. */
async function expectInside({ page }: Person, name: string): Promise<void> {
  const { size, width, hanging } = await page.evaluate(() => {
    const hanging = [
      ...document.querySelectorAll<HTMLElement>('button, a, input, textarea, h1, h2, h3, p, label, li, dt, dd'),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((element) => !element.closest('.react-flow, .visually-hidden, [data-rac] > span[style*="clip"]'))
      .filter((element) => {
        const { left, right, width: wide } = element.getBoundingClientRect()
        return wide > 1 && (left < -1 || right > 321)
      })
      .map(
        (element) =>
          `${element.tagName.toLowerCase()} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 50)}"`,
      )
    const size = getComputedStyle(document.documentElement).fontSize
    return { size, width: document.scrollingElement?.scrollWidth, hanging }
  })
  expect(size, 'text at 200 %').toBe('32px')
  expect.soft({ width, hanging }, name).toEqual({ width: 320, hanging: [] })
}
