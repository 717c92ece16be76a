import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { draw } from '../../client/locales/en/draw.ts'
import { firstSection, newBoard, oneServer, take } from '../helpers/atBoard.ts'
import { type Person, person } from '../helpers/person.ts'
import { joinAs, laptop } from '../helpers/session.ts'

const address = oneServer()
const tablet = { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true }
/** Any picture will do; this one is as small as one can be. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

test('[UI-87] [UI-90] one draws and the other sees it; a swipe of the eraser is one step, and undo brings it back', async ({
  browser,
}) => {
  const [fay, ana] = await two(browser)
  await takeFromBoard(ana.page, 'pen')
  await swipe(ana.page, [300, 420], [520, 470])
  await swipe(ana.page, [300, 520], [520, 560])
  await expect(strokes(ana.page)).toHaveCount(2)
  await expect(strokes(fay.page)).toHaveCount(2)
  await expect(fay.page.getByRole('article', { name: 'Drawing by Ana' })).toHaveCount(2)

  await takeFromBoard(ana.page, 'eraser')
  await swipe(ana.page, [400, 380], [420, 600])
  await expect(strokes(fay.page)).toHaveCount(0)
  await ana.page.keyboard.press('Control+z')
  await expect(strokes(fay.page)).toHaveCount(2)
  await ana.page.keyboard.press('Control+z')
  await expect(strokes(fay.page)).toHaveCount(1)
  expect([...fay.complaints, ...ana.complaints]).toEqual([])
})

test('[UI-93] [UI-94] figures and links by keys alone, written by two, thrown away and brought back', async ({
  browser,
}) => {
  const [fay, ana] = await two(browser)
  await choose(fay.page, draw.add.rectangle)
  await write(fay.page, 'Ask')
  await choose(fay.page, draw.add.label)
  await write(fay.page, 'Answer')
  await expect(thing(ana.page, 'Rectangle: Ask')).toBeVisible()
  await expect(thing(ana.page, 'Label: Answer')).toBeVisible()

  await thing(fay.page, 'Rectangle: Ask').focus()
  await choose(fay.page, draw.link.connectTo)
  await fay.page.getByRole('searchbox').fill('answer')
  await fay.page.getByRole('option', { name: 'Label: Answer' }).press('Enter')
  const bare = 'Link from Rectangle: Ask to Label: Answer'
  await expect(thing(ana.page, bare)).toBeAttached()

  await thing(fay.page, 'Rectangle: Ask').focus()
  await fay.page.keyboard.press('Tab')
  await expect(thing(fay.page, bare)).toBeFocused()
  await fay.page.keyboard.press('Enter')
  await write(fay.page, 'leads to', 'Enter')
  await expect(thing(ana.page, `${bare}: leads to`)).toBeVisible()
  await expect(thing(fay.page, `${bare}: leads to`)).toBeFocused()

  await fay.page.keyboard.press('Delete')
  await expect(thing(ana.page, `${bare}: leads to`)).toHaveCount(0)
  await fay.page.keyboard.press('Control+z')
  await expect(thing(ana.page, `${bare}: leads to`)).toBeVisible()

  await thing(ana.page, 'Label: Answer').focus()
  await ana.page.keyboard.press('Delete')
  await expect(thing(fay.page, `${bare}: leads to`)).toHaveCount(0)
  await ana.page.keyboard.press('Control+z')
  await expect(thing(fay.page, `${bare}: leads to`)).toBeVisible()
})

test('[UI-95] [UI-96] a picture comes by choice, is described by whoever put it there, and is seen by all', async ({
  browser,
}) => {
  const [fay, ana] = await two(browser)
  const chooser = fay.page.waitForEvent('filechooser')
  await choose(fay.page, draw.add.picture)
  await (await chooser).setFiles({ name: 'wall.png', mimeType: 'image/png', buffer: Buffer.from(PIXEL, 'base64') })
  const field = fay.page.getByRole('textbox', { name: draw.picture.field })
  await expect(field).toBeFocused()
  await expect(thing(ana.page, draw.picture.nameEmpty)).toBeVisible()
  await expect(ana.page.getByText(draw.picture.hint)).toBeHidden()
  await write(fay.page, 'A wall of notes', 'Enter')
  await expect(thing(ana.page, 'Picture: A wall of notes')).toBeVisible()
  await expect(thing(ana.page, 'Picture: A wall of notes').locator('img')).toHaveAttribute('src', /^blob:/)

  await fay.context.setOffline(true)
  await drop(fay.page, 'later.png', 'image/png')
  await expect(fay.page.getByText(draw.picture.offline)).toBeVisible()
  await fay.context.setOffline(false)
  await drop(fay.page, 'sheet.svg', 'image/svg+xml')
  await expect(fay.page.getByText(draw.picture.svg)).toBeVisible()
  await expect(fay.page.getByRole('article', { name: /^Picture/ })).toHaveCount(1)
})

test('[UI-97] a finger draws, and a second one takes the stroke back and zooms', async ({ browser }) => {
  const fay = await person(browser, 'Fay', address(), tablet)
  const { links } = await newBoard(address())
  await joinAs(fay, links.facilitator, 'Fay')
  await takeFromBoard(fay.page, 'pen')
  const fingers = await fay.context.newCDPSession(fay.page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: readonly (readonly [number, number])[]) =>
    fingers.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(([x, y], id) => ({ x, y, id })) })
  const zoom = () =>
    fay.page.locator('.react-flow__viewport').evaluate((view) => new DOMMatrix(getComputedStyle(view).transform).a)

  const before = await zoom()
  await touch('touchStart', [200, 600])
  for (let x = 210; x < 420; x += 10) await touch('touchMove', [x, 600 + (x % 40)])
  await touch('touchEnd')
  await expect(strokes(fay.page)).toHaveCount(1)
  expect(await zoom()).toBe(before)

  await touch('touchStart', [300, 700])
  await touch('touchMove', [320, 700])
  await touch('touchStart', [320, 700], [460, 700])
  for (let apart = 8; apart < 90; apart += 8) await touch('touchMove', [320 - apart, 700], [460 + apart, 700])
  await touch('touchEnd')
  await expect.poll(zoom).toBeGreaterThan(before * 1.3)
  await expect(strokes(fay.page)).toHaveCount(1)
})

async function two(browser: Browser): Promise<readonly [Person, Person]> {
  const { links } = await newBoard(address())
  const fay = await person(browser, 'Fay', address(), laptop)
  const ana = await person(browser, 'Ana', address(), laptop)
  await Promise.all([joinAs(fay, links.facilitator, 'Fay'), joinAs(ana, links.participant, 'Ana')])
  for (const { page } of [fay, ana])
    await expect(page.getByRole('region', { name: new RegExp(`^${firstSection}, section`) })).toBeVisible()
  return [fay, ana]
}

const strokes = (page: Page): Locator => page.locator('.react-flow__node-stroke')
const thing = (page: Page, name: string): Locator => page.getByRole('article', { name, exact: true })

/** Takes a tool by its key. */
async function takeFromBoard(page: Page, tool: 'pen' | 'eraser'): Promise<void> {
  await page.locator('[data-stop=""]').focus()
  await take(page, tool)
}

/** By the palette, as whoever knows no key for it. */
async function choose(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill(title)
  await page.getByRole('option', { name: title }).first().waitFor()
  await page.keyboard.press('Enter')
}

async function write(page: Page, words: string, done = 'Escape'): Promise<void> {
  await expect(page.locator('textarea:focus')).toBeVisible()
  await page.keyboard.type(words)
  await page.keyboard.press(done)
}

async function swipe(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move(...to, { steps: 20 })
  await page.mouse.up()
}

async function drop(page: Page, name: string, type: string): Promise<void> {
  await page.locator('.react-flow__pane').evaluate(
    async (pane, [name, type, pixel]) => {
      const bytes = Uint8Array.from(atob(pixel), (letter) => letter.charCodeAt(0))
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([bytes], name, { type }))
      pane.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, clientX: 400, clientY: 300 }),
      )
    },
    [name, type, PIXEL] as const,
  )
}
