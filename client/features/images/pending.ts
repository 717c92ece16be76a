import type { BoardDoc } from '../../../shared/schema/board.ts'

/** A picture on its way to the server: here alone, and nothing of it is on the board yet. */
export type Pending = {
  readonly id: string
  /** What its file is called; may be empty. */
  readonly name: string
  readonly at: readonly [number, number]
  readonly size: readonly [number, number]
  readonly cancel: () => void
}

export type PendingPictures = {
  readonly get: () => readonly Pending[]
  readonly subscribe: (notify: () => void) => () => void
  readonly put: (pending: Pending) => void
  readonly drop: (id: string) => void
}

const known = new WeakMap<BoardDoc['images'], PendingPictures>()

/** The pictures that are being added to a board here. The same object for each call. */
export function pendingOn({ images }: Pick<BoardDoc, 'images'>): PendingPictures {
  const pending = known.get(images) ?? open()
  known.set(images, pending)
  return pending
}

function open(): PendingPictures {
  const listeners = new Set<() => void>()
  let all: readonly Pending[] = []
  const set = (now: readonly Pending[]) => {
    all = now
    for (const notify of listeners) notify()
  }
  return {
    get: () => all,
    subscribe: (notify) => {
      listeners.add(notify)
      return () => listeners.delete(notify)
    },
    put: (pending) => set([...all.filter(({ id }) => id !== pending.id), pending]),
    drop: (id) => set(all.filter((one) => one.id !== id)),
  }
}
