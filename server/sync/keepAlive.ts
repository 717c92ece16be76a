import { WebSocket } from 'ws'
import { awarenessFrame } from './frames.ts'
import { framed, send } from './wire.ts'

/** y-websocket reconnects after 30 s of silence, and phones drop connections that rest; this stays well below. */
const EVERY_MS = 10_000

/** Rounds without an answer after which a connection is dead: a phone that slept for most of a minute is not. */
const UNANSWERED_MAX = 6

/** Presence of nobody: three bytes that every y-websocket client takes without a word. */
const stillHere = framed(awarenessFrame([]))

/** Keeps open sockets from looking dead, and ends those that are. Returns the way to stop. */
export function keepAlive(sockets: ReadonlySet<WebSocket>): () => void {
  const unanswered = new WeakMap<WebSocket, number>()
  const round = setInterval(() => {
    for (const socket of sockets) {
      const missed = unanswered.get(socket)
      if (missed === undefined) socket.on('pong', () => unanswered.set(socket, 0))
      // The other side is gone without having said so.
      if ((missed ?? 0) >= UNANSWERED_MAX) socket.terminate()
      else if (socket.readyState === WebSocket.OPEN) {
        unanswered.set(socket, (missed ?? 0) + 1)
        socket.ping()
        send(socket, stillHere)
      }
    }
  }, EVERY_MS)
  return () => clearInterval(round)
}
