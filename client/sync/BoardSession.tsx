import {
  type Context,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react'
import type { Member } from '../../shared/members.ts'
import { type RoomKind, rooms as rules, situationOf } from '../../shared/rooms.ts'
import { type BoardDoc, boardDoc } from '../../shared/schema/board.ts'
import { type DeckDoc, deckDoc } from '../../shared/schema/deck.ts'
import { type PrivateDoc, privateDoc } from '../../shared/schema/private.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import type { Pass } from '../passes.ts'
import type { OpenRoom } from './roomState.ts'
import { type Session, sessionFor } from './session.ts'
import { useRecord, useSheet } from './useRecord.ts'

/** A board's content, and whether I may change it. */
export type WritableBoard = BoardDoc & { readonly canWrite: boolean }

const Here = createContext<Session | null>(null)
// Each is asked for by everything on a board: made once for all, not once for each.
const StageHere = createContext<StageDoc | null>(null)
const MeHere = createContext<Member | null>(null)
const BoardHere = createContext<WritableBoard | null>(null)

type BoardSessionProps = {
  readonly pass: Pass
  readonly rooms: readonly RoomKind[]
  readonly children: ReactNode
}

/** Opens rooms of a board, in this order, for what is inside it, which shows at once and fills in. The stage is always among them. */
export function BoardSession({ pass, rooms, children }: BoardSessionProps) {
  const session = sessionFor(pass)
  const kinds = [...new Set<RoomKind>([...rooms, 'stage'])].join(' ')
  useEffect(() => session.hold(kinds.split(' ') as RoomKind[]), [session, kinds])
  return (
    <Here value={session}>
      <Staged>{rooms.includes('board') ? <WithBoard>{children}</WithBoard> : children}</Staged>
    </Here>
  )
}

type InsideProps = { readonly children: ReactNode }

function Staged({ children }: InsideProps) {
  const doc = useOfRoom('stage', docOf)
  const stage = useMemo(() => stageDoc(doc), [doc])
  const { member } = usePass()
  const seat = useRecord(stage.members, member.id)
  const me = useMemo(
    () => (seat ? { id: member.id, name: seat.name, role: seat.role, color: seat.color } : member),
    [member, seat],
  )
  return (
    <StageHere value={stage}>
      <MeHere value={me}>{children}</MeHere>
    </StageHere>
  )
}

function WithBoard({ children }: InsideProps) {
  const doc = useOfRoom('board', docOf)
  const isLive = useOfRoom('board', ({ status }) => status !== 'held' && status !== 'closed')
  const me = useMe()
  const session = useSheet(useStage().session)
  const canWrite = isLive && rules.board.access(me, situationOf(session, null)) === 'write'
  const board = useMemo(() => ({ ...boardDoc(doc), canWrite }), [doc, canWrite])
  return <BoardHere value={board}>{children}</BoardHere>
}

export function useSession(): Session {
  return useHere(Here)
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
  return useHere(StageHere)
}

/** `canWrite` is false for viewers, for participants while the board is locked or rests, and once the server has ended the session. */
export function useBoard(): WritableBoard {
  return useHere(BoardHere)
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
  return useHere(MeHere)
}

function useHere<T>(context: Context<T | null>): T {
  const here = useContext(context)
  if (here === null) throw new Error('This can only be shown inside a BoardSession that opens its room.')
  return here
}
