import * as decoding from 'lib0/decoding'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Joined } from '../../shared/api.ts'
import type { CommandInput, CommandType } from '../../shared/commands.ts'
import type { RoomKind } from '../../shared/rooms.ts'
import { type BoardDoc, boardDoc } from '../../shared/schema/board.ts'
import { type DeckDoc, deckDoc } from '../../shared/schema/deck.ts'
import { type PrivateDoc, privateDoc } from '../../shared/schema/private.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import { RawSocket } from './rawSocket.ts'
import { until } from './until.ts'
import { post } from './workshop.ts'

type Typed = { board: BoardDoc; stage: StageDoc; deck: DeckDoc; private: PrivateDoc }
const typed: { readonly [K in RoomKind]: (doc: Y.Doc) => Typed[K] } = {
  board: boardDoc,
  stage: stageDoc,
  deck: deckDoc,
  private: privateDoc,
}

export type Opened<K extends RoomKind> = Typed[K] & {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  /** How many of this connection's edits the server said are durable. */
  readonly acknowledged: () => number
  /** Final close code, once the server closed for good. */
  readonly closedWith: () => number | undefined
}

/** One member with the stock y-websocket provider, keeping every byte they ever received. */
export class Guest {
  readonly token: string
  readonly member: Joined['member']
  readonly boardId: string
  /** Resolves once every server holds what a command has just written through one of them. */
  known: () => Promise<void> = async () => {}
  /** Every frame and every body this guest received, as bytes. */
  readonly received: Uint8Array[] = []
  /** Of the server they come in by. */
  readonly address: string
  readonly #providers: WebsocketProvider[] = []
  readonly #raws: RawSocket[] = []

  constructor(address: string, boardId: string, { token, member }: Joined) {
    this.address = address
    this.boardId = boardId
    this.token = token
    this.member = member
  }

  /** The same member, by another server. */
  through(address: string): Guest {
    return new Guest(address, this.boardId, { token: this.token, member: this.member } as Joined)
  }

  /** Opens a room and waits for the server's state. */
  async open<K extends RoomKind>(kind: K, doc = new Y.Doc()): Promise<Opened<K>> {
    const opened = this.enter(kind, doc)
    await until(() => opened.provider.synced || opened.closedWith() !== undefined)
    return opened
  }

  /** Opens a room without waiting. */
  enter<K extends RoomKind>(kind: K, doc = new Y.Doc()): Opened<K> {
    const received = this.received
    class Listening extends WebSocket {
      constructor(url: string, protocols?: string[]) {
        super(url, protocols)
        this.on('message', (bytes: Buffer) => received.push(new Uint8Array(bytes)))
      }
    }
    const provider = new WebsocketProvider(`${this.address.replace('http', 'ws')}/sync/${this.boardId}`, kind, doc, {
      WebSocketPolyfill: Listening as unknown as typeof globalThis.WebSocket,
      protocols: ['groundwork', this.token],
      disableBc: true,
    })
    // It would say goodbye at the end of the process. Ten of them, and Node warns of a leak that is none.
    process.off('exit', (provider as unknown as { readonly _exitHandler: () => void })._exitHandler)
    this.#providers.push(provider)
    let acknowledged = 0
    let closed: number | undefined
    provider.messageHandlers[4] = (_encoder: unknown, decoder: decoding.Decoder) => {
      acknowledged = decoding.readVarUint(decoder)
    }
    provider.on('status', ({ status }: { status: string }) => {
      if (status === 'connecting') acknowledged = 0
    })
    provider.on('closed', ({ code }: { code: number }) => {
      closed = code
    })
    return { ...typed[kind](doc), doc, provider, acknowledged: () => acknowledged, closedWith: () => closed }
  }

  /** A socket without any client library, to say whatever one likes. */
  async raw(kind: RoomKind, headers: Record<string, string> = {}): Promise<RawSocket> {
    const socket = new RawSocket(
      `${this.address.replace('http', 'ws')}/sync/${this.boardId}/${kind}`,
      this.token,
      headers,
    )
    this.#raws.push(socket)
    await socket.opened
    return socket
  }

  /** Sends a command; returns the status. */
  async command<T extends CommandType>(type: T, input: CommandInput<T>, after?: object): Promise<number> {
    const response = await post(
      `${this.address}/api/boards/${this.boardId}/commands`,
      { type, ...input, ...(after ? { after } : {}) },
      this.token,
    )
    this.received.push(new Uint8Array(await response.arrayBuffer()))
    await this.known()
    return response.status
  }

  /** Whether these words were in anything this guest ever received. */
  heard(words: string): boolean {
    return this.received.some((bytes) => Buffer.from(bytes).includes(words))
  }

  leave(): void {
    for (const provider of this.#providers) provider.destroy()
    for (const socket of this.#raws) socket.end()
  }
}
