import type { IncomingMessage } from 'node:http'
import { isRoomKind, type RoomKind } from '../../shared/rooms.ts'

/** The subprotocol this server speaks; the second one a client offers is its token. */
export const PROTOCOL = 'groundwork'

export type Destination = { readonly board: string; readonly kind: RoomKind }

/** `/sync/<board>/<room>`, or undefined for any other path. */
export function destinationOf(request: IncomingMessage): Destination | undefined {
  const [empty, sync, board, kind, ...more] = (request.url ?? '').split('?', 1)[0]?.split('/') ?? []
  if (empty !== '' || sync !== 'sync' || !board || !kind || more.length > 0 || !isRoomKind(kind)) return undefined
  return { board, kind }
}

/** The token offered beside our subprotocol, or undefined when the client offers anything else. */
export function tokenOf(request: IncomingMessage): string | undefined {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((word) => word.trim())
  return offered[0] === PROTOCOL && offered.length === 2 ? offered[1] : undefined
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
