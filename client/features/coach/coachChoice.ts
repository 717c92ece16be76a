import { useSyncExternalStore } from 'react'
import { browserShelf } from '../../storage.ts'

const SHELF = 'groundwork.coach'
const listeners = new Set<() => void>()

/** Whether the coach may speak on this device; it may until somebody turns it off. */
export function useCoachMaySpeak(): boolean {
  return useSyncExternalStore(subscribe, maySpeak)
}

export function letCoachSpeak(may: boolean): void {
  browserShelf.set(SHELF, may ? 'on' : 'off')
  for (const notify of listeners) notify()
}

function maySpeak(): boolean {
  return browserShelf.get(SHELF) !== 'off'
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify)
  return () => listeners.delete(notify)
}
