import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../build/server/main.js', import.meta.url))

/** Loaded before the server: its clock is so many milliseconds ahead, and goes on from there. */
const aheadOf = `
const ahead = Number(process.env.CLOCK_AHEAD_MS), Right = Date
globalThis.Date = new Proxy(Right, {
  construct: (made, args) => (args.length > 0 ? new made(...args) : new made(Right.now() + ahead)),
  get: (from, key) => (key === 'now' ? () => Right.now() + ahead : Reflect.get(from, key)),
})`

/** The built server in a process of its own, on a data folder of its own, which may be killed and started again. */
export class LiveServer {
  readonly directory: string
  readonly #isOwn: boolean
  readonly #environment: NodeJS.ProcessEnv
  address = ''
  /** How far its clock is ahead from its next start on, in milliseconds. */
  aheadMs = 0
  #port = 0
  #process: ChildProcess | undefined
  #isKilled = false
  #said = ''
  /** How often it ended without being told to. */
  crashes = 0

  private constructor(directory: string | undefined, environment: NodeJS.ProcessEnv) {
    this.#environment = environment
    this.directory = directory ?? mkdtempSync(join(tmpdir(), 'groundwork-'))
    this.#isOwn = directory === undefined
  }

  /** `directory`: that of another one, which stays its own; `environment`: settings beside ours. */
  static async start(directory?: string, environment: NodeJS.ProcessEnv = {}): Promise<LiveServer> {
    const server = new LiveServer(directory, environment)
    await server.start()
    return server
  }

  /** Starts, on the same port as before if it ran before. Resolves when it says that it is ready. */
  async start(): Promise<void> {
    const environment = {
      ...process.env,
      PORT: String(this.#port),
      HOST: '127.0.0.1',
      DATA_DIR: this.directory,
      LOG_LEVEL: 'warn',
      CLOCK_AHEAD_MS: String(this.aheadMs),
      ...this.#environment,
    }
    const clock = this.aheadMs === 0 ? [] : ['--import', `data:text/javascript,${encodeURIComponent(aheadOf)}`]
    const started = spawn(process.execPath, [...clock, main], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#process = started
    this.#isKilled = false
    started.once('exit', () => {
      if (!this.#isKilled) this.crashes++
    })
    let said = ''
    this.#port = await new Promise<number>((resolve, reject) => {
      started.stdout?.on('data', (words: Buffer) => {
        said += words
        this.#said += words
        const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1]
        if (port) resolve(Number(port))
      })
      started.stderr?.on('data', (words: Buffer) => {
        said += words
        this.#said += words
      })
      started.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
    })
    this.address = `http://127.0.0.1:${this.#port}`
  }

  get pid(): number {
    return this.#process?.pid ?? 0
  }

  /** All that it ever said: what it logged, and where it listens. */
  get said(): string {
    return this.#said
  }

  /** Ends it at once, as a power cut would. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const ending = this.#process
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    this.#isKilled = true
    const ended = new Promise((resolve) => ending.once('exit', resolve))
    ending.kill(signal)
    await ended
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill('SIGTERM')
    if (this.#isOwn) rmSync(this.directory, { recursive: true, force: true })
  }
}
