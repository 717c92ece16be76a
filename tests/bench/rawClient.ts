import { connect, type Socket } from 'node:net'

const TEXT = 0x1
const BINARY = 0x2
const CLOSE = 0x8
const PING = 0x9
const PONG = 0xa

type Heard = { readonly frame: (message: Buffer) => void; readonly closed: () => void }

/**
 * The least that speaks WebSocket to a server, ours or another: no masking to speak of, no fragments, no events. Two hundred of these
 * must cost so little that what is measured is the server.
 */
export class RawClient {
  readonly #socket: Socket
  #rest: Buffer = Buffer.alloc(0)
  #upgraded = false

  private constructor(socket: Socket, heard: Heard, opened: () => void) {
    this.#socket = socket
    socket.on('data', (chunk: Buffer) => {
      this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk])
      if (!this.#upgraded && this.#upgrade()) opened()
      if (this.#upgraded) this.#read(heard)
    })
    socket.on('close', heard.closed)
  }

  /** Resolves once the server accepted; rejects when it answers anything but an upgrade. `token`: what ours asks for. */
  static open(address: string, path: string, token: string | null, heard: Heard): Promise<RawClient> {
    const { hostname, port, host } = new URL(address)
    return new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true })
      const client = new RawClient(socket, heard, () => resolve(client))
      socket.once('error', reject)
      socket.once('close', () => reject(new Error('The server did not upgrade the connection.')))
      socket.write(
        `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
          `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n` +
          `${token === null ? '' : `Sec-WebSocket-Protocol: groundwork, ${token}\r\n`}\r\n`,
      )
    })
  }

  send(message: Uint8Array): void {
    this.#write(BINARY, message)
  }

  /** The same for servers that speak JSON. */
  sendText(message: Uint8Array): void {
    this.#write(TEXT, message)
  }

  end(): void {
    this.#socket.destroy()
  }

  #upgrade(): boolean {
    const end = this.#rest.indexOf('\r\n\r\n')
    if (end < 0) return false
    if (!this.#rest.subarray(0, end).includes(' 101 ')) {
      this.#socket.destroy()
      return false
    }
    this.#rest = this.#rest.subarray(end + 4)
    this.#upgraded = true
    return true
  }

  #read(heard: Heard): void {
    let at = 0
    for (;;) {
      const found = messageAt(this.#rest, at)
      if (!found) break
      at = found.end
      if (found.kind === BINARY || found.kind === TEXT) heard.frame(this.#rest.subarray(found.start, found.end))
      else if (found.kind === PING) this.#write(PONG, this.#rest.subarray(found.start, found.end))
      else if (found.kind === CLOSE) this.end()
    }
    this.#rest = this.#rest.subarray(at)
  }

  /** A mask of zeros leaves the bytes as they are. */
  #write(kind: number, message: Uint8Array): void {
    const long = message.length > 125
    const frame = Buffer.alloc((long ? 14 : 6) + message.length)
    frame[0] = 0x80 | kind
    frame[1] = 0x80 | (long ? 127 : message.length)
    if (long) frame.writeBigUInt64BE(BigInt(message.length), 2)
    frame.set(message, frame.length - message.length)
    this.#socket.write(frame)
  }
}

/** The frame that begins at `at`, once all of it is there. */
function messageAt(bytes: Buffer, at: number): { kind: number; start: number; end: number } | undefined {
  if (bytes.length < at + 2) return undefined
  const short = bytes.readUInt8(at + 1) & 127
  const wide = short === 126 ? 2 : short === 127 ? 8 : 0
  if (bytes.length < at + 2 + wide) return undefined
  const length = wide === 0 ? short : wide === 2 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
  const start = at + 2 + wide
  if (bytes.length < start + length) return undefined
  return { kind: bytes.readUInt8(at) & 15, start, end: start + length }
}
