import { type ChildProcess, spawn } from 'node:child_process'
import { Redis } from 'ioredis'
import { describe } from 'vitest'
import { findRedis } from '../../scripts/redis.mjs'
import { freePort } from './freePort.ts'
import { until } from './until.ts'

/** Tests that need a Redis. Without one they are skipped, and say so; never where every test must have run. */
export function describeWithRedis(name: string, tests: () => void): void {
  const isMissing = findRedis() === undefined
  if (isMissing && process.env.CI) throw new Error('There is no Redis here, and CI is set. Install redis-server.')
  if (isMissing) process.stderr.write(`SKIPPED, because there is no Redis on this machine: ${name}\n`)
  describe.skipIf(isMissing)(name, tests)
}

/** A Redis of one's own on a free port of this machine, that keeps nothing on disk. */
export class RedisServer {
  readonly port: number
  readonly #words: readonly string[]
  #process: ChildProcess | undefined

  private constructor(port: number, words: readonly string[]) {
    this.port = port
    this.#words = words
  }

  /** `words`: settings beside our own. */
  static async start(...words: readonly string[]): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), words)
    await server.restart()
    return server
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`
  }

  /** Starts it, on the same port as before. Resolves once it takes connections. */
  async restart(): Promise<void> {
    await this.kill()
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
