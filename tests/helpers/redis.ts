import { type ChildProcess, spawn } from 'node:child_process'
import { Redis } from 'ioredis'
import { afterAll, afterEach, beforeAll, beforeEach, describe } from 'vitest'
import { findRedis } from '../../scripts/redis.mjs'
import type { Bus } from '../../server/bus/bus.ts'
import { openRedis } from '../../server/bus/redis.ts'
import { freePort } from './freePort.ts'
import { until } from './until.ts'

/** What tests are given that need a Redis. */
type WithRedis = {
  /** One for all of them, empty at the beginning of each and awake at its end. */
  readonly redis: RedisServer
  /** A bus on it, unless another address is given. */
  readonly openBus: (url?: string, log?: Parameters<typeof openRedis>[1]) => Bus
  /** Those that a test opened; they are closed at its end. */
  readonly buses: readonly Bus[]
}

/** Tests that need a Redis. Without one they are skipped, and say so; never where every test must have run. */
export function describeWithRedis(name: string, tests: (given: WithRedis) => void): void {
  const isMissing = findRedis() === undefined
  if (isMissing && process.env.CI) throw new Error('There is no Redis here, and CI is set. Install redis-server.')
  if (isMissing) process.stderr.write(`SKIPPED, because there is no Redis on this machine: ${name}\n`)
  describe.skipIf(isMissing)(name, () => tests(oneRedis()))
}

function oneRedis(): WithRedis {
  const redis = new RedisServer()
  const buses: Bus[] = []
  beforeAll(() => redis.restart())
  afterAll(() => redis.kill())
  beforeEach(() => redis.flush())
  afterEach(async () => {
    redis.thaw()
    for (const bus of buses.splice(0)) await bus.close()
  })
  const openBus: WithRedis['openBus'] = (url = redis.url, log) => {
    const bus = openRedis(url, log)
    buses.push(bus)
    return bus
  }
  return { redis, openBus, buses }
}

/** A Redis of one's own on a free port of this machine, that keeps nothing on disk. */
export class RedisServer {
  /** From its first start on. */
  port = 0
  readonly #words: readonly string[]
  #process: ChildProcess | undefined

  /** One that is not started yet. `words`: settings beside our own. */
  constructor(words: readonly string[] = []) {
    this.#words = words
  }

  static async start(...words: readonly string[]): Promise<RedisServer> {
    const server = new RedisServer(words)
    await server.restart()
    return server
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  /** Starts it, on the same port as before. Resolves once it takes connections. */
  async restart(): Promise<void> {
    await this.kill()
    this.port ||= await freePort()
    const own = ['--port', String(this.port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no']
    const started = spawn(findRedis() ?? 'redis-server', [...own, ...this.#words], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = started
    guard(started)
    let said = ''
    for (const stream of [started.stdout, started.stderr])
      stream?.on('data', (words: Buffer) => {
        said += words
      })
    await until(() => {
      if (started.exitCode !== null) throw new Error(`Redis ended with ${started.exitCode}: ${said}`)
      return said.includes('Ready to accept connections')
    })
  }

  async kill(): Promise<void> {
    const ending = this.#process
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const ended = new Promise((resolve) => ending.once('exit', resolve))
    ending.kill('SIGKILL')
    await ended
  }

  /** It stays there, and its connections open, but does nothing until it thaws. */
  freeze(): void {
    this.#process?.kill('SIGSTOP')
  }

  thaw(): void {
    this.#process?.kill('SIGCONT')
  }

  /** Whatever a client of Redis may ask. */
  async ask<T>(what: (client: Redis) => Promise<T>): Promise<T> {
    const client = new Redis(this.url)
    try {
      return await what(client)
    } finally {
      client.disconnect()
    }
  }

  async flush(): Promise<void> {
    await this.ask((client) => client.flushall())
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill()
  }
}

/** Ends it as soon as this process is gone, however it went. */
function guard(redis: ChildProcess): void {
  const words = 'cat >/dev/null; kill -KILL "$0"'
  const guarding = spawn('sh', ['-c', words, String(redis.pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  guarding.unref()
  // By then its number may be another process'.
  redis.once('exit', () => guarding.kill('SIGKILL'))
}
