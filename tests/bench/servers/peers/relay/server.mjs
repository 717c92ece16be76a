// Hands each message to everybody else at the same address. Reads nothing, checks nothing, keeps nothing.
import { WebSocketServer } from 'ws'

const boards = new Map()
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false }, () =>
  console.info(`http://127.0.0.1:${server.address().port}`),
)

server.on('connection', (socket, { url }) => {
  const here = boards.get(url) ?? new Set()
  boards.set(url, here.add(socket))
  socket.on('message', (message, isBinary) => {
    for (const other of here) if (other !== socket) other.send(message, { binary: isBinary })
  })
  socket.on('error', () => socket.terminate())
  socket.on('close', () => {
    here.delete(socket)
    if (here.size === 0) boards.delete(url)
  })
})
