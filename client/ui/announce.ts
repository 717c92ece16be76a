/** What was said last, and whose turn it is: the same words twice still have to be heard twice. */
export type Announcement = { readonly text: string; readonly turn: 0 | 1 }

const listeners = new Set<() => void>()
let latest: Announcement = { text: '', turn: 0 }

/** Says something to screen readers when they are ready. Needs one LiveRegion on the page. */
export function announce(text: string): void {
  latest = { text, turn: latest.turn === 0 ? 1 : 0 }
  for (const listener of listeners) listener()
}

export function latestAnnouncement(): Announcement {
  return latest
}

export function onAnnouncement(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
