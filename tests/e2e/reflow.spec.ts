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
import { type Person, person } from '../helpers/person.ts'
import { close, openMenu, openPalette } from '../helpers/reach.ts'
import { createBoard, joinAs, pauseButton } from '../helpers/session.ts'

const address = oneServer()
const large = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }

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

/** `expectInside`, and: no control lies over another, and those that no scrolling brings nearer are on the screen as they are. */
async function expectClear(one: Person, name: string): Promise<void> {
  await expectInside(one, name)
  const faults = await one.page.evaluate(() => {
    const nameOf = (control: Element) => control.getAttribute('aria-label') ?? control.textContent?.slice(0, 40) ?? ''
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      ((/auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight) ||
        scrolls(element.parentElement))
    /** What stands at its middle: it, or something that lies over it and is no control either. */
    const isOnTop = (control: Element) => {
      const { x, y, width, height } = control.getBoundingClientRect()
      const top = document.elementFromPoint(x + width / 2, y + height / 2)
      return top !== null && (control.contains(top) || top.contains(control) || !top.closest('[role="dialog"], aside'))
    }
    const seen = [...document.querySelectorAll('button, a, input, textarea, [role="option"], [role="textbox"]')].filter(
      (control) =>
        control.checkVisibility({ visibilityProperty: true }) &&
        !control.closest('.react-flow, .visually-hidden, [inert], [aria-hidden="true"]') &&
        getComputedStyle(control).clipPath === 'none' &&
        control.getBoundingClientRect().width > 1 &&
        (control.closest('[role="dialog"], aside') !== null || isOnTop(control)),
    )
    const outside = seen.flatMap((control) => {
      const { left, top, right, bottom } = control.getBoundingClientRect()
      const isIn =
        left >= -1 && right <= innerWidth + 1 && (scrolls(control) || (top >= -1 && bottom <= innerHeight + 1))
      return isIn ? [] : `outside: ${nameOf(control)}`
    })
    const over = seen.flatMap((control, at) =>
      seen.slice(at + 1).flatMap((other) => {
        // What scrolls may pass below what stays.
        if (control.contains(other) || other.contains(control) || scrolls(control) !== scrolls(other)) return []
        const [a, b] = [control.getBoundingClientRect(), other.getBoundingClientRect()]
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
        return across > 1 && down > 1 ? `over each other: ${nameOf(control)}, ${nameOf(other)}` : []
      }),
    )
    return [...outside, ...over]
  })
  expect.soft(faults, name).toEqual([])
}
