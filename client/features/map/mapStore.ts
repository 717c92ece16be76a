import { useSyncExternalStore } from 'react'
import { browserShelf } from '../../storage.ts'
import { emptyMap, type MyMap, salvaged } from './myMap.ts'

const SHELF = 'groundwork.map'

const listeners = new Set<() => void>()
let isKept = true
let read: { readonly text: string | null; readonly map: MyMap } = { text: null, map: emptyMap }

/** The map as this browser keeps it now: another tab may have changed it. */
export function myMap(): MyMap {
  const text = browserShelf.get(SHELF)
  if (text !== read.text) read = { text, map: mapIn(text) }
  return read.map
}

export function changeMap(change: (map: MyMap) => MyMap): void {
  isKept = browserShelf.set(SHELF, JSON.stringify(change(myMap())))
  for (const notify of listeners) notify()
}

export function eraseMap(): void {
  browserShelf.remove(SHELF)
  for (const notify of listeners) notify()
}

export function useMyMap(): MyMap {
  return useSyncExternalStore(subscribe, myMap)
}

/** False when this browser keeps what was written only until the tab closes. */
export function useIsKept(): boolean {
  return useSyncExternalStore(subscribe, () => isKept)
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify)
  addEventListener('storage', notify)
  return () => {
    listeners.delete(notify)
    removeEventListener('storage', notify)
  }
}

function mapIn(text: string | null): MyMap {
  if (text === null) return emptyMap
  try {
    return salvaged(JSON.parse(text))
  } catch {
    // Somebody else's text under our key: as good as nothing.
    return emptyMap
  }
}
