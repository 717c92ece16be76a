import { expect, type Locator, type Page, test } from '@playwright/test'
import { actions } from '../../client/locales/en/actions.ts'
import { board } from '../../client/locales/en/board.ts'
import { draw } from '../../client/locales/en/draw.ts'
import { navigation } from '../../client/locales/en/navigation.ts'
import { preferences } from '../../client/locales/en/preferences.ts'
import { boxOf, firstSection, middleOf, oneServer, placeIn, sectionOn, thingOn } from '../helpers/atBoard.ts'
import { type Fingers, fingersAt } from '../helpers/fingers.ts'
import { person } from '../helpers/person.ts'
import { createBoard, phone } from '../helpers/session.ts'

const address = oneServer()
const screens = [
  { name: '390 × 844', options: phone },
  { name: '820 × 1180', options: { ...phone, viewport: { width: 820, height: 1180 } } },
]

for (const { name, options } of screens)
  test(`[A11Y-7] what a mouse does on the board, fingers do at ${name}`, async ({ browser }) => {
    const fay = await person(browser, 'Fay', address(), options)
    const { page } = fay
    await createBoard(fay, 'Atlas team')
    await page.goto(page.url().replace(/\/ready$/, ''))
    const fingers = await fingersAt(page)
    const tap = async (thing: Locator) => fingers.tap(await middleOf(thing))

    await test.step('the canvas is a tap away', async () => {
      await tap(page.getByRole('radio', { name: preferences.form.canvas }))
      await expect(sectionOn(page, firstSection)).toBeVisible()
    })
    const note = thingOn(page, /: Bad news early/)
    await test.step('add and write', async () => {
      await tap(page.getByRole('button', { name: board.tools.add }))
      await expect(page.getByRole('textbox', { name: board.note.field })).toBeFocused()
      await page.keyboard.insertText('Bad news early')
      await fingers.tap(await openPaper(page))
      await expect(note).toBeVisible()
      await fingers.tapTwice(await middleOf(note))
      await expect(page.getByRole('textbox', { name: board.note.field })).toBeFocused()
      await page.keyboard.insertText(', please')
      await fingers.tap(await openPaper(page))
      await expect(thingOn(page, /: Bad news early, please$/)).toBeVisible()
    })
    await test.step('every control is as large as a thumb needs', async () => {
      await tap(note)
      await expect(page.getByRole('toolbar', { name: board.note.actions_one })).toBeVisible()
      expect(await tooSmall(page)).toEqual([])
    })
    await test.step('move what is in hand, by drag', () => moveByDrag(page, fingers, note))
    await test.step('move it by two taps', () => moveByTaps(page, fingers, note))
    await test.step('pan from open paper, and past what is not in hand', () => pan(page, fingers, note))
    await test.step('zoom by two fingers', async () => {
      const before = await zoomOf(page)
      await fingers.pinch(await openPaper(page), 80, 180)
      await expect.poll(() => zoomOf(page)).toBeGreaterThan(before * 1.5)
      await fingers.pinch(await openPaper(page), 180, 60)
      await expect.poll(() => zoomOf(page)).toBeLessThan(before)
    })
    await test.step('draw', async () => {
      await tap(page.getByRole('toolbar', { name: board.tools.label }).getByRole('button', { name: draw.tool.pen }))
      await expect(page.getByRole('toolbar', { name: board.tools.pen })).toBeVisible()
      expect(await tooSmall(page)).toEqual([])
      const before = await zoomOf(page)
      const [x, y] = await openPaper(page)
      await fingers.swipe([x - 80, y], [x + 60, y + 40])
      await expect(thingOn(page, draw.stroke.nameUnsigned)).toHaveCount(1)
      expect(await zoomOf(page)).toBe(before)
    })
    expect(fay.complaints).toEqual([])
  })

async function moveByDrag(page: Page, fingers: Fingers, note: Locator): Promise<void> {
  const [left = 0, top = 0] = await boxOf(note)
  const zoom = await zoomOf(page)
  const [x, y] = await middleOf(note)
  await fingers.swipe([x, y], [x + 40, y + 90])
  await expect.poll(async () => Math.abs(((await boxOf(note))[1] ?? 0) - top - 90 / zoom)).toBeLessThan(30)
  expect(Math.abs(((await boxOf(note))[0] ?? 0) - left - 40 / zoom)).toBeLessThan(30)
}

async function moveByTaps(page: Page, fingers: Fingers, note: Locator): Promise<void> {
  const menu = page.getByRole('menu', { name: actions.menu.label })
  await fingers.hold(await middleOf(note), () => expect(menu).toBeVisible())
  await fingers.tap(await middleOf(menu.getByRole('menuitem', { name: navigation.move.action })))
  await expect(menu).toBeHidden()
  await expect(page.getByText(navigation.move.banner_one)).toBeVisible()
  expect(await tooSmall(page)).toEqual([])
  const before = await boxOf(note)
  await fingers.tap(await placeIn(sectionOn(page, firstSection), [0.3, 0.65]))
  await expect(page.getByText(navigation.move.banner_one)).toBeHidden()
  await expect.poll(() => boxOf(note)).not.toEqual(before)
}

async function pan(page: Page, fingers: Fingers, note: Locator): Promise<void> {
  const box = await boxOf(note)
  const panned = async (from: readonly [number, number]) => {
    const [x, y] = await middleOf(note)
    await fingers.swipe(from, [from[0] + 50, from[1] - 70])
    await expect.poll(async () => Math.round((await middleOf(note))[0] - x)).toBe(50)
    expect(Math.round((await middleOf(note))[1] - y)).toBe(-70)
  }
  await fingers.tap(await openPaper(page))
  await expect(page.getByRole('toolbar', { name: board.note.actions_one })).toBeHidden()
  await panned(await openPaper(page))
  await panned(await middleOf(note))
  expect(await boxOf(note)).toEqual(box)
}

/** A place on the canvas with nothing over it and no thing under it, as near the middle of the screen as there is one. */
function openPaper(page: Page): Promise<readonly [number, number]> {
  return page.evaluate(() => {
    const isOpen = (x: number, y: number) => {
      const under = document.elementFromPoint(x, y)
      return under?.closest('.react-flow') && !under.closest('article, button, [role="textbox"], [role="toolbar"]')
    }
    const steps = Array.from({ length: 12 }, (_, step) => (step % 2 ? -1 : 1) * Math.ceil(step / 2) * 40)
    for (const down of steps)
      for (const across of steps.slice(0, 6)) {
        const [x, y] = [innerWidth / 2 + across, innerHeight / 2 + down] as const
        if (isOpen(x, y)) return [x, y] as const
      }
    throw new Error('There is no open paper in sight.')
  })
}

function zoomOf(page: Page): Promise<number> {
  return page.locator('.react-flow__viewport').evaluate((view) => new DOMMatrix(getComputedStyle(view).transform).a)
}

/** Controls of the bars and banners that are in sight and less than 44 px either way. */
function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a, input, [role="menuitem"]')].flatMap((control) => {
      const { width, height } = control.getBoundingClientRect()
      const isSeen = control.checkVisibility({ visibilityProperty: true }) && width > 1
      if (!isSeen || control.closest('.react-flow, .visually-hidden') || (width >= 44 && height >= 44)) return []
      return `${control.getAttribute('aria-label') ?? control.textContent}: ${width} × ${height}`
    }),
  )
}
