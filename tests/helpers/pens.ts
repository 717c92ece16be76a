import type { Page } from '@playwright/test'
import type { Place } from './fingers.ts'

/** Moves of one line. */
const STEPS = 16

/** Draws a straight line with a pen that is pressed so hard, from 0 to 1, as a tablet would tell it. */
export async function penAt(page: Page): Promise<(from: Place, to: Place, pressure: number) => Promise<void>> {
  const tablet = await page.context().newCDPSession(page)
  return async ([x, y], [toX, toY], pressure) => {
    const pen = { pointerType: 'pen', button: 'left', force: pressure } as const
    await tablet.send('Input.dispatchMouseEvent', { ...pen, type: 'mousePressed', x, y, buttons: 1, clickCount: 1 })
    for (let step = 1; step <= STEPS; step++) {
      const at = { x: x + ((toX - x) * step) / STEPS, y: y + ((toY - y) * step) / STEPS }
      await tablet.send('Input.dispatchMouseEvent', { ...pen, type: 'mouseMoved', ...at, buttons: 1 })
    }
    await tablet.send('Input.dispatchMouseEvent', {
      ...pen,
      type: 'mouseReleased',
      x: toX,
      y: toY,
      buttons: 0,
      clickCount: 1,
    })
  }
}
