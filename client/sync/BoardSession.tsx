import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Member } from '../../shared/members.ts'
import { type RoomKind, rooms as rules } from '../../shared/rooms.ts'
import { type BoardDoc, boardDoc } from '../../shared/schema/board.ts'
import { type DeckDoc, deckDoc } from '../../shared/schema/deck.ts'
import { type PrivateDoc, privateDoc } from '../../shared/schema/private.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import type { Pass } from '../passes.ts'
import type { OpenRoom } from './openRoom.ts'
import { type Session, sessionFor } from './session.ts'
import { useRecord, useSheet } from './useRecord.ts'

const Here = createContext<Session | null>(null)

type BoardSessionProps = {
  readonly pass: Pass
  readonly rooms: readonly RoomKind[]
  readonly children: ReactNode
}

/** Opens rooms of a board for what is inside it, which shows at once and fills in. The stage is always among them. */
export function BoardSession({ pass, rooms, children }: BoardSessionProps) {
  const session = sessionFor(pass)
  const kinds = [...new Set<RoomKind>(['stage', ...rooms])].sort().join(' ')
  useEffect(() => session.hold(kinds.split(' ') as RoomKind[]), [session, kinds])
  return <Here value={session}>{children}</Here>
}

export function useSession(): Session {
  const session = useContext(Here)
  if (session === null) throw new Error('This can only be shown inside a BoardSession.')
  return session
}

export function usePass(): Pass {
  return useSession().pass
}

/** The room as it is now, for editors and for whoever shows the connection. */
export function useRoom(kind: RoomKind): OpenRoom {
  const room = useSession().room(kind)
  return useSyncExternalStore(room.subscribe, room.get)
}

/** One aspect of a room; renders again when that changes, and for nothing else. `pick` must give something stable. */
function useOfRoom<T>(kind: RoomKind, pick: (room: OpenRoom) => T): T {
  const room = useSession().room(kind)
  return useSyncExternalStore(room.subscribe, () => pick(room.get()))
}

const docOf = ({ doc }: OpenRoom) => doc

/** Whether the first state from the server, or the copy on this device, is there. */
export function useSynced(kind: RoomKind): boolean {
  return useOfRoom(kind, ({ synced }) => synced)
}

export function useStage(): StageDoc {
  const doc = useOfRoom('stage', docOf)
  return useMemo(() => stageDoc(doc), [doc])
}

/** `canWrite` is false for viewers, for participants while the board is locked, and once the server has ended the session. */
export function useBoard(): BoardDoc & { readonly canWrite: boolean } {
  const doc = useOfRoom('board', docOf)
  const isLive = useOfRoom('board', ({ status }) => status !== 'held' && status !== 'closed')
  const me = useMe()
  const { locked } = useSheet(useStage().session)
  const canWrite = isLive && rules.board.access(me, { locked, owner: null }) === 'write'
  return useMemo(() => ({ ...boardDoc(doc), canWrite }), [doc, canWrite])
}

/** Facilitator surfaces only. */
export function useDeck(): DeckDoc {
  const doc = useOfRoom('deck', docOf)
  return useMemo(() => deckDoc(doc), [doc])
}

export function usePrivate(): PrivateDoc {
  const doc = useOfRoom('private', docOf)
  return useMemo(() => privateDoc(doc), [doc])
}

/** Myself, with the name and colour I go by now. */
export function useMe(): Member {
  const { member } = usePass()
  const seat = useRecord(useStage().members, member.id)
  return useMemo(
    () => (seat ? { id: member.id, name: seat.name, role: seat.role, color: seat.color } : member),
    [member, seat],
  )
}
