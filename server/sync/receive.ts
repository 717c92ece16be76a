import * as Y from 'yjs'
import { FRAME_BYTES_MAX } from '../../shared/limits.ts'
import type { Access } from '../../shared/rooms.ts'
import { rooms as rules } from '../../shared/rooms.ts'
import type { Strikes } from './budget.ts'
import {
  awarenessFrame,
  type Frame,
  type PresenceState,
  readFrame,
  readPresence,
  readStateVector,
  step1Frame,
} from './frames.ts'
import { keepLocked, type Locked } from './locks.ts'
import type { Peer } from './peer.ts'
import type { Room } from './room.ts'

/** A peer that had to ask for everything more often than this in ten seconds is not merely reconnecting. */
const FULL_SYNCS_MAX = 10
const FULL_SYNC_SPAN_MS = 10_000

/** Moves too many that are overlooked before the connection is closed. */
const UNHEARD_MAX = 500

/** What a connection may do in its room at this moment; asked for every frame. */
export type Asked = {
  readonly room: Room
  readonly peer: Peer
  readonly access: () => Access
  /** Whether everybody was shown another role of this peer's that this server has not read yet. */
  readonly isBehind: () => boolean
  /** What on the board is locked for this peer. */
  readonly locked: () => Locked
  /** People without a device for whom this peer may write. */
  readonly proxies: () => ReadonlySet<string>
  readonly strikes: Strikes
}

/** Handles one frame. Whatever is wrong with it closes this peer's socket and changes nothing. */
export function receive(bytes: Uint8Array, asked: Asked): void {
  const { peer } = asked
  if (!peer.frames.spend(1)) return goneOver(asked)
  if (asked.access() === 'none') return peer.close('forbidden', 'this room is not yours to open')
  let frame: Frame
  try {
    frame = readFrame(bytes)
  } catch {
    return peer.close('malformed', 'not a frame of this protocol')
  }
  handlers[frame.kind](frame as never, asked, bytes.length)
}

type Handlers = {
  readonly [K in Frame['kind']]: (frame: Extract<Frame, { kind: K }>, asked: Asked, size: number) => void
}

const handlers: Handlers = {
  step1: ({ stateVector }, asked, size) => {
    if (size > FRAME_BYTES_MAX) asked.peer.close('tooBig', 'a state vector of too many clients')
    else answerStep1(stateVector, asked)
  },
  step2: ({ update }, asked) => takeEdit(update, asked, true),
  update: ({ update }, asked, size) => {
    if (size > FRAME_BYTES_MAX) asked.peer.close('tooBig', 'this change is too big to send in one go')
    else takeEdit(update, asked, false)
  },
  awareness: ({ states }, asked, size) => {
    if (size > FRAME_BYTES_MAX) asked.peer.close('tooBig', 'too much presence')
    else takePresence(states, asked)
  },
  queryAwareness: (_frame, { room, peer }) => {
    if (peer.questions.spend(1)) room.tellWhoIsHere(peer)
  },
}

function goneOver({ peer, strikes }: Asked): void {
  peer.close(strikes.again(peer.member.id) ? 'abusive' : 'overload', 'too much at once')
}

function answerStep1(stateVector: Uint8Array, { room, peer }: Asked): void {
  const now = Date.now()
  peer.fullSyncs = peer.fullSyncs.filter((at) => now - at < FULL_SYNC_SPAN_MS)
  if (peer.fullSyncs.push(now) > FULL_SYNCS_MAX) return peer.close('overload', 'asks for everything too often')
  let known: ReadonlyMap<number, number>
  try {
    known = readStateVector(stateVector)
  } catch {
    return peer.close('malformed', 'not a state vector')
  }
  peer.had ??= known
  for (const [client, clock] of known)
    if (isForeign(room, peer, client) && clock > Y.getState(room.doc.store, client))
      return peer.close('clientConflict', 'this client id belongs to somebody else')
  // Its presence comes in the same breath and may show a conflict; then it must not have been answered yet.
  setImmediate(() => room.answer(peer, stateVector))
}

function isForeign(room: Room, peer: Peer, client: number): boolean {
  const owner = room.ownerOf(client)
  return owner !== undefined && owner !== peer.member.id
}

function takeEdit(update: Uint8Array, asked: Asked, whole: boolean): void {
  const { room, peer, access } = asked
  const count = ++peer.received
  if (whole) peer.answered = true
  // The first step 2 repeats the whole delete set; everybody owes exactly one, so it is not charged.
  if (!(whole && count === 1) && !peer.budget.spend(update.length)) return goneOver(asked)
  const verdict = room.judge(update, peer.member.id, asked.proxies())
  if (verdict.kind === 'refuse') return peer.close(verdict.close, verdict.why)
  if (verdict.kind === 'resync') return askAgain(room, peer)
  const reads = verdict.fresh && access() !== 'write'
  // Yjs takes meaningless marks out of a reader's copy too, and tells: that is no writing, and not needed here.
  if (reads && !verdict.tidies) return refuseToWrite(asked)
  if (whole) peer.owes = false
  if (verdict.fresh && !reads) keepLocked(room, asked.locked(), () => room.take(update, peer, count, verdict.claims))
  else room.acknowledge(peer, count)
}

/** Whoever was let write through another server writes as soon as they see that: they come back, and are known then. */
function refuseToWrite({ peer, isBehind }: Asked): void {
  if (isBehind()) peer.close('overload', 'the server has not read your new role yet; trying again')
  else peer.close('forbidden', 'you can read here, not write')
}

/** Something before this edit never arrived: ask for all of it, once. */
function askAgain(room: Room, peer: Peer): void {
  peer.owes = true
  // Whoever wrote while there was no way goes on writing when there is; what is missing comes with their first answer.
  if (peer.had && !peer.answered) return
  if (++peer.gaps > 1) return peer.close('malformed', 'edits are missing again')
  peer.send(step1Frame(Y.encodeStateVector(room.doc)))
}

function takePresence(payload: Uint8Array, { room, peer }: Asked): void {
  let states: readonly PresenceState[]
  try {
    states = readPresence(payload)
  } catch {
    return peer.close('malformed', 'not presence')
  }
  let own: PresenceState | undefined
  for (const said of states) {
    if (isEcho(room, peer, said)) continue
    if (isForeign(room, peer, said.client)) return refuseForeign(peer, said.client)
    if (peer.client !== null && peer.client !== said.client) return peer.close('forbidden', 'speaks for somebody else')
    peer.client = said.client
    peer.clock = said.clock
    own = said
  }
  if (own && peer.moves.spend(1)) hear(room, peer, own)
  else if (own && ++peer.unheard > UNHEARD_MAX) peer.close('overload', 'moves too often')
}

/** The stock provider sends back what it hears of others, and its own state when nothing changed. */
function isEcho(room: Room, peer: Peer, { client, clock, state }: PresenceState): boolean {
  if (client === peer.client) return clock < peer.clock || (clock === peer.clock && state !== 'null')
  // Before it said anything of its own, only what bears another's stamp is theirs and not its own.
  if (peer.client === null && state !== 'null' && !room.presence.isStamped(client, state)) return false
  // A member who comes back by the same client id repeats what was heard before the connection broke.
  if (peer.client === null && !isForeign(room, peer, client)) return false
  return room.presence.hasHeard(client, clock)
}

/** An honest clash of two random ids shows in what the client says it has; anything else is an impostor. */
function refuseForeign(peer: Peer, client: number): void {
  if (peer.client === null && peer.had?.has(client))
    peer.close('clientConflict', 'this client id belongs to somebody else')
  else peer.close('forbidden', 'speaks for somebody else')
}

function hear(room: Room, peer: Peer, said: PresenceState): void {
  // A room without presence answers all the same: silence would make the client reconnect.
  if (!rules[room.kind].presence) return peer.send(awarenessFrame([said]))
  const heard = room.presence.tell(peer.member, said)
  if (heard === 'news') room.tellPresence()
  if (heard === 'quiet') peer.send(awarenessFrame([said]))
}
