import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { CloseReason } from '../../shared/closeCodes.ts'
import type { RoomKind } from '../../shared/rooms.ts'

/** `held`: locked out with edits of ours that wait; the document shown is a read-only one. `closed`: for good. */
export type RoomStatus = 'connecting' | 'connected' | 'disconnected' | 'held' | 'closed'

/** A room as it is now. A new object whenever anything in it changes; `doc` changes only when it has to. */
export type OpenRoom = {
  readonly kind: RoomKind
  readonly doc: Y.Doc
  readonly awareness: Awareness
  readonly status: RoomStatus
  /** The first state from the server, or the copy on this device, is in `doc`. */
  readonly synced: boolean
  /** Local changes that the server has not confirmed. */
  readonly unconfirmed: number
  readonly reason: CloseReason | null
}
