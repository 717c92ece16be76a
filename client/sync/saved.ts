import type { CloseReason } from '../../shared/closeCodes.ts'
import type { RoomKind } from '../../shared/rooms.ts'
import type { OpenRoom } from './roomState.ts'

/** What a person may rely on. `changes`: how many of theirs the server has not confirmed. */
export type SavedState = {
  readonly state: 'saved' | 'saving' | 'offline' | 'held' | 'closed'
  readonly changes: number
  /** Why, and which room first, once `closed`. */
  readonly reason?: CloseReason
  readonly room?: RoomKind
}

/** A connection may come back this fast without anybody being told. */
export const UNNOTICED_MS = 1500

/** The worst of all rooms. `isAway`: some connection has been gone for longer than people should not notice. */
export function savedState(rooms: readonly OpenRoom[], isAway: boolean): SavedState {
  const changes = rooms.reduce((sum, { unconfirmed }) => sum + unconfirmed, 0)
  const closed = rooms.find(({ status }) => status === 'closed')
  if (closed) return { state: 'closed', changes, room: closed.kind, ...(closed.reason && { reason: closed.reason }) }
  if (rooms.some(({ status }) => status === 'held')) return { state: 'held', changes }
  if (isAway) return { state: 'offline', changes }
  return { state: changes > 0 ? 'saving' : 'saved', changes }
}
