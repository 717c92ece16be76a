import type { FromMirror, ToMirror } from './mirrorWire.ts'

type Told = Extract<ToMirror, { readonly socket: number }>

/** A WebSocket whose other end is the Console around this page: it looks like one, and nothing leaves the browser by it. */
export function mirrorSocket(port: MessagePort): typeof WebSocket {
  const ask = (words: FromMirror) => port.postMessage(words)
  const open = new Map<number, MirrorSocket>()
  let made = 0
  port.addEventListener('message', ({ data }: MessageEvent<ToMirror>) => {
    if (data.tell !== 'picture') open.get(data.socket)?.hear(data)
  })

  class MirrorSocket extends EventTarget {
    static readonly CONNECTING = 0
    static readonly OPEN = 1
    static readonly CLOSING = 2
    static readonly CLOSED = 3
    readonly CONNECTING = 0
    readonly OPEN = 1
    readonly CLOSING = 2
    readonly CLOSED = 3
    readyState: number = MirrorSocket.CONNECTING
    binaryType = 'arraybuffer'
    readonly protocol = 'groundwork'
    readonly url: string
    onopen: ((event: Event) => void) | null = null
    onmessage: ((event: MessageEvent) => void) | null = null
    onclose: ((event: CloseEvent) => void) | null = null
    onerror: ((event: Event) => void) | null = null
    private readonly id = ++made

    constructor(url: string | URL) {
      super()
      this.url = String(url)
      open.set(this.id, this)
      ask({ ask: 'open', socket: this.id, room: new URL(this.url).pathname.split('/').at(-1) ?? '' })
    }

    send(frame: Uint8Array<ArrayBuffer>): void {
      if (this.readyState === MirrorSocket.OPEN) ask({ ask: 'frame', socket: this.id, frame })
    }

    close(): void {
      if (this.readyState >= MirrorSocket.CLOSING) return
      this.readyState = MirrorSocket.CLOSING
      ask({ ask: 'close', socket: this.id })
      this.ended(1000)
    }

    hear(news: Told): void {
      if (news.tell === 'opened') {
        this.readyState = MirrorSocket.OPEN
        this.onopen?.(new Event('open'))
      } else if (news.tell === 'frame') {
        const { buffer, byteOffset, byteLength } = news.frame
        this.onmessage?.(new MessageEvent('message', { data: buffer.slice(byteOffset, byteOffset + byteLength) }))
      } else this.ended(news.code)
    }

    private ended(code: number): void {
      if (!open.delete(this.id)) return
      this.readyState = MirrorSocket.CLOSED
      this.onclose?.(new CloseEvent('close', { code }))
    }
  }
  return MirrorSocket as unknown as typeof WebSocket
}
