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
  /** What came and was not read yet, in order. */
  #parts: Buffer[] = []
  #came = 0
  /** How many bytes the next frame needs: to put a large one together with each part of it anew would take longer than all else. */
  #needed = 0
  #upgraded = false

  private constructor(socket: Socket, heard: Heard, opened: () => void) {
    this.#socket = socket
    socket.on('data', (part: Buffer) => {
      this.#parts.push(part)
      this.#came += part.length
      if (this.#came < this.#needed) return
      let bytes = this.#parts.length === 1 ? part : Buffer.concat(this.#parts)
      if (!this.#upgraded) {
        bytes = this.#upgrade(bytes)
        if (this.#upgraded) opened()
      }
      if (this.#upgraded) bytes = this.#read(bytes, heard)
      this.#parts = bytes.length === 0 ? [] : [bytes]
      this.#came = bytes.length
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

  /** Returns what follows the answer, once all of that is there. */
  #upgrade(bytes: Buffer): Buffer {
    const end = bytes.indexOf('\r\n\r\n')
    if (end < 0) return bytes
    this.#upgraded = bytes.subarray(0, end).includes(' 101 ')
    if (!this.#upgraded) this.#socket.destroy()
    return bytes.subarray(end + 4)
  }

  /** Returns what is not a whole frame yet. */
  #read(bytes: Buffer, heard: Heard): Buffer {
    let at = 0
    for (let end = endOf(bytes, at); end <= bytes.length; end = endOf(bytes, at)) {
      const { kind, start } = headOf(bytes, at)
      const message = bytes.subarray(start, end)
      if (kind === BINARY || kind === TEXT) heard.frame(message)
      else if (kind === PING) this.#write(PONG, message)
      else if (kind === CLOSE) this.end()
      at = end
    }
    this.#needed = endOf(bytes, at) - at
    return bytes.subarray(at)
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

/** The shortest frame. */
const HEAD_BYTES_MIN = 2

/** Where the frame ends that begins at `at`; as far as that can be seen. */
function endOf(bytes: Buffer, at: number): number {
  if (bytes.length < at + HEAD_BYTES_MIN) return at + HEAD_BYTES_MIN
  const { start, length } = headOf(bytes, at)
  return start + length
}

/** `length`: of the message; of none, while its length is not all there. */
function headOf(bytes: Buffer, at: number): { kind: number; start: number; length: number } {
  const short = bytes.readUInt8(at + 1) & 127
  const wide = short === 126 ? 2 : short === 127 ? 8 : 0
  const start = at + HEAD_BYTES_MIN + wide
  const kind = bytes.readUInt8(at) & 15
  if (wide === 0) return { kind, start, length: short }
  if (bytes.length < start) return { kind, start, length: 0 }
  return {
    ...{ kind, start },
    length: wide === 2 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2)),
  }
}
