import { createServer, connect as dial, type Socket } from 'node:net'

/** A piece of network between two programs, which may go silent: then nobody is told, and what is sent is lost. */
export type Wire = AsyncDisposable & {
  readonly port: number
  readonly cut: () => void
}

/** Leads to `port` of this machine. */
export async function startWire(port: number): Promise<Wire> {
  let isCut = false
  const sockets = new Set<Socket>()
  const pass = (from: Socket, to: Socket): void => {
    sockets.add(from)
    from.on('data', (bytes) => isCut || to.write(bytes))
    from.on('close', () => isCut || to.destroy())
    from.on('error', () => from.destroy())
  }
  const server = createServer((near) => {
    const far = dial(port, '127.0.0.1')
    pass(near, far)
    pass(far, near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut: () => {
      isCut = true
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
