import { expect, type Locator, type Page, test } from '@playwright/test'
import { board } from '../../client/locales/en/board.ts'
import { navigation } from '../../client/locales/en/navigation.ts'
import {
  act,
  drag,
  firstSection,
  fourthSection,
  layOut,
  lookAtAll,
  oneTable,
  placeIn,
  secondSection,
  sectionOn,
  thingOn,
  thirdSection,
} from '../helpers/atBoard.ts'
import { sectionText } from '../helpers/writing.ts'

const table = oneTable()

test('[STORY-9] one pans, zooms, and comes back to where one was, and nobody else moves', async () => {
  const { ana, ben } = table()
  const first = sectionOn(ana.page, firstSection)
  const theirs = await sectionOn(ben.page, firstSection).boundingBox()
  const whole = await leftOf(first)
  await test.step('by drag', async () => {
    const from = await placeIn(first, [1.04, 0.5])
    await drag(ana.page, from, [from[0] + 90, from[1] + 40])
    await expect.poll(async () => Math.abs((await leftOf(first)) - whole - 90)).toBeLessThan(6)
  })
  await test.step('by wheel, and nearer with Ctrl', async () => {
    const before = await leftOf(first)
    await ana.page.mouse.wheel(100, 0)
    await expect.poll(async () => before - (await leftOf(first))).toBeGreaterThan(40)
    const width = await widthOf(first)
    await ana.page.keyboard.down('Control')
    await ana.page.mouse.wheel(0, -120)
    await ana.page.keyboard.up('Control')
    await expect.poll(() => widthOf(first)).toBeGreaterThan(width * 1.1)
  })
  await test.step('back to the whole board', async () => {
    await ana.page.keyboard.press('0')
    await expect.poll(async () => Math.abs((await leftOf(first)) - whole)).toBeLessThan(6)
  })
  await test.step('to a section, back and forward again', async () => {
    await act(ana.page, `Go to “${fourthSection}”`)
    await expect(sectionOn(ana.page, fourthSection)).toBeFocused()
    await expect.poll(() => widthOf(sectionOn(ana.page, fourthSection))).toBeGreaterThan(600)
    await ana.page.keyboard.press('Alt+ArrowLeft')
    await expect.poll(async () => Math.abs((await leftOf(first)) - whole)).toBeLessThan(6)
    await ana.page.keyboard.press('Alt+ArrowRight')
    await expect.poll(() => widthOf(sectionOn(ana.page, fourthSection))).toBeGreaterThan(600)
  })
  expect(await sectionOn(ben.page, firstSection).boundingBox()).toEqual(theirs)
})

test('[STORY-9] what one looks for is found: selected, by words, on the small map', async () => {
  const { ana, ben } = table()
  await layOut(ana.page, thirdSection, ['Café at eleven.'])
  await lookAtAll(ben.page)
  await test.step('near, when it is selected', async () => {
    const note = thingOn(ben.page, /Café at eleven/)
    const width = await widthOf(note)
    await note.click()
    await ben.page.keyboard.press('Shift+Digit2')
    await expect.poll(() => widthOf(note)).toBeGreaterThan(2 * width)
    await expect(note).toBeInViewport({ ratio: 0.99 })
  })
  await test.step('by words without their accents, from wherever one is', async () => {
    await act(ben.page, `Go to “${secondSection}”`)
    await ben.page.keyboard.press('/')
    await ben.page.getByRole('combobox', { name: navigation.search.label }).fill('cafe')
    await ben.page.getByRole('option', { name: /Café at eleven/ }).click()
    await expect(thingOn(ben.page, /Café at eleven/)).toBeFocused()
    await expect(thingOn(ben.page, /Café at eleven/)).toBeInViewport({ ratio: 0.99 })
  })
  await test.step('by a press on the small map', async () => {
    const canvas = ben.page.getByRole('region', { name: board.canvas })
    const map = canvas
      .or(ben.page.getByRole('main'))
      .locator('svg[viewBox]')
      .filter({ has: ben.page.locator('path[data-note]') })
    await ben.page.mouse.click(...(await placeIn(map, [0.7, 0.25])))
    await expect(sectionOn(ben.page, secondSection)).toBeInViewport()
    await ben.page.keyboard.press('Shift+M')
    await expect(map).toBeHidden()
    await ben.page.keyboard.press('Shift+M')
    await expect(map).toBeVisible()
  })
})

test('[STORY-9] pointers carry names, and are hidden by whoever wishes', async () => {
  const { ana, ben } = table()
  const shown = cursorOf(ben.page, 'Ana')
  const point = async (x: number) =>
    ana.page.mouse.move(...(await placeIn(sectionOn(ana.page, secondSection), [x, 0.6])))
  await point(0.4)
  await point(0.5)
  await expect(shown).toBeVisible()
  await test.step('where she points, on his own view', async () => {
    const there = await placeIn(sectionOn(ben.page, secondSection), [0.5, 0.6])
    await expect.poll(async () => Math.abs(((await shown.boundingBox())?.x ?? 0) - there[0])).toBeLessThan(8)
  })
  await test.step('not hers, once she hides it', async () => {
    await act(ana.page, navigation.showsMine)
    await point(0.7)
    await point(0.6)
    await expect(shown).toHaveCount(0)
    await act(ana.page, navigation.showsMine)
    await point(0.4)
    await expect(shown).toBeVisible()
  })
  await test.step('nobody’s, once he hides them', async () => {
    await act(ben.page, navigation.cursors)
    await point(0.5)
    await expect(ben.page.locator('[data-mood]')).toHaveCount(0)
    await act(ben.page, navigation.cursors)
    await point(0.45)
    await expect(shown).toBeVisible()
  })
  await test.step('in calm mode there is one paper, and no pointer', async () => {
    await layOut(ana.page, firstSection, ['Leaf.', 'Rose.'])
    await thingOn(ana.page, /: Leaf\.$/).click()
    await ana.page.keyboard.press('5')
    await lookAtAll(ana.page)
    await thingOn(ana.page, /: Rose\.$/).click()
    await ana.page.keyboard.press('3')
    const papers = () =>
      Promise.all(
        [/: Leaf\.$/, /: Rose\.$/].map((name) =>
          thingOn(ben.page, name).locator('[data-note]').getAttribute('data-note'),
        ),
      )
    await expect.poll(papers).toEqual(['leaf', 'rose'])
    await act(ben.page, navigation.calm)
    await expect.poll(async () => new Set(await papers()).size).toBe(1)
    await expect(ben.page.locator('[data-mood]')).toHaveCount(0)
    await act(ben.page, navigation.calm)
    await expect.poll(papers).toEqual(['leaf', 'rose'])
  })
})

test('[STORY-9] one sees what others have in hand and where they write, and can go there', async () => {
  const { ana, ben } = table()
  await layOut(ana.page, fourthSection, ['In her hand.'])
  const theirs = thingOn(ben.page, /: In her hand\.$/)
  const held = (words: string) => theirs.locator('..').getByText(words, { exact: true })
  await test.step('selected, with her name on it', async () => {
    await thingOn(ana.page, /: In her hand\.$/).click()
    // Below her words, and on the edge that shows in whose hand it is.
    await expect(held('Ana')).toHaveCount(2)
  })
  await test.step('written in', async () => {
    await ana.page.keyboard.press('Enter')
    await expect(held('Ana is writing')).toBeVisible()
    await ana.page.keyboard.press('Escape')
    await lookAtAll(ana.page)
    await expect(held('Ana')).toHaveCount(1)
  })
  await test.step('and in a section’s text', async () => {
    await sectionText(ana, fourthSection).click()
    await ana.page.keyboard.type('Here I am.')
    await expect(sectionOn(ben.page, fourthSection).getByText('Ana is writing', { exact: true })).toBeVisible()
  })
  await test.step('he goes to her from far away', async () => {
    await act(ben.page, `Go to “${firstSection}”`)
    await expect(sectionText(ben, fourthSection)).not.toBeInViewport({ ratio: 0.5 })
    await ben.page.getByRole('button', { name: 'Go to Ana', exact: true }).click()
    await expect(sectionText(ben, fourthSection)).toBeInViewport({ ratio: 0.5 })
    await act(ben.page, `Go to “${firstSection}”`)
    await act(ben.page, 'Go to Ana')
    await expect(sectionText(ben, fourthSection)).toBeInViewport({ ratio: 0.5 })
  })
  await ana.page.keyboard.press('Escape')
})

function cursorOf(page: Page, name: string): Locator {
  return page.locator('[data-mood]').filter({ hasText: name })
}

async function leftOf(thing: Locator): Promise<number> {
  return (await thing.boundingBox())?.x ?? 0
}

async function widthOf(thing: Locator): Promise<number> {
  return (await thing.boundingBox())?.width ?? 0
}
