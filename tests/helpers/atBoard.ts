import { type Browser, expect, type Locator, type Page, test } from '@playwright/test'
import { board } from '../../client/locales/en/board.ts'
import type { CreatedBoard } from '../../shared/api.ts'
import { quickAlliance } from '../../shared/kits/quickAlliance.ts'
import { sharedServer } from './liveServer.ts'
import { type Person, person } from './person.ts'
import { openPalette } from './reach.ts'
import { joinAs, laptop } from './session.ts'

/** Fay, who facilitates, and Ana and Ben, all three looking at the whole of one board. */
export type Table = {
  readonly fay: Person
  readonly ana: Person
  readonly ben: Person
  /** The link for participants. */
  readonly link: string
  readonly address: string
}

export const [firstSection = '', secondSection = '', thirdSection = '', fourthSection = ''] =
  quickAlliance.sections.map(({ title }) => title)

/** A new board, and nobody at it yet. Where Home and Ready are not the story: they take longer than the rest of sitting down. */
export async function newBoard(address: string, title = 'Atlas team'): Promise<CreatedBoard> {
  const response = await fetch(`${address}/api/boards`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ title, kit: quickAlliance.id }),
  })
  if (response.status !== 201) throw new Error(`No board: ${response.status} ${await response.text()}`)
  return (await response.json()) as CreatedBoard
}

export async function sitDown(browser: Browser, address: string, title = 'Atlas team'): Promise<Table> {
  const { links } = await newBoard(address, title)
  const [fay, ana, ben] = await Promise.all(
    ['Fay', 'Ana', 'Ben'].map(async (name) => {
      const one = await person(browser, name, address, laptop)
      await joinAs(one, name === 'Fay' ? links.facilitator : links.participant, name)
      return one
    }),
  )
  if (!fay || !ana || !ben) throw new Error('Nobody came.')
  await Promise.all([fay, ana, ben].map(({ page }) => lookAtAll(page)))
  return { fay, ana, ben, link: links.participant, address }
}

/** One board for all tests of a file; none of them may count on what another left there. */
export function oneTable(): () => Table {
  let table: Table | undefined
  test.beforeAll(async ({ browser }) => {
    table = await sitDown(browser, (await sharedServer()).address)
  })
  test.beforeEach(() => Promise.all(peopleAt(there(table)).map(({ page }) => lookAtAll(page))))
  test.afterEach(() => expect(complaintsOf(peopleAt(there(table)))).toEqual([]))
  test.afterAll(({ browser }) => everybodyLeaves(browser))
  return () => there(table)
}

/** A server that runs, for tests that each have boards of their own; returns its address. */
export function oneServer(): () => string {
  let address: string | undefined
  test.beforeAll(async () => {
    address = (await sharedServer()).address
  })
  test.afterEach(({ browser }) => everybodyLeaves(browser))
  return () => {
    if (address === undefined) throw new Error('No server runs yet.')
    return address
  }
}

/** Closes every screen. Playwright leaves them open as long as its browser, and each goes on looking for its server. */
export async function everybodyLeaves(browser: Browser): Promise<void> {
  await Promise.all(browser.contexts().map((context) => context.close()))
}

function there(table: Table | undefined): Table {
  if (!table) throw new Error('Nobody sits here yet.')
  return table
}

function peopleAt({ fay, ana, ben }: Table): readonly Person[] {
  return [fay, ana, ben]
}

/** Waits for the board, lets go of what is in hand, and shows all of it, at rest. */
export async function lookAtAll(page: Page): Promise<void> {
  await expect(page.getByRole('toolbar', { name: board.tools.label })).toBeVisible()
  const canvas = page.getByRole('region', { name: board.canvas })
  // Before anything has come there is nothing to go to; and what comes late may move the view once more.
  await expect(async () => {
    await canvas.focus()
    await page.keyboard.press('Escape')
    await page.keyboard.press('0')
    await drawn(page)
    await Promise.all(
      [firstSection, fourthSection].map((title) =>
        expect(sectionOn(page, title)).toBeInViewport({ ratio: 0.99, timeout: 1000 }),
      ),
    )
    const seen = await viewOf(page)
    await page.keyboard.press('0')
    await drawn(page)
    expect(await viewOf(page)).toBe(seen)
  }).toPass()
}

function viewOf(page: Page): Promise<string> {
  return page.locator('.react-flow__viewport').evaluate((view) => getComputedStyle(view).transform)
}

/** What was asked for is on the screen. */
async function drawn(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
}

export function sectionOn(page: Page, title: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${title}, section`) })
}

/** A note, figure, picture or stroke, by what it is called. */
export function thingOn(page: Page, name: string | RegExp): Locator {
  return page.getByRole('article', { name })
}

/** Where the middle of something is on this person's screen. */
export async function middleOf(thing: Locator): Promise<readonly [x: number, y: number]> {
  const box = await thing.boundingBox()
  if (!box) throw new Error(`${thing} is not on the screen.`)
  return [box.x + box.width / 2, box.y + box.height / 2]
}

/** A place within something, as parts of its sides, on this person's screen. */
export async function placeIn(thing: Locator, [x, y]: readonly [number, number]): Promise<readonly [number, number]> {
  const box = await thing.boundingBox()
  if (!box) throw new Error(`${thing} is not on the screen.`)
  return [box.x + box.width * x, box.y + box.height * y]
}

/** Where something lies on the board itself, whoever looks at it from wherever: left, top, width, height. */
export function boxOf(thing: Locator): Promise<readonly number[]> {
  return thing.evaluate((element) => {
    const view = element.closest('.react-flow__viewport')
    if (!view) throw new Error('It does not lie on the canvas.')
    const { a, e, f } = new DOMMatrix(getComputedStyle(view).transform)
    const pane = view.parentElement?.getBoundingClientRect() ?? { x: 0, y: 0 }
    const { x, y, width, height } = element.getBoundingClientRect()
    return [(x - pane.x - e) / a, (y - pane.y - f) / a, width / a, height / a].map(Math.round)
  })
}

/** Presses here and lets go there, with enough in between for it to be a drag. */
export async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 4 })
  await page.mouse.move(...to, { steps: 4 })
  await page.mouse.up()
}

/** Sets notes out in a section, from its upper left, each as wide as one of four columns; shows the whole board after. */
export async function layOut(page: Page, section: string, texts: readonly string[]): Promise<void> {
  for (const [at, text] of texts.entries()) {
    await lookAtAll(page)
    await addNote(
      page,
      text,
      await placeIn(sectionOn(page, section), [0.15 + 0.24 * (at % 4), 0.4 + 0.3 * Math.floor(at / 4)]),
    )
  }
  await lookAtAll(page)
}

const toolKeys = { pen: 'p', eraser: 'e', rectangle: 'r' } as const

/** Takes a tool by its key. */
export async function take(page: Page, tool: keyof typeof toolKeys): Promise<void> {
  await page.keyboard.press(toolKeys[tool])
  await expect(page.locator(`svg[data-tool="${tool}"]`)).toBeVisible()
}

/** Puts this into the clipboard of everybody's computer and pastes it. */
export async function paste(page: Page, held: Readonly<Record<string, string>>): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(
    (types) =>
      navigator.clipboard.write([
        new ClipboardItem(
          Object.fromEntries(Object.entries(types).map(([type, words]) => [type, new Blob([words], { type })])),
        ),
      ]),
    held,
  )
  await page.keyboard.press('Control+v')
}

/** Does something by its name in the palette. */
export async function act(page: Page, title: string): Promise<void> {
  const palette = await openPalette(page)
  const possible = palette.getByRole('option', { disabled: false })
  await possible
    .filter({ has: page.getByText(title, { exact: true }) })
    .first()
    .click()
  await expect(palette).toBeHidden()
}

/** Writes a note: at a place of the screen by double-click, else by key where one looks. */
export async function addNote(page: Page, text: string, place?: readonly [number, number]): Promise<void> {
  if (place) await page.mouse.dblclick(...place)
  else await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: board.note.field })).toBeFocused()
  await page.keyboard.type(text)
  await page.keyboard.press('Escape')
  await expect(thingOn(page, text)).toBeFocused()
}

/** What everybody's browser complained about. */
export function complaintsOf(people: readonly Person[]): readonly string[] {
  return people.flatMap(({ name, complaints }) => complaints.map((complaint) => `${name}: ${complaint}`))
}
