// The server that comes with y-websocket, as its own start script runs it, on a free port.
import { createServer } from 'node:http'
import { setupWSConnection } from '@y/websocket-server/utils'
import WebSocket from 'ws'

const sockets = new WebSocket.Server({ noServer: true })
const server = createServer()
sockets.on('connection', setupWSConnection)
server.on('upgrade', (request, socket, head) =>
  sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request)),
)
server.listen(0, '127.0.0.1', () => console.info(`http://127.0.0.1:${server.address().port}`))
