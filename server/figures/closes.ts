import type { Counter } from 'prom-client'
import type { WebSocket } from 'ws'
import type { CloseReason } from '../../shared/closeCodes.ts'

/** Why a socket never was one: it came from a page, or to an address, that is not ours. */
type Refused = 'wrongOrigin' | 'wrongAddress'

/** Counts how sockets end. */
export type Closes = {
  /** Counts the socket once it is closed, by the first reason that was noted or by how its client went. */
  readonly watch: (socket: WebSocket) => void
  /** Notes why the server closes it: a client that never answers is lost, but that is not why. */
  readonly note: (socket: WebSocket, reason: CloseReason) => void
  readonly refused: (why: Refused) => void
}

/** What a socket that ends without a close frame has as its code. */
const NO_GOODBYE = 1006

export function countCloses(counter: Counter<'reason'>): Closes {
  const noted = new WeakMap<WebSocket, CloseReason>()
  return {
    watch: (socket) => {
      socket.once('close', (code) => {
        counter.inc({ reason: noted.get(socket) ?? (code === NO_GOODBYE ? 'lost' : 'went') })
      })
    },
    note: (socket, reason) => {
      if (!noted.has(socket)) noted.set(socket, reason)
    },
    refused: (why) => counter.inc({ reason: why }),
  }
}
