import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { messageAwareness, WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type CloseReason, closeCodes } from '../../shared/closeCodes.ts'
import type { RoomKind } from '../../shared/rooms.ts'
import { type Meter, meteredSocket } from './meteredSocket.ts'

/** Where a room is on the server, and what lets us in. */
export type Address = { readonly boardId: string; readonly kind: RoomKind; readonly token: string }

export type LinkEvents = Meter & {
  /** Of which life of the server's data all is that comes on this connection; told before any of it. */
  readonly epoch: (epoch: string) => void
  /** Asked before anything of ours goes out: whether a server that has this much lacks what it once confirmed. */
  readonly lacks: (known: ReadonlyMap<number, number>) => boolean
  readonly acknowledged: (frames: number) => void
  readonly opened: () => void
  readonly synced: () => void
  readonly lost: () => void
  /** The server ended it for good. */
  readonly closed: (reason: CloseReason) => void
}

/** For who only looks. */
export const unheard: Omit<LinkEvents, 'synced' | 'closed'> = {
  epoch: () => {},
  lacks: () => false,
  connected: () => {},
  sent: () => {},
  acknowledged: () => {},
  opened: () => {},
  lost: () => {},
}

/** One document on the wire; reconnects by itself until closed. */
export type Link = { readonly close: () => void }

const SYNC = 0
const COMMITTED = 4
const EPOCH = 5
/** How a WebSocket server cuts off a message longer than it ever reads; trying again would end the same way. */
const MESSAGE_TOO_BIG = 1009
const BACKOFF_MAX_MS = 2000
const BACKOFF_FIRST_MS = 100

type Offered = {
  readonly doc: Y.Doc
  readonly awareness: Awareness
  /** Of which life of the server's data the document is, or empty. A server of another one ends it as `setBack`. */
  readonly epoch: string
}

export function openLink({ boardId, kind, token }: Address, { doc, awareness, epoch }: Offered, on: LinkEvents): Link {
  const scheme = location.protocol === 'https:' ? 'wss' : 'ws'
  const provider = new WebsocketProvider(`${scheme}://${location.host}/sync/${boardId}`, kind, doc, {
    awareness,
    protocols: ['groundwork', token, `epoch.${epoch}`],
    WebSocketPolyfill: meteredSocket(on),
    maxBackoffTime: BACKOFF_MAX_MS,
    shouldReconnect: ({ code }) => code !== MESSAGE_TOO_BIG && (code < 4400 || code > 4499),
    // The channel is shared by all tabs of the browser, whatever they may read.
    disableBc: true,
    connect: false,
  })
  let isOpen = false
  provider.messageHandlers[COMMITTED] = (_encoder, decoder) => on.acknowledged(decoding.readVarUint(decoder))
  provider.messageHandlers[EPOCH] = (_encoder, decoder) => {
    const told = decoding.readVarString(decoder)
    provider.protocols[2] = `epoch.${told}`
    on.epoch(told)
  }
  const sync = provider.messageHandlers[SYNC]
  provider.messageHandlers[SYNC] = (encoder, decoder, ...rest) => {
    if (decoding.peekVarUint(decoder) === 0 && on.lacks(stateIn(decoder))) on.closed('setBack')
    else sync?.(encoder, decoder, ...rest)
  }
  provider.on('status', ({ status }) => {
    if (status === 'connecting') renewPresence(awareness)
    if (status === 'connected') on.opened()
    if (status === 'disconnected') on.lost()
    isOpen = status === 'connected'
  })
  provider.on('sync', (isSynced) => isSynced && on.synced())
  provider.on('connection-close', () => {
    if (!isOpen) on.lost()
    provider.maxBackoffTime = spreadBackoff(provider.wsUnsuccessfulReconnects + 1)
  })
  provider.on('closed', ({ code }) => on.closed(reasonFor(code)))

  // The stock handler also sends other people's presence back to the server.
  awareness.off('update', provider._awarenessUpdateHandler)
  const sendMine = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', readonly number[]>) => {
    const isMine = [added, updated, removed].some((clients) => clients.includes(awareness.clientID))
    if (isMine && isOpen && provider.ws?.readyState === WebSocket.OPEN) provider.ws.send(presenceFrame(awareness))
  }
  awareness.on('update', sendMine)
  provider.connect()

  // The browser hears that the network went or came long before a silent socket tells.
  const reconnect = () => {
    provider.disconnect()
    provider.connect()
  }
  const back = () => {
    if (!isOpen) reconnect()
  }
  addEventListener('offline', reconnect)
  addEventListener('online', back)

  return {
    close: () => {
      removeEventListener('offline', reconnect)
      removeEventListener('online', back)
      awareness.off('update', sendMine)
      provider.destroy()
    },
  }
}

/** What the server has, by its step 1. */
function stateIn({ arr, pos }: decoding.Decoder): Map<number, number> {
  return Y.decodeStateVector(decoding.readVarUint8Array(decoding.createDecoder(arr.subarray(pos + 1))))
}

/** A higher clock: the server told everybody that we left, and only something newer brings us back. */
function renewPresence(awareness: Awareness): void {
  awareness.setLocalState(awareness.getLocalState())
}

function presenceFrame(awareness: Awareness): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageAwareness)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [awareness.clientID]))
  }) as Uint8Array<ArrayBuffer>
}

/** The provider's own doubling wait, cut by up to a third at random: a restarted server must not meet everybody at once. */
function spreadBackoff(attempt: number): number {
  return Math.min(BACKOFF_FIRST_MS * 2 ** attempt, BACKOFF_MAX_MS) * (1 - Math.random() * 0.3)
}

function reasonFor(code: number): CloseReason {
  if (code === MESSAGE_TOO_BIG) return 'tooBig'
  const known = Object.entries(closeCodes).find(([, known]) => known === code)
  return known ? (known[0] as CloseReason) : 'malformed'
}
