import { useSyncExternalStore } from 'react'
import { api } from './api.ts'

// Where others reach this server. A facilitator's laptop calls itself localhost, which no phone in the room can open.
let origin = location.origin
let isAsked = false
const listeners = new Set<() => void>()

/** The origin to put into links, codes and QRs that go to other people. */
export function useOriginForOthers(): string {
  return useSyncExternalStore(subscribe, () => origin)
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify)
  if (!isAsked) void ask()
  return () => listeners.delete(notify)
}

async function ask(): Promise<void> {
  isAsked = true
  try {
    origin = await api.origin()
  } catch {
    // Offline, or an older server: our own address is the best there is, and the next screen asks again.
    isAsked = false
    return
  }
  for (const notify of listeners) notify()
}
