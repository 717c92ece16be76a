import { useEffect } from 'react'

/** After the first things are on screen, and before a network may go. */
const FETCH_AFTER_MS = 3000

/** Files by the address that may need them: `/b/:id`. Written by the build (scripts/chunks.mjs). */
type Later = Readonly<Record<string, readonly string[]>>

const fetched = new Set<string>()

/** Whoever waits longer for what they came for may as well have the rest. */
const PATIENCE_MS = 15_000

const awaited = new Set<Promise<unknown>>()

/** Somebody waits for this now: what may only be needed next does not take the network from it. */
export function comesFirst(what: Promise<unknown>): void {
  const come = Promise.race([what, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))])
  awaited.add(come)
  void come.then(() => awaited.delete(come))
}

/**
 * Has the browser fetch what an address may need next, so that a menu opens at once, and offline. The files lie in its
 * cache until something imports them: a part that is never opened costs no time to run and no memory.
 *
 * @param place The path that is shown: `/b/c2WFYyr5zTqgPhGQ`.
 */
export function useAtHand(place: string): void {
  useEffect(() => {
    let isOver = false
    const soon = setTimeout(() => void fetchAll(place, () => isOver).catch(() => {}), FETCH_AFTER_MS)
    return () => {
      isOver = true
      clearTimeout(soon)
    }
  }, [place])
}

/** One after the other: what somebody waits for comes between. What does not come is fetched when it is needed. */
async function fetchAll(place: string, isOver: () => boolean): Promise<void> {
  const later: Later = await (await fetch('/later.json', { cache: 'no-cache' })).json()
  const address = Object.keys(later).find((address) => isAt(place, address))
  for (const file of later[address ?? ''] ?? []) {
    await Promise.all(awaited)
    if (isOver()) return
    if (fetched.has(file)) continue
    await (await fetch(`/${file}`, { priority: 'low' })).arrayBuffer()
    fetched.add(file)
  }
}

function isAt(place: string, address: string): boolean {
  return new RegExp(`^${address.replace(/:\w+/g, '[^/]+')}/?$`).test(place)
}
