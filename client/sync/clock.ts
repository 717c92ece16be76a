import { api, Problem } from '../api.ts'

/** Where the server's clock stands against this page's own, which no one can set: server time = `performance.now()` + offset. */
let offset = Date.now() - performance.now()
let keeping = false
let isKnown = false

const SAMPLES = 5
const BETWEEN_SAMPLES_MS = 150
/** A page that is still loading is slow to hear: it asks on until one answer was quick, or it has asked this often. */
const SAMPLES_MAX = 10
const QUICK_MS = 150
const BETWEEN_SLOW_MS = 1000
const REFRESH_MS = 3 * 60_000

/** One reading of the server's clock; all times in milliseconds. `sent` and `received` are by this page's clock. */
export type Sample = { readonly sent: number; readonly received: number; readonly server: number }

/** Milliseconds since 1970 by the server's clock. Right within half a round trip once it was asked; before, this device's guess. */
export function serverNow(): number {
  return performance.now() + offset
}

/** Whether the server was asked. Until then a device that is a day ahead would show, and ring for, what is not so. */
export function isTimeKnown(): boolean {
  return isKnown
}

/** The offset by the quickest sample: the shorter the round trip, the less there is to be wrong about. */
export function bestOffset(samples: readonly Sample[]): number | undefined {
  const quickest = [...samples].sort((a, b) => a.received - a.sent - (b.received - b.sent))[0]
  return quickest && quickest.server - (quickest.sent + quickest.received) / 2
}

/** From now on keeps asking: now, every few minutes, and when the page comes back from sleep. Once is enough for a page. */
export function keepTime(): void {
  if (keeping) return
  keeping = true
  void refresh()
  setInterval(() => void refresh(), REFRESH_MS)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void refresh()
  })
  window.addEventListener('online', () => void refresh())
}

async function refresh(): Promise<void> {
  const samples: Sample[] = []
  const isFirst = !isKnown
  while (samples.length < SAMPLES || (!samples.some(isQuick) && samples.length < SAMPLES_MAX)) {
    const taken = await sample()
    if (taken) samples.push(taken)
    // Any answer is better than this device's guess; a later round is taken as a whole.
    if (isFirst) offset = bestOffset(samples) ?? offset
    isKnown = true
    if (!taken) break
    await new Promise((resolve) => setTimeout(resolve, samples.length < SAMPLES ? BETWEEN_SAMPLES_MS : BETWEEN_SLOW_MS))
  }
  offset = bestOffset(samples) ?? offset
}

function isQuick({ sent, received }: Sample): boolean {
  return received - sent < QUICK_MS
}

async function sample(): Promise<Sample | undefined> {
  const sent = performance.now()
  try {
    const server = await api.time()
    return { sent, received: performance.now(), server }
  } catch (problem) {
    if (problem instanceof Problem) return undefined
    throw problem
  }
}
