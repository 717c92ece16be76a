import { useSyncExternalStore } from 'react'
import { isKeptBy } from '../../shared/rules/keeper.ts'
import type { Collection } from '../../shared/schema/collection.ts'
import type { Seat } from '../../shared/schema/stage.ts'
import { tabShelf } from '../storage.ts'

/**
 * For whom a member writes new notes, where not for themselves: kept for this tab, so that a phone that slept, or a page
 * that was loaded anew, goes on for the same person, as its switch says.
 */
const shelfOf = (me: string) => `groundwork.writesFor.${me}`
const listeners = new Set<() => void>()

/** Who a new note of mine is by: somebody without a device whom I keep and chose, else myself. */
export function authorFor(members: Collection<Seat>, me: string): string {
  const proxy = tabShelf.get(shelfOf(me))
  // The server takes no note in the name of somebody who is kept by another, or by nobody.
  return proxy !== null && isKeptBy(members.get(proxy), me) ? proxy : me
}

/** Writes new notes for somebody, or for oneself again. */
export function writeFor(me: string, author: string): void {
  if (author === me) tabShelf.remove(shelfOf(me))
  else tabShelf.set(shelfOf(me), author)
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
