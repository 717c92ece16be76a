// Hocuspocus as it comes; with FLUSH_DELAY it gathers for so many milliseconds, which is the fastest it can be made.
import { Server } from '@hocuspocus/server'

const flushDelay = Number(process.env.FLUSH_DELAY ?? 0)
const server = new Server({ port: 0, address: '127.0.0.1', quiet: true, flushDelay })
await server.listen()
console.info(`http://127.0.0.1:${server.address.port}`)
