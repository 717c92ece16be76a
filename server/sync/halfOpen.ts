import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/**
 * Connections from one address that have not said yet what they want. A venue of hundreds may share one address and
 * connect in one instant, so this is generous; each costs a few kilobytes until the headers' time is up.
 */
const HALF_OPEN_MAX = 500

/** Cuts off whoever opens connections without using them. */
export function limitHalfOpen(server: Server): void {
  const waiting = new Map<string, Set<Socket>>()
  const done = (socket: Socket): void => {
    const address = socket.remoteAddress ?? addresses.get(socket) ?? ''
    const sockets = waiting.get(address)
    sockets?.delete(socket)
    if (sockets?.size === 0) waiting.delete(address)
  }
  const addresses = new WeakMap<Socket, string>()
  server.on('connection', (socket) => {
    const address = socket.remoteAddress ?? ''
    addresses.set(socket, address)
    const sockets = waiting.get(address) ?? new Set()
    waiting.set(address, sockets.add(socket))
    if (sockets.size > HALF_OPEN_MAX) socket.destroy()
    socket.once('close', () => done(socket))
  })
  server.on('request', (request) => done(request.socket))
  server.on('upgrade', (request) => done(request.socket))
}
