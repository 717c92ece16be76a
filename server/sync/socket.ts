import type { Server } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import { type CloseReason, closing } from '../../shared/closeCodes.ts'
import { rooms as rules, unlocked } from '../../shared/rooms.ts'
import { type Closes, countCloses } from '../figures/closes.ts'
import type { Figures } from '../figures/figures.ts'
import { authorize, reasonFor } from '../members/authorize.ts'
import type { NamelessSignals } from '../signals/nameless.ts'
import { type MemberRecord, roomName, type Store } from '../store/store.ts'
import type { Attendance } from './attendance.ts'
import { Strikes } from './budget.ts'
import { epochFrame } from './frames.ts'
import { type Destination, destinationOf, isAllowedOrigin, type Offer, offerOf, PROTOCOL } from './gate.ts'
import { keepAlive } from './keepAlive.ts'
import { keptEpoch } from './keptEpoch.ts'
import { nothingLocked } from './locks.ts'
import { Peer } from './peer.ts'
import { tellOf } from './peersOf.ts'
import { receive } from './receive.ts'
import type { Room } from './room.ts'
import type { RoomId, Rooms } from './rooms.ts'
import { SocketCounts } from './socketCounts.ts'
import { framed, readsPresence, send } from './wire.ts'

/** A step 2 repeats the whole delete set and may be longer than any edit; ws cuts off beyond this with 1009. */
const MESSAGE_BYTES_MAX = 1024 * 1024

type Means = {
  readonly store: Store
  readonly rooms: Rooms
  readonly attendance: Attendance
  readonly nameless: NamelessSignals
  /** Hears of every socket that opens a room. */
  readonly use: { readonly opened: (board: string) => void }
  readonly figures: Figures
  readonly log: Logger
  readonly publicUrl: string | undefined
}

/** What is remembered of members over all their sockets, and of sockets over all members. */
type Kept = {
  readonly strikes: Strikes
  readonly counts: SocketCounts
  readonly closes: Closes
  readonly epoch: () => Promise<string>
}

/** Opens rooms to sockets. Everything about who may enter is settled before the first byte of theirs is read. */
export function acceptSockets(server: Server, means: Means): { readonly close: (patienceMs: number) => void } {
  const closes = countCloses(means.figures.closes)
  const all = { ...means, strikes: new Strikes(), counts: new SocketCounts(), closes, epoch: keptEpoch(means.store) }
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_BYTES_MAX,
    perMessageDeflate: false,
    autoPong: false,
    handleProtocols: (offered) => (offered.has(PROTOCOL) ? PROTOCOL : false),
  })
  const stopKeepingAlive = keepAlive(sockets.clients)

  server.on('upgrade', (request, stream, head) => {
    stream.on('error', destroyIt)
    const destination = destinationOf(request)
    if (!destination || !isAllowedOrigin(request, means.publicUrl)) {
      closes.refused(destination ? 'wrongOrigin' : 'wrongAddress')
      return refuse(stream, destination ? '403 Forbidden' : '404 Not Found')
    }
    // A refused upgrade looks like a lost connection and is retried for ever: accept, then close with the reason.
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.pause()
      closes.watch(socket)
      socket.on('error', doNothing)
      socket.on('ping', answerPing)
      enter(socket, offerOf(request), destination, all).catch((problem: unknown) => {
        means.log.error({ event: 'could not open a room', kind: destination.kind, problem: String(problem) })
        closes.note(socket, 'overload')
        socket.close(...closing('overload', 'the server could not open this; trying again'))
        socket.resume()
      })
    })
  })

  return {
    close: (patienceMs) => {
      stopKeepingAlive()
      for (const socket of sockets.clients)
        setTimeout(() => {
          closes.note(socket, 'restart')
          socket.close(...closing('restart', 'the server restarts'))
        }, Math.random() * patienceMs)
    },
  }
}

// Made where a request comes in, these would keep all of it for as long as its socket is open.
function destroyIt(this: Duplex): void {
  this.destroy()
}

function doNothing(): void {}

/** An answer to each ping of somebody who never reads them would fill the memory. */
function answerPing(this: WebSocket, bytes: Buffer): void {
  if (readsPresence(this)) this.pong(bytes)
}

async function enter(
  socket: WebSocket,
  offer: Offer,
  { board, kind }: Destination,
  means: Means & Kept,
): Promise<void> {
  const turnAway = (reason: CloseReason, words: string = reason): void => {
    means.closes.note(socket, reason)
    socket.close(...closing(reason, words))
    socket.resume()
  }
  const epoch = await means.epoch()
  // Before anybody asks who they are: data that were set back may not know them any more.
  if (offer.epoch && offer.epoch !== epoch) return turnAway('setBack')
  const known = await authorize(means.store, board, offer.token)
  if (!known.ok) return turnAway(reasonFor(known.why))
  const { member } = known
  const owner = kind === 'private' ? member.id : null
  if (rules[kind].access(member, unlocked(owner)) === 'none') return turnAway('forbidden')
  if (socket.readyState !== socket.OPEN) return
  // Closing one of them mends it, so it is tried again.
  if (!means.counts.take(member.id)) return turnAway('overload', 'too many tabs of this board are open')
  socket.once('close', () => means.counts.give(member.id))
  // The stage says whether the board is locked, so it stays loaded as long as any room of its board is open.
  const held = (id: RoomId) => holdWhileOpen(socket, id, means.rooms)
  const stage = await held({ board, kind: 'stage', owner: null })
  const room = await held({ board, kind, owner })
  // Whoever comes from another server may know more by now than this one heard.
  await means.rooms.catchUpForNewcomer(board, [stage, room])
  // What was true before the rooms were loaded may have changed while they were.
  const still = await authorize(means.store, board, offer.token)
  if (!still.ok) return turnAway(reasonFor(still.why))
  if (rules[kind].access(still.member, means.rooms.stages.situation(board, owner)) === 'none')
    return turnAway('forbidden')
  if (socket.readyState !== socket.OPEN) return
  if (offer.epoch !== undefined) send(socket, framed(epochFrame(epoch)))
  const peer = seat(socket, still.member, room, means)
  // Whoever was sent away or given another role in between was told before this peer was there to hear it.
  const now = await authorize(means.store, board, offer.token)
  if (!now.ok) peer.close(reasonFor(now.why))
  else if (now.member.role !== peer.member.role) tellOf(means.rooms, now.member)
}

/** The room, which stays loaded until the socket is closed, also when that was while it was loading. */
async function holdWhileOpen(socket: WebSocket, id: RoomId, rooms: Rooms): Promise<Room> {
  const room = await rooms.hold(id, true)
  if (socket.readyState === socket.CLOSED) rooms.release(room)
  else socket.once('close', () => rooms.release(room))
  return room
}

/** Listens from now on. Runs without waiting, so that nothing can change between the check and the seat. */
function seat(socket: WebSocket, member: MemberRecord, room: Room, means: Means & Kept): Peer {
  const { rooms, log, attendance, nameless, strikes } = means
  const peer = new Peer(socket, member, (closed, reason, why) => {
    means.closes.note(socket, reason)
    log.warn({ event: 'peer closed', reason, why, kind: room.kind, role: closed.member.role })
  })
  const access = () => rules[room.kind].access(peer.member, rooms.stages.situation(member.board, room.owner))
  const locked = () =>
    room.kind === 'board' && peer.member.role !== 'facilitator' ? rooms.stages.locked(member.board) : nothingLocked
  const proxies = () => rooms.stages.proxiesOf(member.board, member.id)
  const rows = () => rooms.live(roomName(member.board, 'stage', null))?.log.rows.last
  const before = rows()
  // What was shown before this peer was seated was read with them; nor is the stage woken for nothing.
  const isBehind = () => {
    if (!rooms.areShared || rows() === before) return false
    const shown = rooms.stages.of(member.board)?.members.get(member.id)?.role
    return shown !== undefined && shown !== peer.member.role
  }
  socket.on('message', (bytes: Buffer, isBinary: boolean) => {
    if (peer.closed) return
    try {
      if (room.log.isBroken) peer.close('overload', 'the server reads this room anew')
      else if (!isBinary) peer.close('malformed', 'text frames are not understood')
      else receive(bytes, { room, peer, access, isBehind, locked, proxies, strikes })
    } catch (problem) {
      log.error({ event: 'frame failed', kind: room.kind, problem: String(problem) })
      peer.close('malformed', 'this could not be handled')
    }
  })
  socket.on('close', () => {
    room.leave(peer)
    if (peer.member.role === 'facilitator') attendance.changed(member.board)
  })
  room.join(peer)
  attendance.came(member.board)
  nameless.came(member.board)
  means.use.opened(member.board)
  socket.resume()
  return peer
}

function refuse(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
