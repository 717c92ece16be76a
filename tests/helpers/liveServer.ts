import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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

/** Loaded before the server: it is killed just after so many commits, counted from when the file says how many. */
const mortal = `
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
const Database = createRequire(process.argv[1])('better-sqlite3')
const { transaction } = Database.prototype
let left = Infinity
Database.prototype.transaction = function (work) {
  const made = transaction.call(this, work)
  const immediate = (...given) => {
    if (existsSync(process.env.DIE_AFTER_FILE)) {
      left = Number(readFileSync(process.env.DIE_AFTER_FILE, 'utf8'))
      rmSync(process.env.DIE_AFTER_FILE)
    }
    const done = made.immediate(...given)
    if (--left === 0) process.kill(process.pid, 'SIGKILL')
    return done
  }
  return { immediate }
}`

/** The same: what waits for a minute comes at once. */
const soon = `
const later = globalThis.setTimeout
globalThis.setTimeout = Object.assign(
  (then, ms, ...given) => later(then, ms === 60000 ? 100 : ms, ...given),
  later,
)`

/** The built server in a process of its own, on a data folder of its own, which may be killed and started again. */
export class LiveServer {
  readonly directory: string
  readonly #isOwn: boolean
  address = ''
  /** How far its clock is ahead from its next start on, in milliseconds. */
  aheadMs = 0
  /** Environment from its next start on. */
  settings: Readonly<Record<string, string>> = {}
  /** Whether it looks at once, when it starts, for what has had its time. */
  looksSoon = false
  #port = 0
  #process: ChildProcess | undefined

  private constructor(directory?: string) {
    this.directory = directory ?? mkdtempSync(join(tmpdir(), 'groundwork-'))
    this.#isOwn = directory === undefined
  }

  /** `directory`: that of another one, which stays its own. */
  static async start(directory?: string): Promise<LiveServer> {
    const server = new LiveServer(directory)
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
      DIE_AFTER_FILE: this.#deathNote,
      ...this.settings,
    }
    const before = [...(this.aheadMs === 0 ? [] : [aheadOf]), ...(this.looksSoon ? [soon] : []), mortal]
    const loaded = before.flatMap((source) => ['--import', `data:text/javascript,${encodeURIComponent(source)}`])
    const started = spawn(process.execPath, [...loaded, main], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#process = started
    let said = ''
    this.#port = await new Promise<number>((resolve, reject) => {
      started.stdout?.on('data', (words: Buffer) => {
        said += words
        const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(said)?.[1]
        if (port) resolve(Number(port))
      })
      started.stderr?.on('data', (words: Buffer) => {
        said += words
      })
      started.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
    })
    this.address = `http://127.0.0.1:${this.#port}`
  }

  get pid(): number {
    return this.#process?.pid ?? 0
  }

  /** Has it killed just after so many commits from now, or from its next start. */
  dieAfter(commits: number): void {
    writeFileSync(this.#deathNote, String(commits))
  }

  /** Resolves when it has ended, by whatever. */
  async ended(): Promise<void> {
    const ending = this.#process
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    await new Promise((resolve) => ending.once('exit', resolve))
  }

  get #deathNote(): string {
    return join(this.directory, 'die-after')
  }

  /** Ends it at once, as a power cut would. */
  async kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    const ending = this.#process
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const ended = this.ended()
    ending.kill(signal)
    await ended
  }

  /** For whoever may wait for nothing any more. */
  endAtOnce(): void {
    this.#process?.kill('SIGKILL')
    if (this.#isOwn) rmSync(this.directory, { recursive: true, force: true })
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill('SIGTERM')
    if (this.#isOwn) rmSync(this.directory, { recursive: true, force: true })
  }
}

let shared: Promise<LiveServer> | undefined

/**
 * One server for all files of tests in this process, which ends with it. Boards know nothing of each other, and to start
 * one takes as long as to open a board. Whoever stops theirs, or reads its files, starts one of their own.
 */
export function sharedServer(): Promise<LiveServer> {
  shared ??= LiveServer.start().then((server) => {
    process.once('exit', () => server.endAtOnce())
    return server
  })
  return shared
}
