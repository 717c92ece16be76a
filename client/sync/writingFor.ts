import { useSyncExternalStore } from 'react'
import { isKeptBy } from '../../shared/rules/keeper.ts'
import type { Collection } from '../../shared/schema/collection.ts'
import type { Seat } from '../../shared/schema/stage.ts'

/** For whom each member of this page writes new notes, where not for themselves. Until the page is loaded anew. */
const chosen = new Map<string, string>()
const listeners = new Set<() => void>()

/** Who a new note of mine is by: somebody without a device whom I keep and chose, else myself. */
export function authorFor(members: Collection<Seat>, me: string): string {
  const proxy = chosen.get(me)
  // The server takes no note in the name of somebody who is kept by another, or by nobody.
  return proxy !== undefined && isKeptBy(members.get(proxy), me) ? proxy : me
}

/** Writes new notes for somebody, or for oneself again. */
export function writeFor(me: string, author: string): void {
  if (author === me) chosen.delete(me)
  else chosen.set(me, author)
  for (const notify of listeners) notify()
}

/** Who new notes of mine are by. */
export function useAuthor(members: Collection<Seat>, me: string): string {
  return useSyncExternalStore(
    (notify) => {
      listeners.add(notify)
      const stop = members.subscribeAll(notify)
      return () => {
        listeners.delete(notify)
        stop()
      }
    },
    () => authorFor(members, me),
  )
}
