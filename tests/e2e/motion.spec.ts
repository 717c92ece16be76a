import { type Browser, type BrowserContextOptions, expect, type Page, test } from '@playwright/test'
import { board } from '../../client/locales/en/board.ts'
import { navigation } from '../../client/locales/en/navigation.ts'
import { preferences } from '../../client/locales/en/preferences.ts'
import { trash } from '../../client/locales/en/trash.ts'
import {
  act,
  addNote,
  complaintsOf,
  drag,
  firstSection,
  fourthSection,
  lookAtAll,
  middleOf,
  newBoard,
  oneServer,
  placeIn,
  secondSection,
  sectionOn,
  thingOn,
} from '../helpers/atBoard.ts'
import { type Person, person } from '../helpers/person.ts'
import { openMenu, openPalette } from '../helpers/reach.ts'
import { joinAs, laptop } from '../helpers/session.ts'

/** What was seen moving, each thing once. */
declare global {
  interface Window {
    seenMoving: Set<string>
  }
}

const address = oneServer()
const restless = { ...laptop, reducedMotion: 'no-preference' } as const

test('[A11Y-4] nothing moves by itself for whom that is too much: by the device’s wish, or in calm', async ({
  browser,
}) => {
  const still = await watcher(browser, 'Still', address(), laptop)
  const { participant } = (await newBoard(address(), 'Quiet')).links
  const calm = await watcher(browser, 'Calm', address(), restless)
  const other = await watcher(browser, 'Other', address(), restless)
  for (const one of [still, calm, other]) {
    await joinAs(one, participant, one.name)
    await lookAtAll(one.page)
  }
  await act(calm.page, navigation.calm)

  await test.step('while others write, point, drag and throw away', async () => {
    for (const { page } of [still, calm, other]) await forget(page)
    await liveliness(other.page)
    for (const { page } of [still, calm]) await expect(thingOn(page, /: Dragged about$/)).toHaveCount(0)
    await other.page.mouse.move(...(await placeIn(sectionOn(other.page, secondSection), [0.6, 0.7])))
    await expect(still.page.locator('[data-mood]').filter({ hasText: 'Other' })).toBeVisible()
    await expect(calm.page.locator('[data-mood]')).toHaveCount(0)
    for (const one of [still, calm]) expect(await moving(one), one.name).toEqual([])
  })
  await test.step('while one does something oneself', async () => {
    for (const one of [still, calm]) {
      await liveliness(one.page)
      await menus(one.page)
      expect(await moving(one), one.name).toEqual([])
    }
  })
  await test.step('and the view is where it goes at once', async () => {
    for (const { page } of [still, calm]) expect(await placesOnTheWay(page), 'one leap').toBe(1)
  })
  await test.step('whoever wants it sees things move', async () => {
    await menus(other.page)
    expect((await moving(other)).length).toBeGreaterThan(2)
    expect(await placesOnTheWay(other.page)).toBeGreaterThan(2)
  })
  expect(complaintsOf([still, calm, other])).toEqual([])
})

/** Somebody whose page notes whatever is moved by a style sheet or a script, from the first moment on. */
async function watcher(
  browser: Browser,
  name: string,
  address: string,
  options: BrowserContextOptions,
): Promise<Person> {
  const one = await person(browser, name, address, options)
  await one.context.addInitScript(() => {
    window.seenMoving = new Set()
    const look = () => {
      for (const { effect } of document.getAnimations()) {
        const { duration = 0 } = effect?.getTiming() ?? {}
        const on = effect instanceof KeyframeEffect ? effect.target : null
        // A millisecond is a browser's way of saying none.
        if (Number(duration) > 1) window.seenMoving.add(`${on?.tagName}.${on?.getAttribute('class')}`)
      }
    }
    for (const event of ['transitionrun', 'animationstart']) document.addEventListener(event, look, true)
    const always = () => {
      look()
      requestAnimationFrame(always)
    }
    always()
  })
  return one
}

const forget = (page: Page) => page.evaluate(() => window.seenMoving.clear())
const moving = ({ page }: Person) => page.evaluate(() => [...window.seenMoving])

/** A note is written, dragged to another section, and a second one thrown away. */
async function liveliness(page: Page): Promise<void> {
  await lookAtAll(page)
  await addNote(page, 'Dragged about', await placeIn(sectionOn(page, firstSection), [0.3, 0.6]))
  await lookAtAll(page)
  const place = await placeIn(sectionOn(page, secondSection), [0.5, 0.6])
  await drag(page, await middleOf(thingOn(page, /: Dragged about$/).last()), place)
  await page.keyboard.press('Delete')
  await expect(thingOn(page, /: Dragged about$/)).toHaveCount(0)
  await expect(page.getByText(board.note.removed_one).first()).toBeVisible()
}

async function menus(page: Page): Promise<void> {
  await page.getByRole('region', { name: board.canvas }).focus()
  for (const open of [openPalette, openMenu]) {
    const seen = await open(page)
    await page.keyboard.press('Escape')
    await expect(seen).toBeHidden()
  }
  await act(page, trash.title)
  await expect(page.getByRole('dialog', { name: trash.title })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: preferences.title, exact: true }).click()
  await expect(page.getByRole('switch', { name: preferences.calm.label })).toBeVisible()
  await page.keyboard.press('Escape')
}

/** How many places the view takes, frame by frame, on its way to a section. */
async function placesOnTheWay(page: Page): Promise<number> {
  await lookAtAll(page)
  const way = page.locator('.react-flow__viewport').evaluate(
    (view) =>
      new Promise<number>((resolve) => {
        const start = getComputedStyle(view).transform
        const places = new Set<string>()
        let still = 0
        const look = () => {
          const { transform } = getComputedStyle(view)
          still = places.has(transform) ? still + 1 : 0
          if (transform !== start) places.add(transform)
          if (places.size > 0 && still > 30) resolve(places.size)
          else requestAnimationFrame(look)
        }
        look()
      }),
  )
  await act(page, `Go to “${fourthSection}”`)
  return way
}
