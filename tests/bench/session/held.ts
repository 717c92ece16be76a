import type { CDPSession, Page } from '@playwright/test'

/** What a page holds on to, after a garbage collection. */
export type Held = {
  readonly megabytes: number
  /** Of the DOM, those that are shown nowhere included. */
  readonly nodes: number
  /** Trees of nodes that hang in no document and that a script still holds. */
  readonly detached: number
  readonly listeners: number
}

/** With the page's performance account open in `cdp`. */
export async function heldBy(page: Page, cdp: CDPSession): Promise<Held> {
  // What waits for a finalizer goes with the second one.
  for (let round = 0; round < 2; round++) await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  const value = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
  return {
    megabytes: value('JSHeapUsedSize') / 1e6,
    nodes: value('Nodes'),
    detached: await detachedIn(page),
    listeners: value('JSEventListeners'),
  }
}

/** Asked in a session of its own, and last: whoever asks for nodes holds on to them until they go. */
async function detachedIn(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('DOM.enable')
  const { detachedNodes } = await cdp.send('DOM.getDetachedDomNodes')
  await cdp.send('DOM.disable')
  await cdp.detach()
  return detachedNodes.length
}

/** How much a figure grows from one to the next: the slope of the line that lies nearest to all of them. */
export function slopeOf(figures: readonly number[]): number {
  const middle = (figures.length - 1) / 2
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length
  const over = figures.reduce((sum, figure, at) => sum + (at - middle) * (figure - mean), 0)
  return over / figures.reduce((sum, _figure, at) => sum + (at - middle) ** 2, 0)
}
