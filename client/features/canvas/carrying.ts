import type { Guide } from './snapping.ts'

/** What shows while I drag something. */
export type Carrying = {
  readonly guides: readonly Guide[]
  /** What the thing in my hand will form a group with when I let go of it. */
  readonly onto: string | null
}

const nothing: Carrying = { guides: [], onto: null }
let now = nothing
const listeners = new Set<() => void>()

export function showCarrying(next: Partial<Carrying> | null): void {
  if (next === null && now === nothing) return
  now = next === null ? nothing : { ...now, ...next }
  for (const notify of listeners) notify()
}

export const carrying = {
  get: (): Carrying => now,
  subscribe: (notify: () => void) => {
    listeners.add(notify)
    return () => listeners.delete(notify)
  },
}
