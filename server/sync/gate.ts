import type { IncomingMessage } from 'node:http'
import { isRoomKind, type RoomKind } from '../../shared/rooms.ts'

/** The subprotocol this server speaks; the second one a client offers is its token, a third one the epoch it knows. */
export const PROTOCOL = 'groundwork'
const EPOCH = 'epoch.'

export type Destination = { readonly board: string; readonly kind: RoomKind }

/** `/sync/<board>/<room>`, or undefined for any other path. */
export function destinationOf(request: IncomingMessage): Destination | undefined {
  const [empty, sync, board, kind, ...more] = (request.url ?? '').split('?', 1)[0]?.split('/') ?? []
  if (empty !== '' || sync !== 'sync' || !board || !kind || more.length > 0 || !isRoomKind(kind)) return undefined
  return { board, kind }
}

/** `epoch`: of which life of the server's data what they have is; empty when they don't know, absent when they know of none. */
export type Offer = { readonly token?: string | undefined; readonly epoch?: string }

/** What is offered beside our subprotocol: nothing when the client offers anything else. */
export function offerOf(request: IncomingMessage): Offer {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((word) => word.trim())
  const [protocol, token, epoch, ...more] = offered
  if (protocol !== PROTOCOL || more.length > 0) return {}
  if (epoch === undefined) return { token }
  return epoch.startsWith(EPOCH) ? { token, epoch: epoch.slice(EPOCH.length) } : {}
}

/** Whether a page of this origin may talk to us: our public address, or the very host it asks. Programs send no origin. */
export function isAllowedOrigin(request: IncomingMessage, publicUrl: string | undefined): boolean {
  const { origin, host } = request.headers
  if (origin === undefined) return true
  if (origin === publicUrl) return true
  try {
    return new URL(origin).host === host
  } catch {
    return false
  }
}
