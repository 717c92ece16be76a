import { WebSocket } from 'ws'
import { awarenessFrame } from './frames.ts'
import { framed, pingWith } from './wire.ts'

/** y-websocket reconnects after 30 s of silence, and phones drop connections that rest; this stays well below. */
const EVERY_MS = 10_000

/** Sockets take turns in so many groups: thousands of writes in one go would hold up everybody's edits. */
const GROUPS = 10

/** Rounds without an answer after which a connection is dead: a phone that slept for most of a minute is not. */
const UNANSWERED_MAX = 6

/** Presence of nobody: three bytes that every y-websocket client takes without a word. */
const sayStillHere = pingWith(framed(awarenessFrame([])))

type Pulse = { readonly group: number; unanswered: number }

/** Keeps open sockets from looking dead, and ends those that are. Returns the way to stop. */
export function keepAlive(sockets: ReadonlySet<WebSocket>): () => void {
  const pulses = new WeakMap<WebSocket, Pulse>()
  let [turn, newest] = [0, 0]
  const meet = (socket: WebSocket): Pulse => {
    const pulse = { group: newest++ % GROUPS, unanswered: 0 }
    socket.on('pong', () => {
      pulse.unanswered = 0
    })
    pulses.set(socket, pulse)
    return pulse
  }
  const round = setInterval(() => {
    turn = (turn + 1) % GROUPS
    for (const socket of sockets) {
      const pulse = pulses.get(socket) ?? meet(socket)
      if (pulse.group === turn) beat(socket, pulse)
    }
  }, EVERY_MS / GROUPS)
  return () => clearInterval(round)
}

function beat(socket: WebSocket, pulse: Pulse): void {
  // The other side is gone without having said so.
  if (pulse.unanswered >= UNANSWERED_MAX) return socket.terminate()
  if (socket.readyState !== WebSocket.OPEN) return
  pulse.unanswered++
  sayStillHere(socket)
}
