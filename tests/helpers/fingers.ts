import type { Page } from '@playwright/test'

export type Place = readonly [x: number, y: number]

/** One hand on the glass, told to the browser as a screen would. */
export type Fingers = {
  readonly tap: (at: Place) => Promise<void>
  /** As fast as a hand does it, however slow the machine is. */
  readonly tapTwice: (at: Place) => Promise<void>
  /** Stays down until `seen`, which waits for what a long press does. */
  readonly hold: (at: Place, seen: () => Promise<void>) => Promise<void>
  readonly swipe: (from: Place, to: Place) => Promise<void>
  /** Two fingers around a place, from one distance to the other. */
  readonly pinch: (around: Place, from: number, to: number) => Promise<void>
}

/** Seconds after which a finger that taps twice goes down, up, down, up. */
const TWICE = [0, 0.03, 0.1, 0.13] as const

/** Moves from one place to another. */
const STEPS = 12

export async function fingersAt(page: Page): Promise<Fingers> {
  const glass = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: readonly Place[]) =>
    glass.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(([x, y], id) => ({ x, y, id })) })
  const move = async (steps: readonly (readonly Place[])[]) => {
    for (const at of steps) await touch('touchMove', ...at)
  }
  return {
    tap: async (at) => {
      await touch('touchStart', at)
      await touch('touchEnd')
    },
    tapTwice: async ([x, y]) => {
      const begin = Date.now() / 1000
      await Promise.all(
        TWICE.map((after, step) =>
          glass.send('Input.dispatchTouchEvent', {
            ...{ type: step % 2 === 0 ? 'touchStart' : 'touchEnd', timestamp: begin + after },
            touchPoints: step % 2 === 0 ? [{ x, y, id: 0 }] : [],
          }),
        ),
      )
    },
    hold: async (at, seen) => {
      await touch('touchStart', at)
      await seen()
      await touch('touchEnd')
    },
    swipe: async (from, to) => {
      await touch('touchStart', from)
      await move(along(from, to).map((at) => [at]))
      await touch('touchEnd')
    },
    pinch: async ([x, y], from, to) => {
      await touch('touchStart', [x - from / 2, y])
      await touch('touchStart', [x - from / 2, y], [x + from / 2, y])
      await move(along([from, 0], [to, 0]).map(([apart]) => [[x - apart / 2, y] as const, [x + apart / 2, y] as const]))
      await touch('touchEnd')
    },
  }
}

function along([x, y]: Place, [toX, toY]: Place): readonly Place[] {
  return Array.from({ length: STEPS }, (_, step) => {
    const part = (step + 1) / STEPS
    return [x + (toX - x) * part, y + (toY - y) * part]
  })
}
