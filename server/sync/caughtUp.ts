import * as Y from 'yjs'
import type { Room } from './room.ts'

/** How long a command waits for its sender's own edits, in milliseconds; they are on the way or they are not. */
const PATIENCE_MS = 5000

/** Resolves true once the room has what `client` had written up to `clock`, false when it does not come. */
export function caughtUp(room: Room, client: number, clock: number): Promise<boolean> {
  const has = () => Y.getState(room.doc.store, client) >= clock
  if (has()) return Promise.resolve(true)
  return new Promise((resolve) => {
    const stop = (came: boolean): void => {
      clearTimeout(patience)
      room.doc.off('afterTransaction', look)
      resolve(came)
    }
    const look = (): void => {
      if (has()) stop(true)
    }
    const patience = setTimeout(() => stop(false), PATIENCE_MS)
    room.doc.on('afterTransaction', look)
  })
}
