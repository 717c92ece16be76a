import * as Y from 'yjs'
import type { RoomKind } from '../../../shared/rooms.ts'
import type { Opened } from '../guest.ts'

/** How far each client's edits are known, by its id. */
type Clocks = ReadonlyMap<number, number>

/** What the servers owe somebody in one room. */
export type Account = {
  /** What they said is durable, and all of others' that they let them see. */
  readonly owed: () => Clocks
  /** How far their own edits are said to be durable. */
  readonly durable: () => number
  /** Codes with which connections were closed. */
  readonly closes: readonly number[]
}

type Socket = { send: (bytes: Uint8Array) => void }

/** Keeps account of a room that is just being entered. */
export function accountOf({ doc, provider, acknowledged }: Opened<RoomKind>): Account {
  const closes: number[] = []
  let durable = 0
  /** How far its own edits were when each frame with edits of this connection was sent. */
  let sent: number[] = []
  const follow = (): void => {
    const socket = provider.ws as unknown as Socket
    const send = socket.send.bind(socket)
    const mine: number[] = []
    sent = mine
    socket.send = (bytes) => {
      if (isEdit(bytes)) mine.push(Y.getState(doc.store, doc.clientID))
      send(bytes)
    }
  }
  follow()
  provider.on('status', ({ status }: { status: string }) => {
    if (status === 'connecting') follow()
  })
  const count = provider.messageHandlers[4]
  provider.messageHandlers[4] = (...heard) => {
    count?.(...heard)
    durable = Math.max(durable, sent[acknowledged() - 1] ?? 0)
  }
  provider.on('connection-close', (event) => {
    if (event) closes.push(event.code)
  })
  return {
    owed: () => new Map([...Y.decodeStateVector(Y.encodeStateVector(doc)), [doc.clientID, durable]]),
    durable: () => durable,
    closes,
  }
}

/** A step 2 or an update. */
function isEdit([kind, step]: Uint8Array): boolean {
  return kind === 0 && (step === 1 || step === 2)
}
