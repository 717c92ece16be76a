// tldraw's sync, in memory, one room for each address. Its first line is the schema that clients must show.
import { TLSocketRoom } from '@tldraw/sync-core'
import { createTLSchema } from '@tldraw/tlschema'
import { WebSocketServer } from 'ws'

const schema = createTLSchema()
const rooms = new Map()
let sessions = 0
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false }, () => {
  console.info(`schema ${JSON.stringify(schema.serialize())}`)
  console.info(`http://127.0.0.1:${server.address().port}`)
})

server.on('connection', (socket, { url }) => {
  const room = rooms.get(url) ?? new TLSocketRoom({ schema })
  rooms.set(url, room)
  room.handleSocketConnect({ sessionId: `session-${++sessions}`, socket })
})
