import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'
import type { FromMirror, ToMirror } from '../../client/sync/mirror/mirrorWire.ts'
import { relayTo } from '../../client/sync/mirror/relay.ts'
import { closeCodes } from '../../shared/closeCodes.ts'
import { until } from '../helpers/until.ts'

/** A Console's rooms, and a mirror that says whatever it likes. */
function lookIn() {
  const paper = () => {
    const doc = new Y.Doc()
    return { doc, awareness: new Awareness(doc) }
  }
  const rooms = { stage: paper(), board: paper() }
  const { port1, port2 } = new MessageChannel()
  const told: ToMirror[] = []
  port2.onmessage = ({ data }: MessageEvent<ToMirror>) => told.push(data)
  const stop = relayTo(port1 as unknown as globalThis.MessagePort, {
    room: (kind) => ({ get: () => rooms[kind], subscribe: () => () => {} }),
    picture: async () => Promise.reject(new Error('none')),
  })
  return {
    rooms,
    told,
    ask: (words: FromMirror) => port2.postMessage(words),
    [Symbol.dispose]: () => {
      stop()
      port2.close()
      for (const { awareness } of Object.values(rooms)) awareness.destroy()
    },
  }
}

function frame(type: number, write: (encoder: encoding.Encoder) => void): Uint8Array<ArrayBuffer> {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, type)
    write(encoder)
  }) as Uint8Array<ArrayBuffer>
}

test('[ACC-45] a mirror gets what those who take part may read, and follows it; of the deck nothing', async () => {
  using here = lookIn()
  here.rooms.stage.doc.getMap('session').set('title', 'Atlas team')
  for (const [socket, room] of ['stage', 'private', 'deck', 'nonsense'].entries())
    here.ask({ ask: 'open', socket, room })
  await until(() => here.told.length === 4)
  const { forbidden: code } = closeCodes
  expect(here.told).toEqual([
    { tell: 'opened', socket: 0 },
    { tell: 'opened', socket: 1 },
    { tell: 'closed', socket: 2, code },
    { tell: 'closed', socket: 3, code },
  ])
  const seen = [new Y.Doc(), new Y.Doc()]
  const hear = () => {
    for (const news of here.told.splice(0)) {
      const doc = news.tell === 'frame' ? seen[news.socket] : undefined
      if (news.tell !== 'frame' || !doc) continue
      const decoder = decoding.createDecoder(news.frame)
      if (decoding.readVarUint(decoder) === 0) readSyncMessage(decoder, encoding.createEncoder(), doc, null)
    }
  }
  for (const [socket, doc] of seen.entries())
    here.ask({ ask: 'frame', socket, frame: frame(0, (encoder) => writeSyncStep1(encoder, doc)) })
  await until(() => {
    hear()
    return seen[0]?.getMap('session').get('title') === 'Atlas team'
  })
  here.rooms.stage.doc.getMap('session').set('title', 'Atlas')
  await until(() => {
    hear()
    return seen[0]?.getMap('session').get('title') === 'Atlas'
  })
  expect(seen[1]?.store.clients.size).toBe(0)
})

test('[ACC-45] nothing that a mirror says is taken in: no edit, and nobody who is here', async () => {
  using here = lookIn()
  const { doc, awareness } = here.rooms.board
  const mine = new Y.Doc()
  mine.getMap('notes').set('canary', 'from a mirror')
  const me = new Awareness(mine)
  here.ask({ ask: 'open', socket: 1, room: 'board' })
  const update = Y.encodeStateAsUpdate(mine)
  here.ask({ ask: 'frame', socket: 1, frame: frame(0, (encoder) => writeUpdate(encoder, update)) })
  const presence = frame(1, (encoder) =>
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(me, [mine.clientID])),
  )
  here.ask({ ask: 'frame', socket: 1, frame: presence })
  // Heard back, as the server does it: it was read after the edit.
  await until(() => here.told.some((news) => news.tell === 'frame' && news.frame[0] === 1))
  expect(doc.store.clients.size).toBe(0)
  expect([...awareness.getStates().keys()]).toEqual([doc.clientID])
  me.destroy()
})
