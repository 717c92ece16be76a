import WebSocket from 'ws'
import { until } from './until.ts'

/** A bare WebSocket that remembers what came and how it ended. */
export class RawSocket {
  readonly frames: Uint8Array[] = []
  readonly opened: Promise<void>
  readonly socket: WebSocket
  code: number | undefined

  /** `epoch`: what it says it knows of the server's data, where it says anything of them. */
  constructor(url: string, token: string, headers: Record<string, string> = {}, epoch?: string) {
    const offered = ['groundwork', token, ...(epoch === undefined ? [] : [`epoch.${epoch}`])]
    this.socket = new WebSocket(url, offered, { headers })
    this.opened = new Promise((resolve, reject) => {
      this.socket.once('open', () => resolve())
      this.socket.once('error', reject)
    })
    this.socket.on('message', (bytes: Buffer) => this.frames.push(new Uint8Array(bytes)))
    this.socket.on('close', (code) => {
      this.code = code
    })
    this.socket.on('error', () => {})
  }

  say(bytes: Uint8Array | string): void {
    this.socket.send(bytes)
  }

  /** Waits until the server closed it; resolves with the code. */
  async closed(): Promise<number> {
    await until(() => this.code !== undefined)
    return this.code ?? 0
  }

  end(): void {
    this.socket.terminate()
  }
}
