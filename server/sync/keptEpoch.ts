import type { Store } from '../store/store.ts'

/**
 * How long what a shared store said of its epoch is believed, in milliseconds: each socket asks, and hundreds come back at
 * once. Nobody sets a store back within that, and servers are stopped for it. Where they were not, whoever came meanwhile is
 * as those who were there before, and is told when they come next.
 */
export const EPOCH_KEPT_MS = 2000

/** Asks a store for its epoch, one that is shared at most once in a while; what failed is asked again at once. */
export function keptEpoch(store: Pick<Store, 'epoch' | 'shared'>): () => Promise<string> {
  if (!store.shared) return () => store.epoch()
  let kept: { readonly epoch: Promise<string>; readonly until: number } | undefined
  return () => {
    if (kept && performance.now() < kept.until) return kept.epoch
    const epoch = store.epoch()
    const mine = { epoch, until: performance.now() + EPOCH_KEPT_MS }
    kept = mine
    epoch.catch(() => {
      if (kept === mine) kept = undefined
    })
    return epoch
  }
}
