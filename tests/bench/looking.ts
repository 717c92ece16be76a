import { gzipSync } from 'node:zlib'
import type { CDPSession, Page } from '@playwright/test'

/** What looking at a board costs. Times in milliseconds, of the page's main thread where it says so. */
export type Figures = {
  /** From the address being opened to the notes being on screen. */
  readonly readyMs: number
  /** Main-thread time of one step of the wheel. */
  readonly panMs: number
  readonly zoomMs: number
  /** After a garbage collection. */
  readonly heapMegabytes: number
  /** All scripts the page fetched until it was ready, gzipped. */
  readonly scriptKilobytes: number
}

const WHEELS = 60
const STEP = 40

export type Looked = {
  /** Resolves when the board's notes are on screen. */
  readonly open: () => Promise<void>
  /** Comes as near as everybody else is looked at: actual size. Not counted. */
  readonly comeNear?: () => Promise<void>
}

/** Opens a board and looks around in it. */
export async function look(page: Page, { open, comeNear }: Looked): Promise<Figures> {
  const scripts = countScripts(page)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const from = performance.now()
  await open()
  const readyMs = performance.now() - from
  const scriptKilobytes = await scripts()
  await rest(page)
  await comeNear?.()
  await rest(page)
  const middle = page.viewportSize() ?? { width: 1280, height: 800 }
  await page.mouse.move(middle.width / 2, middle.height / 2)
  const panMs = await costOf(cdp, page, () => page.mouse.wheel(STEP, STEP))
  await page.keyboard.down('Control')
  let step = 0
  const zoomMs = await costOf(cdp, page, () => page.mouse.wheel(0, step++ % 20 < 10 ? STEP : -STEP))
  await page.keyboard.up('Control')
  return { readyMs, panMs, zoomMs, heapMegabytes: await heap(cdp), scriptKilobytes }
}

/** Main-thread time of one wheel step, from the browser's own account of its tasks. */
async function costOf(cdp: CDPSession, page: Page, wheel: () => Promise<void>): Promise<number> {
  for (let warm = 0; warm < 5; warm++) await wheel()
  await rest(page)
  const before = await taskMs(cdp)
  for (let turn = 0; turn < WHEELS; turn++) {
    await wheel()
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
  }
  const cost = ((await taskMs(cdp)) - before) / WHEELS
  await rest(page)
  return cost
}

async function taskMs(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}

async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6
}

function rest(page: Page): Promise<void> {
  return page.waitForTimeout(1500)
}

/** Returns what tells, in gzipped kilobytes, all scripts that came so far. */
function countScripts(page: Page): () => Promise<number> {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') bodies.push(response.body().catch(() => Buffer.alloc(0)))
  })
  return async () =>
    (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) / 1000
}
