import type { BrowserContext, Page } from '@playwright/test'

/** What a page did to its device, and what the time really was when its timer changed. */
declare global {
  interface Window {
    realNow: () => number
    rung: number
    trembled: number
    keptAwake: number
    faces: [face: string, at: number][]
  }
}

/** A device whose clock is wrong by so many milliseconds, and which notes bell, trembling and staying awake. */
export async function onDevice(context: BrowserContext, wrongBy: number): Promise<void> {
  await context.addInitScript(tellTimeWrong, wrongBy)
  await context.addInitScript(noteSenses)
}

/** From the next page on, this device's clock shows so many milliseconds later than it did. */
export async function later(context: BrowserContext, by: number): Promise<void> {
  await context.addInitScript(tellTimeWrong, by)
}

function tellTimeWrong(wrongBy: number): void {
  const Right = Date
  window.realNow = () => Right.now()
  window.Date = new Proxy(Right, {
    construct: (target, args: []) => (args.length > 0 ? new target(...args) : new target(Right.now() + wrongBy)),
    get: (target, key) => (key === 'now' ? () => Right.now() + wrongBy : Reflect.get(target, key)),
  })
}

function noteSenses(): void {
  Object.assign(window, { rung: 0, trembled: 0, keptAwake: 0, faces: [] })
  const quiet = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} }
  const part = { gain: quiet, frequency: { value: 0 }, connect: (next: unknown) => next, stop() {} }
  class Bell {
    state = 'running'
    currentTime = 0
    createGain = () => part
    createOscillator = () => ({ ...part, start: () => window.rung++ })
    resume = async () => {}
  }
  Object.assign(window, { AudioContext: Bell })
  Object.defineProperty(Navigator.prototype, 'vibrate', { value: () => ++window.trembled })
  const wakeLock = { request: async () => ({ release: async () => {}, on: ++window.keptAwake }) }
  Object.defineProperty(Navigator.prototype, 'wakeLock', { value: wakeLock })
}

/** From now on notes each face its timer shows, as `m:ss`, and when it came. */
export async function watchTimer(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.faces = []
    let last: string | undefined
    const look = () => {
      const face = /\d+:\d\d/.exec(document.querySelector('[role="timer"]')?.textContent ?? '')?.[0]
      if (face !== undefined && face !== last) window.faces.push([face, window.realNow()])
      last = face ?? last
    }
    look()
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

/** By how much each change of the timer's face was late, in milliseconds, for a timer that ends at `endsAt`. */
export async function latenessOf(page: Page, endsAt: number): Promise<readonly number[]> {
  const faces = await page.evaluate(() => window.faces)
  // The first face was there when we began to look.
  return faces.slice(1).map(([face, at]) => {
    const [minutes = 0, seconds = 0] = face.split(':').map(Number)
    return at - (endsAt - (minutes * 60 + seconds) * 1000)
  })
}
