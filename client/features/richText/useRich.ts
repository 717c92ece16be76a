import { useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { type Rich, readRich } from './richTree.ts'

type Reading = { readonly get: () => Rich; readonly subscribe: (notify: () => void) => () => void }

const readings = new WeakMap<Y.XmlFragment, Reading>()

/** A shared rich text as it reads now. Renders again when it changes, and for nothing else. */
export function useRich(fragment: Y.XmlFragment): Rich {
  const { subscribe, get } = readingOf(fragment)
  return useSyncExternalStore(subscribe, get)
}

function readingOf(fragment: Y.XmlFragment): Reading {
  const known = readings.get(fragment)
  if (known) return known
  const listeners = new Set<() => void>()
  let now: Rich | null = null
  fragment.observeDeep(() => {
    now = null
    for (const notify of listeners) notify()
  })
  const reading: Reading = {
    get: () => {
      now ??= readRich(fragment)
      return now
    },
    subscribe: (notify) => {
      listeners.add(notify)
      return () => listeners.delete(notify)
    },
  }
  readings.set(fragment, reading)
  return reading
}
