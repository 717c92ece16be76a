import WebSocket from 'ws'

/** Above this, presence is dropped for a peer: it is stale by the time it would arrive. */
const PRESENCE_BACKLOG_MAX = 256 * 1024

/** Above this, a peer does not read; it is closed and catches up by its state vector when it comes back. */
const BACKLOG_MAX = 4 * 1024 * 1024

type Socket = WebSocket & {
  readonly _socket?: { write: (bytes: Uint8Array) => boolean; cork: () => void; uncork: () => void } | null
}

/** One message, framed for the wire once, so that the same bytes go to every peer. */
export type Framed = { readonly bytes: Uint8Array; readonly message: Uint8Array }

export function framed(message: Uint8Array): Framed {
  const header = headerFor(message.length)
  const bytes = new Uint8Array(header.length + message.length)
  bytes.set(header)
  bytes.set(message, header.length)
  return { bytes, message }
}

/**
 * Sends to one peer; false when it is not read as fast as it is written. Writes past ws' own framing (nothing of ours is compressed, so frames never wait there);
 * falls back to `ws.send` where the raw socket is not to be had.
 */
export function send(socket: WebSocket, frame: Framed): boolean {
  if (socket.readyState !== WebSocket.OPEN) return true
  const raw = (socket as Socket)._socket
  if (raw) return raw.write(frame.bytes)
  socket.send(frame.message)
  return socket.bufferedAmount === 0
}

/** Sends several messages in one go, so that whoever reads the first has the others in the same breath. */
export function sendTogether(socket: WebSocket, frames: readonly Framed[]): void {
  const raw = (socket as Socket)._socket
  raw?.cork()
  for (const frame of frames) send(socket, frame)
  raw?.uncork()
}

/** Sends a ping and a message in one write, each time to one peer. */
export function pingWith(frame: Framed): (socket: WebSocket) => void {
  const bytes = Buffer.concat([EMPTY_PING, frame.bytes])
  return (socket) => {
    const raw = (socket as Socket)._socket
    if (raw) return void raw.write(bytes)
    socket.ping()
    socket.send(frame.message)
  }
}

export function readsPresence(socket: WebSocket): boolean {
  return socket.bufferedAmount <= PRESENCE_BACKLOG_MAX
}

export function readsAtAll(socket: WebSocket): boolean {
  return socket.bufferedAmount <= BACKLOG_MAX
}

const FINAL_BINARY = 0x82
const EMPTY_PING = Uint8Array.of(0x89, 0)

function headerFor(length: number): Uint8Array {
  if (length < 126) return Uint8Array.of(FINAL_BINARY, length)
  if (length < 65536) return Uint8Array.of(FINAL_BINARY, 126, length >> 8, length & 255)
  const header = new Uint8Array(10)
  header[0] = FINAL_BINARY
  header[1] = 127
  new DataView(header.buffer).setUint32(6, length)
  return header
}
