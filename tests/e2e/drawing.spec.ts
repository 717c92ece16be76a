import { expect, type Page, test } from '@playwright/test'
import { draw } from '../../client/locales/en/draw.ts'
import {
  act,
  boxOf,
  drag,
  firstSection,
  fourthSection,
  layOut,
  lookAtAll,
  middleOf,
  oneTable,
  placeIn,
  secondSection,
  sectionOn,
  take,
  thingOn,
  thirdSection,
} from '../helpers/atBoard.ts'
import { png } from '../helpers/pictures.ts'

const table = oneTable()

test('[STORY-8] two notes are linked, and the link says why', async () => {
  const { ana, ben } = table()
  await layOut(ana.page, firstSection, ['Early warning.', 'No surprises.'])
  await ana.page.keyboard.press('l')
  await drag(
    ana.page,
    await middleOf(note(ana.page, 'Early warning.')),
    await middleOf(note(ana.page, 'No surprises.')),
  )
  const link = ben.page.getByRole('article', { name: 'Link from Note: Early warning. to Note: No surprises.' })
  await expect(link).toHaveCount(1)
  await ana.page.keyboard.press('v')
  await ana.page.getByRole('article', { name: /^Link from/ }).focus()
  await ana.page.keyboard.press('Enter')
  await ana.page.getByRole('textbox', { name: draw.link.field }).fill('so that')
  await ana.page.keyboard.press('Enter')
  await expect(ben.page.getByRole('article', { name: /^Link from .*: so that$/ })).toHaveText('so that')
  await test.step('it goes along with what it links, while that is dragged', async () => {
    const words = ben.page.getByRole('article', { name: /^Link from .*: so that$/ })
    const before = await boxOf(words)
    const from = await middleOf(note(ana.page, 'No surprises.'))
    await ana.page.mouse.move(...from)
    await ana.page.mouse.down()
    await ana.page.mouse.move(from[0] + 20, from[1] + 60, { steps: 6 })
    await expect.poll(async () => (await boxOf(words))[1]).toBeGreaterThan((before[1] ?? 0) + 30)
    await ana.page.mouse.up()
  })
})

test('[STORY-8] a line of the pen is seen by the other, and rubbed out', async () => {
  const { ana, ben } = table()
  const at = (x: number, y: number) => placeIn(sectionOn(ana.page, secondSection), [x, y])
  await take(ana.page, 'pen')
  await drag(ana.page, await at(0.2, 0.4), await at(0.8, 0.5))
  await drag(ana.page, await at(0.2, 0.7), await at(0.8, 0.8))
  await expect(ben.page.getByRole('article', { name: /^Drawing by Ana/ })).toHaveCount(2)
  const [line = []] = await Promise.all([boxOf(ben.page.getByRole('article', { name: /^Drawing by Ana/ }).first())])
  expect(line[2]).toBeGreaterThan(0.5 * 880)
  await test.step('by Ben, with the eraser', async () => {
    const there = (x: number, y: number) => placeIn(sectionOn(ben.page, secondSection), [x, y])
    await take(ben.page, 'eraser')
    await drag(ben.page, await there(0.5, 0.62), await there(0.5, 0.9))
    await expect(ana.page.getByRole('article', { name: /^Drawing by Ana/ })).toHaveCount(1)
    await ben.page.getByRole('button', { name: draw.undo, exact: true }).last().click()
    await expect(ana.page.getByRole('article', { name: /^Drawing by Ana/ })).toHaveCount(2)
    await ben.page.keyboard.press('v')
  })
  await ana.page.keyboard.press('v')
})

test('[STORY-8] words and shapes stand on the board as they were put', async () => {
  const { ana, ben } = table()
  const at = (x: number, y: number) => placeIn(sectionOn(ana.page, thirdSection), [x, y])
  const shapes = [
    ['t', 'Label', 0.1],
    ['r', 'Rectangle', 0.3],
    ['o', 'Ellipse', 0.5],
    ['d', 'Diamond', 0.7],
    ['Shift+T', 'Triangle', 0.85],
  ] as const
  for (const [key, kind, x] of shapes) {
    await lookAtAll(ana.page)
    await ana.page.keyboard.press(key)
    await drag(ana.page, await at(x, 0.5), await at(x + 0.12, 0.7))
    await expect(ana.page.getByRole('textbox', { name: draw.figure.field })).toBeFocused()
    await ana.page.keyboard.type(`A ${kind.toLowerCase()}`)
    await ana.page.keyboard.press('Escape')
    const theirs = ben.page.getByRole('article', { name: `${kind}: A ${kind.toLowerCase()}` })
    await expect(theirs).toBeVisible()
    const [left = 0, , width = 0] = await boxOf(theirs)
    expect(Math.abs(left - x * 880)).toBeLessThan(30)
    expect(Math.abs(width - 0.12 * 880)).toBeLessThan(60)
  }
})

test('[STORY-8] pictures come by paste, drop and choice, and are asked what they show', async () => {
  const { ana, ben } = table()
  const bytes = [...png([64, 48])]
  await test.step('pasted', async () => {
    await ana.page.evaluate((bytes) => {
      const held = new DataTransfer()
      held.items.add(new File([new Uint8Array(bytes)], 'pasted.png', { type: 'image/png' }))
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: held, bubbles: true, cancelable: true }))
    }, bytes)
    await describe(ana.page, 'A flip chart with three columns')
    await lookAtAll(ben.page)
    const theirs = thingOn(ben.page, /^Picture: A flip chart with three columns/)
    await expect(theirs).toBeVisible()
    await expect
      .poll(() => theirs.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth))
      .toBeGreaterThan(0)
  })
  await test.step('dropped, where it is dropped', async () => {
    await lookAtAll(ana.page)
    const [x, y] = await placeIn(sectionOn(ana.page, fourthSection), [0.5, 0.5])
    await drop(ana.page, { x, y, bytes, name: 'dropped.png', type: 'image/png' })
    await describe(ana.page, 'Our desk')
    await lookAtAll(ben.page)
    const [left = 0, top = 0, width = 0, height = 0] = await boxOf(thingOn(ben.page, /^Picture: Our desk/))
    expect(Math.abs(left + width / 2 - (944 + 440))).toBeLessThan(12)
    expect(Math.abs(top + height / 2 - (784 + 360))).toBeLessThan(12)
  })
  await test.step('chosen', async () => {
    const [chooser] = await Promise.all([ana.page.waitForEvent('filechooser'), act(ana.page, draw.add.picture)])
    await chooser.setFiles({ name: 'chosen.png', mimeType: 'image/png', buffer: png([80, 60]) })
    await describe(ana.page, 'The team in March')
    await lookAtAll(ben.page)
    await expect(thingOn(ben.page, /^Picture: The team in March/)).toBeVisible()
  })
  await test.step('an SVG is refused, in words', async () => {
    const svg = [...new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')]
    await lookAtAll(ana.page)
    const [x, y] = await placeIn(sectionOn(ana.page, secondSection), [0.5, 0.8])
    await drop(ana.page, { x, y, bytes: svg, name: 'drawn.svg', type: 'image/svg+xml' })
    await expect(ana.page.getByText(draw.picture.svg).first()).toBeVisible()
    await expect(thingOn(ben.page, /^Picture/)).toHaveCount(3)
  })
})

function note(page: Page, text: string) {
  return thingOn(page, new RegExp(`: ${text}$`))
}

async function describe(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: draw.picture.field })).toBeFocused()
  await page.keyboard.type(words)
  await page.getByRole('button', { name: draw.picture.done, exact: true }).click()
}

type Dropped = {
  readonly x: number
  readonly y: number
  readonly bytes: readonly number[]
  readonly name: string
  readonly type: string
}

function drop(page: Page, file: Dropped): Promise<void> {
  return page.evaluate(({ x, y, bytes, name, type }) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([new Uint8Array(bytes)], name, { type }))
    const at = { clientX: x, clientY: y, dataTransfer, bubbles: true, cancelable: true }
    for (const kind of ['dragover', 'drop']) document.elementFromPoint(x, y)?.dispatchEvent(new DragEvent(kind, at))
  }, file)
}
