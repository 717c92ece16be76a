import { expect, type Locator, type Page, test } from '@playwright/test'
import { canvas } from '../../client/locales/en/canvas.ts'
import { notes } from '../../client/locales/en/notes.ts'
import {
  act,
  addNote,
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
  thingOn,
  thirdSection,
} from '../helpers/atBoard.ts'

const table = oneTable()

test('[STORY-6] several are dragged at once, live, into another section', async () => {
  const { ana, ben } = table()
  await layOut(ana.page, firstSection, ['One.', 'Two.'])
  const before = await boxesOf(ben.page, ['One.', 'Two.'])
  await note(ana.page, 'One.').click()
  await note(ana.page, 'Two.').click({ modifiers: ['Shift'] })
  const from = await middleOf(note(ana.page, 'Two.'))
  const [toX, toY] = await placeIn(sectionOn(ana.page, secondSection), [0.5, 0.6])
  await ana.page.mouse.move(...from)
  await ana.page.mouse.down()
  await ana.page.mouse.move(toX, toY, { steps: 8 })
  await test.step('the other sees them go before they are let go', async () => {
    await expect
      .poll(async () => (await boxesOf(ben.page, ['Two.']))[0]?.[0])
      .toBeGreaterThan((before[1]?.[0] ?? 0) + 300)
    await expect(note(ben.page, 'Two.')).toHaveAccessibleName(new RegExp(firstSection))
  })
  await ana.page.mouse.up()
  for (const text of ['One.', 'Two.'])
    await expect(note(ben.page, text)).toHaveAccessibleName(`Note by Ana in ${secondSection}: ${text}`)
  const after = await boxesOf(ben.page, ['One.', 'Two.'])
  await test.step('they keep their places to each other', () =>
    expect((after[1]?.[0] ?? 0) - (after[0]?.[0] ?? 0)).toBe((before[1]?.[0] ?? 0) - (before[0]?.[0] ?? 0)))
})

test('[STORY-6] notes snap to each other, stand in line, and are tidied into a grid', async () => {
  const { ana, ben } = table()
  const texts = ['Red.', 'Green.', 'Blue.', 'Grey.']
  await layOut(ana.page, thirdSection, texts)
  await test.step('dragged nearly level with another, a note ends exactly level', async () => {
    const [red = []] = await boxesOf(ana.page, ['Red.'])
    const at = await middleOf(note(ana.page, 'Green.'))
    await drag(ana.page, at, [at[0] + 3, at[1] + 40])
    await expect.poll(async () => (await boxesOf(ben.page, ['Green.']))[0]?.[1]).toBeGreaterThan((red[1] ?? 0) + 60)
    await expect
      .poll(async () => String(await boxesOf(ana.page, ['Green.'])) === String(await boxesOf(ben.page, ['Green.'])))
      .toBe(true)
    const [green = []] = await boxesOf(ana.page, ['Green.'])
    const there = await middleOf(note(ana.page, 'Green.'))
    const up = ((red[1] ?? 0) - (green[1] ?? 0)) * (await zoomOf(note(ana.page, 'Green.')))
    // One flick: what goes by before the engine takes it for a drag counts too.
    await ana.page.mouse.move(...there)
    await ana.page.mouse.down()
    await ana.page.mouse.move(there[0] + 4, there[1] + up - 1)
    await ana.page.mouse.up()
    const others = (await boxesOf(ben.page, ['Red.', 'Blue.', 'Grey.'])).map(([, y]) => y)
    await expect.poll(async () => others.includes((await boxesOf(ben.page, ['Green.']))[0]?.[1])).toBe(true)
  })
  await test.step('in line by their upper edges', async () => {
    const at = await middleOf(note(ana.page, 'Blue.'))
    await drag(ana.page, at, [at[0], at[1] + 30])
    await chooseAll(ana.page, texts)
    await act(ana.page, canvas.arrange.top)
    await expect.poll(async () => new Set((await boxesOf(ben.page, texts)).map(([, y]) => y)).size).toBe(1)
  })
  await test.step('in a grid, with even gaps and none over another', async () => {
    await lookAtAll(ana.page)
    const at = await middleOf(note(ana.page, 'Grey.'))
    await drag(ana.page, at, [at[0] - 20, at[1] + 45])
    await chooseAll(ana.page, texts)
    await ana.page.keyboard.press('Shift+G')
    await expect.poll(async () => gapsOf(await boxesOf(ben.page, texts)).size).toBeLessThanOrEqual(2)
    const boxes = await boxesOf(ben.page, texts)
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1)) expect(overlaps(one, other), `${one} and ${other}`).toBe(false)
  })
})

test('[STORY-6] a note dropped on another makes a group, with a title, until it is taken apart', async () => {
  const { ana, ben } = table()
  await layOut(ana.page, fourthSection, ['Every week.', 'On Mondays.', 'By itself.'])
  await test.step('dropped on the other, it lies beside it in one frame', async () => {
    await ana.page.mouse.move(...(await middleOf(note(ana.page, 'On Mondays.'))))
    await ana.page.mouse.down()
    await ana.page.mouse.move(...(await middleOf(note(ana.page, 'Every week.'))), { steps: 8 })
    await expect(ana.page.getByText(canvas.group.letGo)).toBeVisible()
    await ana.page.mouse.up()
    await expect(ben.page.getByRole('region', { name: 'Group, 2 things' })).toBeVisible()
    await expect
      .poll(async () => {
        const [one = [], other = []] = await boxesOf(ben.page, ['Every week.', 'On Mondays.'])
        return overlaps(one, other)
      })
      .toBe(false)
  })
  await test.step('its title is written by one and read by both', async () => {
    await note(ana.page, 'Every week.').click()
    await act(ana.page, canvas.group.rename)
    await ana.page.getByRole('textbox', { name: canvas.group.title }).fill('Rhythm')
    await ana.page.keyboard.press('Enter')
    await expect(ben.page.getByRole('region', { name: 'Group “Rhythm”, 2 things' })).toBeVisible()
  })
  await test.step('moved by one of its notes, it goes as a whole', async () => {
    await Promise.all([lookAtAll(ana.page), lookAtAll(ben.page)])
    const before = await boxesOf(ana.page, ['Every week.', 'On Mondays.'])
    const from = await middleOf(note(ben.page, 'On Mondays.'))
    await drag(ben.page, from, [from[0] + 30, from[1] + 40])
    for (const [at, text] of ['Every week.', 'On Mondays.'].entries())
      await expect
        .poll(async () => (await boxesOf(ana.page, [text]))[0]?.[1])
        .toBeGreaterThan((before[at]?.[1] ?? 0) + 60)
  })
  await test.step('taken apart, each stands by itself', async () => {
    await note(ben.page, 'Every week.').click()
    await ben.page.keyboard.press('Control+Shift+G')
    await expect(ana.page.getByRole('region', { name: /^Group/ })).toBeHidden()
    for (const text of ['Every week.', 'On Mondays.']) await expect(note(ana.page, text)).toBeVisible()
  })
})

test('[STORY-6] papers tell who wrote what, for who asks; sorted by author, everybody sees the order', async () => {
  const { ana, ben } = table()
  await layOut(ana.page, firstSection, ['Ana’s first.', 'Ana’s second.'])
  const texts = ['Ana’s first.', 'Ana’s second.', 'Ben’s.']
  await lookAtAll(ben.page)
  await addNote(ben.page, 'Ben’s.', await placeIn(sectionOn(ben.page, firstSection), [0.27, 0.75]))
  await lookAtAll(ben.page)
  await expect(note(ana.page, 'Ben’s.')).toBeVisible()
  await test.step('one paper a person, on one’s own screen', async () => {
    const own = await papersOf(ben.page, texts)
    await act(ana.page, notes.colorBy.author)
    await expect
      .poll(async () => (await papersOf(ana.page, texts)).map((paper, _at, all) => all.indexOf(paper)))
      .toEqual([0, 0, 2])
    expect(await papersOf(ben.page, texts)).toEqual(own)
    await act(ana.page, notes.colorBy.own)
    await expect.poll(() => papersOf(ana.page, texts)).toEqual(own)
  })
  await test.step('sorted, each person’s notes stand together', async () => {
    await lookAtAll(ben.page)
    await chooseAll(ben.page, texts)
    await act(ben.page, notes.sort.author)
    const order = async () => {
      const boxes = await boxesOf(ana.page, texts)
      const read = texts.toSorted((a, b) => place(boxes[texts.indexOf(a)]) - place(boxes[texts.indexOf(b)]))
      return read.map((text) => text.slice(0, 3)).join(' ')
    }
    await expect.poll(order).toMatch(/^(Ana Ana Ben|Ben Ana Ana)$/)
    const boxes = await boxesOf(ana.page, texts)
    expect(gapsOf(boxes).size).toBeLessThanOrEqual(2)
  })
  await test.step('sorted by section, each stays in its own', async () => {
    const elsewhere = ['Elsewhere.', 'There too.']
    await addNote(ben.page, 'Elsewhere.', await placeIn(sectionOn(ben.page, secondSection), [0.4, 0.7]))
    await lookAtAll(ben.page)
    await addNote(ben.page, 'There too.', await placeIn(sectionOn(ben.page, secondSection), [0.55, 0.35]))
    await lookAtAll(ben.page)
    await chooseAll(ben.page, [...texts, ...elsewhere])
    await act(ben.page, notes.sort.section)
    const inLine = async () => {
      const [one = [], other = []] = await boxesOf(ana.page, elsewhere)
      return one[0] === other[0] || one[1] === other[1]
    }
    await expect.poll(inLine).toBe(true)
    for (const text of texts)
      await expect(note(ana.page, text)).toHaveAccessibleName(new RegExp(` in ${firstSection}: `))
    for (const text of elsewhere)
      await expect(note(ana.page, text)).toHaveAccessibleName(new RegExp(` in ${secondSection}: `))
  })
})

type Box = readonly number[]

function note(page: Page, text: string) {
  return thingOn(page, new RegExp(`: ${text}$`))
}

function boxesOf(page: Page, texts: readonly string[]): Promise<readonly Box[]> {
  return Promise.all(texts.map((text) => boxOf(note(page, text))))
}

function papersOf(page: Page, texts: readonly string[]): Promise<readonly (string | null)[]> {
  return Promise.all(texts.map((text) => note(page, text).locator('[data-note]').getAttribute('data-note')))
}

async function chooseAll(page: Page, [first = '', ...others]: readonly string[]): Promise<void> {
  await lookAtAll(page)
  await note(page, first).click()
  for (const text of others) await note(page, text).click({ modifiers: ['Shift'] })
}

async function zoomOf(thing: Locator): Promise<number> {
  const [, , width = 1] = await boxOf(thing)
  return ((await thing.boundingBox())?.width ?? 0) / width
}

/** Row by row. */
function place(box: Box | undefined): number {
  return (box?.[1] ?? 0) * 10_000 + (box?.[0] ?? 0)
}

function overlaps([x = 0, y = 0, width = 0, height = 0]: Box, [u = 0, v = 0, across = 0, down = 0]: Box): boolean {
  return x < u + across && u < x + width && y < v + down && v < y + height
}

/** How far notes stand from those before them in reading order: in a grid, one step across and one back to its left edge. */
function gapsOf(boxes: readonly Box[]): ReadonlySet<number> {
  const lefts = boxes.toSorted((a, b) => place(a) - place(b)).map(([x = 0]) => x)
  return new Set(lefts.slice(1).map((x, at) => x - (lefts[at] ?? 0)))
}
