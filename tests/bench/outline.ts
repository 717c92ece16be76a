import type { CDPSession, Page } from '@playwright/test'
import { quantile } from './cost.ts'

/** What reading and writing a board as an outline costs, in milliseconds. */
export type OutlineFigures = {
  /** From the key that changes the form until every row is there, drawn, and one of them can be come to. */
  readonly outlineReadyMs: number
  /** Main-thread time of one letter written into a note, with all that follows from it: the middle of them. */
  readonly letterMs: number
}

const LETTERS = 20
/** Longer than words are gathered before they are put in order, so that each letter pays for itself. */
const BETWEEN_MS = 250
const READY_MAX_MS = 60_000
const REST_MS = 1500

/** Changes a board that is shown as a canvas to its outline, and writes into the note in the middle of it. */
export async function lookAtOutline(page: Page, notes: number): Promise<OutlineFigures> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  // Nothing may take the key for itself.
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.evaluate(waitForRows, notes)
  await page.keyboard.press('Shift+o')
  await page.waitForFunction(() => 'outlineReadyMs' in window, undefined, { timeout: READY_MAX_MS })
  const outlineReadyMs = await page.evaluate(() => Reflect.get(window, 'outlineReadyMs') as number)
  await page.waitForTimeout(REST_MS)
  return { outlineReadyMs, letterMs: await letterCost(cdp, page) }
}

/** Runs in the page: notes how long it takes from the next key until the tree is drawn. */
function waitForRows(notes: number): void {
  const isReady = () =>
    document.querySelectorAll('[data-kind="note"]').length >= notes &&
    document.querySelector('[role="treeitem"][tabindex="0"]') !== null
  const onKey = ({ timeStamp, key }: KeyboardEvent) => {
    if (key === 'Shift') return
    removeEventListener('keydown', onKey, true)
    const drawn = () => Reflect.set(window, 'outlineReadyMs', performance.now() - timeStamp)
    const look = () => requestAnimationFrame(isReady() ? () => requestAnimationFrame(drawn) : look)
    look()
  }
  addEventListener('keydown', onKey, true)
}

async function letterCost(cdp: CDPSession, page: Page): Promise<number> {
  await page.evaluate(() => {
    const rows = document.querySelectorAll<HTMLElement>('[role="treeitem"][data-kind="note"]')
    rows[Math.floor(rows.length / 2)]?.focus()
  })
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  await page.waitForTimeout(REST_MS)
  const costs: number[] = []
  for (let letter = 0; letter < LETTERS; letter++) {
    const before = await taskMs(cdp)
    await page.keyboard.press('a')
    await page.waitForTimeout(BETWEEN_MS)
    costs.push((await taskMs(cdp)) - before)
  }
  return quantile(costs, 0.5)
}

async function taskMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}
