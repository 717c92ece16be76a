import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type SlowRoad = AsyncDisposable & {
  /** How long bytes on their way to the port take, in milliseconds; asked for each piece. */
  delayOf: (bytes: Buffer) => number
  readonly port: number
}

/** A way to a port of this machine on which bytes are slow, each connection for itself and in its order. */
export async function slowRoad(to: number): Promise<SlowRoad> {
  const sockets = new Set<Socket>()
  const server = createServer((from) => {
    const there = connect(to, '127.0.0.1')
    for (const socket of [from, there]) {
      sockets.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => sockets.delete(socket))
    }
    there.pipe(from)
    let way = Promise.resolve()
    from.on('data', (bytes) => {
      const due = performance.now() + road.delayOf(bytes)
      way = way.then(async () => {
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())))
        there.write(bytes)
      })
    })
    from.on('close', () => there.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const road: SlowRoad = {
    delayOf: () => 0,
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return road
}
