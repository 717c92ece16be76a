import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import pino, { type Logger } from 'pino'
import { createApp } from './app.ts'
import type { Bus } from './bus/bus.ts'
import { memoryBus } from './bus/memory.ts'
import { type Config, readConfig } from './config.ts'
import { lanAddresses } from './http/address.ts'
import type { Store } from './store/store.ts'

/** Draining may take this long, in milliseconds; whoever restarts us waits no longer. */
const DRAIN_MS = 900

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const log = pino({ level: config.logLevel, base: null })
  const store = await openStore(config, log)
  const clientDirectory = fileURLToPath(new URL('../client', import.meta.url))
  const bus = await openBus(config, log)
  const app = createApp({ ...config, clientDirectory }, store, log, bus)

  let leaving = false
  const leave = (exitCode: number): void => {
    if (leaving) return
    leaving = true
    setTimeout(() => process.exit(exitCode), DRAIN_MS)
    app
      .drain()
      .then(() => bus.close())
      .then(() => store.close())
      .then(() => process.exit(exitCode))
      .catch((problem: unknown) => {
        log.fatal({ event: 'could not drain', problem: String(problem) })
        process.exit(1)
      })
  }
  process.on('SIGTERM', () => leave(0))
  process.on('SIGINT', () => leave(0))
  const crash = (problem: unknown): void => {
    log.fatal({ event: 'crash', problem: problem instanceof Error ? problem.stack : String(problem) })
    leave(1)
  }
  process.on('uncaughtException', crash)
  process.on('unhandledRejection', crash)

  app.server.on('error', (problem: NodeJS.ErrnoException) => {
    const busy = `Port ${config.port} is in use. Stop what uses it, or start with another one: PORT=3001 npm start`
    process.stderr.write(`${problem.code === 'EADDRINUSE' ? busy : problem.message}\n`)
    process.exit(1)
  })
  app.server.listen(config.port, config.host, () => announce(app.server.address() as AddressInfo, config))
}

// Only what is used is loaded: the clients of Postgres and Redis are megabytes that most servers have no use for.

async function openStore({ databaseUrl, dataDirectory }: Config, log: Logger): Promise<Store> {
  if (databaseUrl === undefined) {
    const { openSqlite } = await import('./store/sqlite.ts')
    return openSqlite(dataDirectory)
  }
  const { openPostgres } = await import('./store/postgres.ts')
  return openPostgres(databaseUrl, { warn: (what) => log.warn(what) })
}

async function openBus({ databaseUrl, redisUrl }: Config, log: Logger): Promise<Bus> {
  if (redisUrl) {
    const { openRedis } = await import('./bus/redis.ts')
    return openRedis(redisUrl, log)
  }
  if (databaseUrl)
    log.info({ event: 'no REDIS_URL: good for one server; of several each would know its own people alone' })
  return memoryBus()
}

/** Says where to go: on this machine, and from phones in the same network. */
function announce({ port }: AddressInfo, { host, publicUrl }: Config): void {
  const everywhere = host === '0.0.0.0' || host === '::'
  const lines = [
    '',
    '  Groundwork is ready.',
    '',
    `  On this machine   http://${everywhere ? 'localhost' : host}:${port}`,
    ...(everywhere ? lanAddresses().map((address) => `  From phones       http://${address}:${port}`) : []),
    ...(publicUrl ? [`  For everybody     ${publicUrl}`] : []),
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

main().catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`)
  process.exit(1)
})
