import { createServer, connect as dial, type Socket } from 'node:net'

/** A piece of network that can be held up or broken, and that leads anywhere. */
export type Path = AsyncDisposable & {
  readonly port: number
  /** Nothing passes any more and nobody is told: connections stay open, new ones are taken and lead nowhere. */
  readonly hold: () => void
  /** Every connection breaks, and so does each that is tried. */
  readonly break: () => void
  /** All is well again; what was held up goes on, as TCP has it. */
  readonly mend: () => void
}

type State = 'open' | 'held' | 'broken'

/** `ways`: the ports of this machine it may lead to, asked for each connection; the first that answers is taken. */
export async function startPath(ways: () => readonly number[]): Promise<Path> {
  const sockets = new Set<Socket>()
  const waiting: (() => void)[] = []
  let state: State = 'open'

  const keep = (socket: Socket): void => {
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => socket.destroy())
  }
  const pass = (from: Socket, to: Socket): void => {
    from.on('data', (bytes) => to.write(bytes))
    // Of somebody who is cut off nobody hears that they went.
    from.on('close', () => onceOpen(() => to.destroy()))
  }
  const lead = (near: Socket, [port, ...others]: readonly number[]): void => {
    if (port === undefined) return void near.resetAndDestroy()
    const far = dial(port, '127.0.0.1')
    const isRefused = () => lead(near, others)
    far.once('error', isRefused)
    far.once('connect', () => {
      far.off('error', isRefused)
      keep(far)
      pass(near, far)
      pass(far, near)
      if (state === 'held') for (const one of [near, far]) one.pause()
      else near.resume()
    })
  }
  const onceOpen = (act: () => void): void => {
    if (state === 'held') waiting.push(act)
    else act()
  }
  const server = createServer({ pauseOnConnect: true }, (near) => {
    keep(near)
    if (state === 'broken') near.resetAndDestroy()
    else onceOpen(() => lead(near, ways()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()

  return {
    port: typeof address === 'object' && address ? address.port : 0,
    hold: () => {
      state = 'held'
      for (const socket of sockets) socket.pause()
    },
    break: () => {
      state = 'broken'
      for (const socket of sockets) socket.resetAndDestroy()
    },
    mend: () => {
      state = 'open'
      for (const socket of sockets) socket.resume()
      for (const act of waiting.splice(0)) act()
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
