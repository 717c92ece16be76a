import { readFile } from 'node:fs/promises'
import { type Download, expect, type Page, test } from '@playwright/test'
import { draw } from '../../client/locales/en/draw.ts'
import { exporting } from '../../client/locales/en/exporting.ts'
import {
  act,
  addNote,
  drag,
  firstSection,
  fourthSection,
  layOut,
  lookAtAll,
  oneTable,
  placeIn,
  secondSection,
  sectionOn,
  take,
  thingOn,
  thirdSection,
} from '../helpers/atBoard.ts'
import { png } from '../helpers/pictures.ts'
import { writeInSection } from '../helpers/writing.ts'

const table = oneTable()
const long =
  'Whenever a date moves we say so on the same day, to everybody whom it concerns, and we say what we need from them to keep what we promised them before; and then we ask them what they need from us.'
const [inFirst, inSecond] = ['Ana: ask me twice.', 'Ben’s ½ day — “offline”.']

test('[STORY-11] what two people made is saved as a picture: the board, a section, a selection', async () => {
  const { ana, ben } = table()
  await test.step('words, notes, shapes, lines and a picture', () => fill(ana.page, ben.page))
  await writeInSection(ben, thirdSection, 'We look at it again in June.')
  await ben.page.keyboard.press('Escape')
  await expect(ana.page.getByText('We look at it again in June.')).toBeVisible()

  const whole = await test.step('as a drawing, with all words, in its own fonts', async () => {
    const svg = await save(ana.page, exporting.format.svg, exporting.area.board)
    const drawing = await readDrawing(ana.page, svg)
    for (const words of [
      firstSection,
      fourthSection,
      long,
      inFirst,
      inSecond,
      'A box',
      'because',
      'We look at it again in June.',
    ])
      expect(drawing.words).toContain(words.replace(/\s/g, ''))
    expect(svg).toContain('@font-face')
    expect(svg).toMatch(/url\(data:[^)]*;base64,[A-Za-z0-9+/=]{1000}/)
    expect(drawing.images).toEqual([true])
    expect(drawing.elsewhere).toEqual([])
    expect(drawing.clipped).toEqual([])
    return drawing
  })
  await test.step('one section, and nothing of the others', async () => {
    const { words, clipped } = await readDrawing(ana.page, await save(ana.page, exporting.format.svg, secondSection))
    expect(words).toContain(inSecond.replace(/\s/g, ''))
    expect(words).not.toContain(inFirst.replace(/\s/g, ''))
    expect(clipped).toEqual([])
  })
  await test.step('what is selected', async () => {
    await lookAtAll(ana.page)
    await thingOn(ana.page, new RegExp(`: ${inFirst}$`)).click()
    const { words } = await readDrawing(ana.page, await save(ana.page, exporting.format.svg, exporting.area.selection))
    expect(words).toContain(inFirst.replace(/\s/g, ''))
    expect(words).not.toContain(firstSection.replace(/\s/g, ''))
  })
  await test.step('as a picture of the same shape, with something on it', async () => {
    await lookAtAll(ana.page)
    const file = await savedFile(ana.page, exporting.format.png, exporting.area.board)
    const { width, height, colors } = await readPicture(ana.page, await readFile(await file.path()))
    expect(Math.abs(width / height - whole.width / whole.height)).toBeLessThan(0.01)
    expect(width).toBeGreaterThan(1800)
    expect(colors).toBeGreaterThan(20)
    expect(file.suggestedFilename()).toMatch(/^atlas-team-\d{4}-\d{2}-\d{2}\.png$/)
  })
})

test('[STORY-11] the board is printed on one page, or a page for each section, and nothing around it', async () => {
  const { ana } = table()
  await layOut(ana.page, fourthSection, ['In June, at ten.'])
  await ana.page.emulateMedia({ media: 'print' })
  await ana.page.evaluate(() => {
    const page = window as unknown as { printed: unknown }
    window.print = () => {
      const shown = [...document.body.children].filter((one) => getComputedStyle(one).display !== 'none')
      const images = shown.flatMap((one) => [...one.querySelectorAll('img')])
      page.printed = { shown: shown.length, pages: images.map((image) => image.naturalWidth > 0 && image.complete) }
    }
  })
  const printed = () => ana.page.evaluate(() => (window as unknown as { printed: unknown }).printed)
  for (const [format, pages] of [
    [exporting.format.print, 1],
    [exporting.format.pages, 4],
  ] as const) {
    await open(ana.page, format)
    await ana.page.getByRole('button', { name: exporting.print, exact: true }).click({ force: true })
    await expect.poll(printed).toEqual({ shown: 1, pages: Array.from({ length: pages }, () => true) })
    await expect(ana.page.getByRole('dialog', { name: exporting.title })).toHaveCount(0)
  }
  await ana.page.emulateMedia({ media: null })
})

async function fill(ana: Page, ben: Page): Promise<void> {
  await layOut(ana, firstSection, [inFirst, long])
  await addNote(ben, inSecond, await placeIn(sectionOn(ben, secondSection), [0.3, 0.5]))
  await lookAtAll(ben)
  await thingOn(ana, new RegExp(`: ${inFirst}$`)).click()
  await thingOn(ana, /: Whenever a date moves/).click({ modifiers: ['Shift'] })
  await ana.keyboard.press('Shift+L')
  await ana.keyboard.press('Enter')
  await ana.getByRole('textbox', { name: draw.link.field }).fill('because')
  await ana.keyboard.press('Enter')
  await lookAtAll(ana)
  const at = (x: number, y: number) => placeIn(sectionOn(ana, fourthSection), [x, y])
  await take(ana, 'pen')
  await drag(ana, await at(0.1, 0.8), await at(0.4, 0.9))
  await take(ana, 'rectangle')
  await drag(ana, await at(0.6, 0.4), await at(0.8, 0.6))
  await ana.keyboard.type('A box')
  await ana.keyboard.press('Escape')
  const [chooser] = await Promise.all([ana.waitForEvent('filechooser'), act(ana, draw.add.picture)])
  await chooser.setFiles({ name: 'chart.png', mimeType: 'image/png', buffer: png([80, 60]) })
  await expect(ana.getByRole('textbox', { name: draw.picture.field })).toBeFocused()
  await ana.keyboard.type('A chart')
  await ana.keyboard.press('Enter')
  await lookAtAll(ana)
}

async function open(page: Page, format: string): Promise<void> {
  await page.keyboard.press('Control+Shift+E')
  const dialog = page.getByRole('dialog', { name: exporting.title })
  const isPaper = format === exporting.format.print || format === exporting.format.pages
  const kind = exporting.format[isPaper ? 'paper' : 'picture']
  await dialog.getByRole('radio', { name: kind, exact: true }).check({ force: true })
  await dialog.getByRole('radio', { name: format, exact: true }).check({ force: true })
}

async function savedFile(page: Page, format: string, area: string): Promise<Download> {
  await open(page, format)
  const areas = page.getByRole('dialog', { name: exporting.title }).getByRole('button', { name: exporting.area.label })
  await areas.click()
  await page.getByRole('option', { name: area, exact: true }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: exporting.save, exact: true }).click(),
  ])
  await expect(page.getByRole('dialog', { name: exporting.title })).toHaveCount(0)
  return download
}

async function save(page: Page, format: string, area: string): Promise<string> {
  return readFile(await (await savedFile(page, format, area)).path(), 'utf8')
}

/** Opens a drawing in a page of its own, where nothing of the board helps it, and looks at what is to be seen. */
async function readDrawing(page: Page, svg: string) {
  const sheet = await page.context().newPage()
  try {
    await sheet.setContent(svg)
    await sheet.evaluate(() => document.fonts.ready)
    return await sheet.evaluate(() => {
      const drawing = document.querySelector('svg')
      if (!drawing) throw new Error('This is no drawing.')
      const { x, y, width, height } = drawing.viewBox.baseVal
      const all = { left: x, top: y, right: x + width, bottom: y + height }
      const boxOf = (one: SVGGraphicsElement) => {
        const box = one.getBBox()
        return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height }
      }
      const papers = [...drawing.querySelectorAll('rect')].map((rect) => ({ rect, box: boxOf(rect) }))
      const texts = [...drawing.querySelectorAll('text')]
      const clipped = texts.filter((text) => {
        const box = boxOf(text)
        const [left, middle] = [box.left + 1, (box.top + box.bottom) / 2]
        const isBefore = (rect: Element) =>
          (rect.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
        const under = papers.filter(
          ({ rect, box: at }) =>
            isBefore(rect) && at.left <= left && left <= at.right && at.top <= middle && middle <= at.bottom,
        )
        const paper = under.at(-1)?.box ?? all
        return box.right > paper.right + 1 || box.bottom > paper.bottom + 1 || box.top < paper.top - 1
      })
      const sources = [...drawing.querySelectorAll('image')].map((image) => image.getAttribute('href') ?? '')
      return {
        width,
        height,
        words: texts
          .map((text) => text.textContent)
          .join('')
          .replace(/\s/g, ''),
        clipped: clipped.map((text) => text.textContent),
        images: sources.map((source) => source.startsWith('data:image/')),
        elsewhere: [
          ...new XMLSerializer().serializeToString(drawing).matchAll(/(?:href="|url\()(?!data:|#)[^")]*/g),
        ].map(String),
      }
    })
  } finally {
    await sheet.close()
  }
}

/** How large a picture is, and how many colours are in it. */
async function readPicture(page: Page, file: Buffer) {
  const sheet = await page.context().newPage()
  try {
    return await sheet.evaluate(async (bytes) => {
      const picture = await createImageBitmap(
        new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))]),
      )
      const paper = new OffscreenCanvas(400, 400).getContext('2d')
      paper?.drawImage(picture, 0, 0, 400, 400)
      const pixels = new Uint32Array(paper?.getImageData(0, 0, 400, 400).data.buffer ?? new ArrayBuffer(0))
      return { width: picture.width, height: picture.height, colors: new Set(pixels).size }
    }, file.toString('base64'))
  } finally {
    await sheet.close()
  }
}
