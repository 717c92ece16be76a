import { expect, type Page, test } from '@playwright/test'
import {
  boxOf,
  drag,
  firstSection,
  fourthSection,
  layOut,
  lookAtAll,
  middleOf,
  oneTable,
  placeIn,
  sectionOn,
  thingOn,
} from '../helpers/atBoard.ts'

const table = oneTable()

test('[STORY-8] many are selected by lasso, by Shift and by section, and laid over and under each other', async () => {
  const { ana, ben } = table()
  const all = ['In.', 'Within.', 'Out.']
  await layOut(ana.page, fourthSection, all)
  await test.step('by a line around them', async () => {
    await ana.page.keyboard.press('q')
    const ring = await Promise.all(
      (
        [
          [0.02, 0.25],
          [0.5, 0.25],
          [0.5, 0.58],
          [0.02, 0.58],
          [0.02, 0.26],
        ] as const
      ).map((at) => placeIn(sectionOn(ana.page, fourthSection), at)),
    )
    await ana.page.mouse.move(...(ring[0] ?? [0, 0]))
    await ana.page.mouse.down()
    for (const point of ring.slice(1)) await ana.page.mouse.move(...point, { steps: 4 })
    await ana.page.mouse.up()
    await expect(ana.page.getByRole('toolbar', { name: '2 selected notes' })).toBeVisible()
    await ana.page.keyboard.press('v')
  })
  await test.step('by Shift, one more', async () => {
    await note(ana.page, 'Out.').click({ modifiers: ['Shift'] })
    await expect(ana.page.getByRole('toolbar', { name: '3 selected notes' })).toBeVisible()
  })
  await test.step('all of a section', async () => {
    await lookAtAll(ana.page)
    await note(ana.page, 'In.').click()
    await ana.page.keyboard.press('Shift+A')
    await expect(ana.page.getByRole('toolbar', { name: '3 selected notes' })).toBeVisible()
  })
  await test.step('over and under', async () => {
    await lookAtAll(ana.page)
    const [from, onto] = [await middleOf(note(ana.page, 'Within.')), await middleOf(note(ana.page, 'In.'))]
    await drag(ana.page, from, [onto[0] + 24, onto[1] + 16])
    await expect.poll(() => onTop(ben.page, 'In.', 'Within.')).toContain('Within.')
    await ana.page.keyboard.press('[')
    await expect.poll(() => onTop(ben.page, 'In.', 'Within.')).toContain('In.')
    await ana.page.keyboard.press(']')
    await expect.poll(() => onTop(ben.page, 'In.', 'Within.')).toContain('Within.')
  })
})

test('[STORY-8] what a facilitator locks stays where it is, whoever pulls at it', async () => {
  const { fay, ana } = table()
  await layOut(ana.page, firstSection, ['Stay here.'])
  await lookAtAll(fay.page)
  await note(fay.page, 'Stay here.').click()
  await fay.page.keyboard.press('Shift+K')
  const locked = thingOn(ana.page, /: Stay here\. \(locked\)$/)
  await expect(locked).toBeVisible()
  const before = await boxOf(locked)
  const from = await middleOf(locked)
  await drag(ana.page, from, [from[0] + 80, from[1] + 40])
  await ana.page.keyboard.press('Delete')
  await lookAtAll(ana.page)
  expect(await boxOf(locked)).toEqual(before)
  expect(await boxOf(thingOn(fay.page, /Stay here\./))).toEqual(before)
  await fay.page.keyboard.press('Shift+K')
  await expect(note(ana.page, 'Stay here.')).toBeVisible()
  await drag(ana.page, from, [from[0] + 80, from[1] + 40])
  await expect.poll(async () => (await boxOf(note(fay.page, 'Stay here.')))[0]).toBeGreaterThan((before[0] ?? 0) + 100)
})

function note(page: Page, text: string) {
  return thingOn(page, new RegExp(`: ${text}$`))
}

/** What somebody sees on top where two notes overlap. */
async function onTop(page: Page, one: string, other: string): Promise<string> {
  const boxes = await Promise.all([note(page, one), note(page, other)].map((thing) => thing.boundingBox()))
  const [a, b] = boxes
  if (!a || !b) return ''
  const x = (Math.max(a.x, b.x) + Math.min(a.x + a.width, b.x + b.width)) / 2
  const y = (Math.max(a.y, b.y) + Math.min(a.y + a.height, b.y + b.height)) / 2
  return page.evaluate(
    ([x = 0, y = 0]) => document.elementFromPoint(x, y)?.closest('article')?.getAttribute('aria-label') ?? '',
    [x, y],
  )
}
