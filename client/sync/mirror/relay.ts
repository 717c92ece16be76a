import { type Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { closeCodes } from '../../../shared/closeCodes.ts'
import { bytesAt, framed, PRESENCE, PRESENCE_ASKED, STEP_1, STEP_2, SYNC, UPDATE } from './frames.ts'
import type { FromMirror, ToMirror } from './mirrorWire.ts'

type Paper = { readonly doc: Y.Doc; readonly awareness: Awareness | null }

/** Where a mirror's light comes from: the rooms that all who take part may read, as this page has them. */
export type Source = {
  readonly room: (kind: 'stage' | 'board') => {
    readonly get: () => Paper
    readonly subscribe: (notify: () => void) => () => void
  }
  readonly picture: (id: string) => Promise<Blob>
}

type Served = { readonly hear: (frame: Uint8Array<ArrayBuffer>) => void; readonly end: () => void }

/**
 * Answers a mirror in the server's place: with what the rooms hold and who is in them. Nothing a mirror says is taken in.
 * Its private room is empty, and there is no deck. Returns the way to stop.
 */
export function relayTo(port: MessagePort, source: Source): () => void {
  const sockets = new Map<number, Served>()
  const tell = (news: ToMirror) => port.postMessage(news)
  const close = (socket: number, code: number) => {
    sockets.get(socket)?.end()
    if (sockets.delete(socket)) tell({ tell: 'closed', socket, code })
  }
  const open = (socket: number, kind: string) => {
    const paper = kind === 'private' ? blank() : kind === 'stage' || kind === 'board' ? source.room(kind) : null
    if (!paper) return tell({ tell: 'closed', socket, code: closeCodes.forbidden })
    const send = (frame: Uint8Array<ArrayBuffer>) => tell({ tell: 'frame', socket, frame })
    sockets.set(
      socket,
      serve(paper, send, () => close(socket, closeCodes.restart)),
    )
    tell({ tell: 'opened', socket })
  }
  port.onmessage = ({ data }: MessageEvent<FromMirror>) => {
    if (data.ask === 'open') open(data.socket, data.room)
    else if (data.ask === 'close') close(data.socket, 1000)
    else if (data.ask === 'frame') sockets.get(data.socket)?.hear(data.frame)
    else
      source.picture(data.id).then(
        (picture) => tell({ tell: 'picture', id: data.id, picture }),
        () => tell({ tell: 'picture', id: data.id, picture: null }),
      )
  }
  return () => {
    for (const { end } of sockets.values()) end()
    port.close()
  }
}

function serve(
  room: ReturnType<Source['room']>,
  send: (frame: Uint8Array<ArrayBuffer>) => void,
  restart: () => void,
): Served {
  const { doc, awareness } = room.get()
  const onUpdate = (update: Uint8Array) => send(framed([SYNC, UPDATE], update))
  const present = (clients: readonly number[]) =>
    awareness && clients.length > 0 && send(framed([PRESENCE], encodeAwarenessUpdate(awareness, [...clients])))
  const onPresence = (change: Record<'added' | 'updated' | 'removed', readonly number[]>) =>
    present([...change.added, ...change.updated, ...change.removed])
  // Another document in its place: the mirror comes again, and gets that one.
  const stop = room.subscribe(() => room.get().doc !== doc && restart())
  doc.on('update', onUpdate)
  awareness?.on('update', onPresence)
  return {
    hear: (frame) => {
      const [type, step] = frame
      // Somebody who says that they are there hears it back, as from the server; nobody else does.
      if (type === PRESENCE) send(frame)
      const isAsked = type === SYNC && step === STEP_1
      if (isAsked) send(framed([SYNC, STEP_2], Y.encodeStateAsUpdate(doc, bytesAt(frame, 2))))
      if (isAsked || type === PRESENCE_ASKED) present([...(awareness?.getStates().keys() ?? [])])
    },
    end: () => {
      stop()
      doc.off('update', onUpdate)
      awareness?.off('update', onPresence)
    },
  }
}

function blank(): ReturnType<Source['room']> {
  const paper = { doc: new Y.Doc(), awareness: null }
  return { get: () => paper, subscribe: () => () => {} }
}
