import { useMemo, useSyncExternalStore } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import { useRoom } from './BoardSession.tsx'
import { type Peer, peersIn } from './presence.ts'

/**
 * Something read from everybody else's presence, at most once a frame: forty pointers move at twenty times a second.
 * `read` gets what it gave last, and gives that again while nothing it looks at has changed.
 */
export function usePeersByFrame<T>(read: (peers: readonly Peer[], before: T | undefined) => T): T {
  const { awareness } = useRoom('board')
  const store = useMemo(() => frameStore(awareness, read), [awareness, read])
  return useSyncExternalStore(store.subscribe, store.get)
}

function frameStore<T>(awareness: Awareness, read: (peers: readonly Peer[], before: T | undefined) => T) {
  let now = read(peersIn(awareness), undefined)
  return {
    get: () => now,
    subscribe: (notify: () => void) => {
      let frame = 0
      const look = () => {
        frame = 0
        const before = now
        now = read(peersIn(awareness), before)
        if (now !== before) notify()
      }
      const onChange = () => {
        frame ||= requestAnimationFrame(look)
      }
      awareness.on('change', onChange)
      onChange()
      return () => {
        awareness.off('change', onChange)
        cancelAnimationFrame(frame)
      }
    },
  }
}
