/** Text kept under a key. Where the browser refuses storage it is kept in memory, so that everything works until the tab closes. */
export type Shelf = {
  readonly get: (key: string) => string | null
  /** True when it is kept; false when it is gone with the tab. */
  readonly set: (key: string, text: string) => boolean
  readonly remove: (key: string) => void
}

/** What this browser keeps. */
export const browserShelf: Shelf = shelf(() => window.localStorage)
/** What this tab keeps, reloads included. */
export const tabShelf: Shelf = shelf(() => window.sessionStorage)

/** A shelf over `storage`, which may throw when asked for, read or written: private windows, blocked cookies, a full disk. */
export function shelf(storage: () => Storage): Shelf {
  const memory = new Map<string, string>()
  const attempt = <T>(act: (kept: Storage) => T, otherwise: T): T => {
    try {
      return act(storage())
    } catch {
      // Every browser words its refusal differently; memory stands in for all of them.
      return otherwise
    }
  }
  return {
    get: (key) => memory.get(key) ?? attempt((kept) => kept.getItem(key), null),
    set: (key, text) => {
      const kept = attempt((storage) => {
        storage.setItem(key, text)
        return true
      }, false)
      if (kept) memory.delete(key)
      else memory.set(key, text)
      return kept
    },
    remove: (key) => {
      memory.delete(key)
      attempt((kept) => kept.removeItem(key), undefined)
    },
  }
}
