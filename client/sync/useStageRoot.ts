import { useCallback, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { useRoom } from './BoardSession.tsx'

type Root = Y.Map<unknown>

/**
 * One fact of a root of the stage, read as it lies there: whether a part is fetched at all is asked before the part that
 * could read it is here. `pick` must give something stable.
 */
export function useStageRoot<T>(name: string, pick: (root: Root) => T): T {
  return useRoot('stage', name, pick)
}

function useRoot<T>(kind: 'stage' | 'private', name: string, pick: (root: Root) => T): T {
  const { doc } = useRoom(kind)
  const subscribe = useCallback(
    (notify: () => void) => {
      const root = doc.getMap(name)
      root.observe(notify)
      return () => root.unobserve(notify)
    },
    [doc, name],
  )
  return useSyncExternalStore(subscribe, () => pick(doc.getMap(name)))
}

const isAnythingIn = (root: Root) => root.size > 0
const reviewIn = (root: Root) => (root.get('review') ?? null) !== null
const nowIn = (root: Root) => typeof root.get('checkin') === 'string'
const checkinIn = (root: Root) => reviewIn(root) || nowIn(root)
const versionIn = (root: Root) => typeof root.get('version') === 'string'

/** Whether anybody ever raised a tending signal here: where nobody did, nothing of them is fetched. */
export function useAnySignal(): boolean {
  return useStageRoot('signals', isAnythingIn)
}

/** Whether somebody ever asked me how something landed, or I them. */
export function useAnyVibe(): boolean {
  return useRoot('private', 'vibes', isAnythingIn)
}

/** Whether everybody's word was ever asked for. */
export function useIsWordAsked(): boolean {
  return useStageRoot('alliance', versionIn)
}

/** Whether a day is set on which people look at it again. */
export function useHasReview(): boolean {
  return useStageRoot('alliance', reviewIn)
}

/** Whether people are at a check-in. */
export function useIsCheckin(): boolean {
  return useStageRoot('alliance', nowIn)
}

/** Whether a check-in is on, or may be due. */
export function useHasCheckin(): boolean {
  return useStageRoot('alliance', checkinIn)
}
