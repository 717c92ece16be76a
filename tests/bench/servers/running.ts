import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { cpuSecondsOf, megabytesOf } from '../cost.ts'

/**
 * Loaded before every server: memory is to be what it holds and not what it has not swept up yet, and a profile that of
 * what is measured, without start and preparation.
 */
const listener = `
import { Session } from 'node:inspector'
import { writeFileSync } from 'node:fs'
process.on('SIGUSR2', () => { globalThis.gc(); globalThis.gc() })
let session
process.on('SIGWINCH', () => {
  if (!session) {
    session = new Session()
    session.connect()
    session.post('Profiler.enable')
    return session.post('Profiler.start')
  }
  const file = process.env.BENCH_PROFILE + '/' + process.pid + '-' + Date.now() + '.cpuprofile'
  session.post('Profiler.stop', (_, { profile }) => writeFileSync(file, JSON.stringify(profile)))
  session.disconnect()
  session = undefined
})`

/** How long a collection takes at most, in milliseconds, with what the machine then gives back. */
const SWEEP_MS = 1500

/** A program that serves, and what it must be told. It says the address it listens on. */
export type Program = {
  readonly script: string
  /** For Node. */
  readonly flags?: readonly string[]
  readonly environment?: (directory: string) => NodeJS.ProcessEnv
  /** Where profiles of what is measured go. */
  readonly profile?: string | undefined
}

/** One server in a process of its own, on a data folder of its own. */
export class Running {
  readonly #program: Program
  readonly #directory = mkdtempSync(join(tmpdir(), 'groundwork-bench-'))
  #process: ChildProcess | undefined
  address = ''
  /** Everything it said when it started. */
  said = ''

  private constructor(program: Program) {
    this.#program = program
  }

  static async start(program: Program): Promise<Running> {
    const running = new Running(program)
    await running.start()
    return running
  }

  async start(): Promise<void> {
    const { script, flags = [], environment, profile } = this.#program
    const words = [...flags, '--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(listener)}`, script]
    const started = spawn(process.execPath, words, {
      env: { ...process.env, BENCH_PROFILE: profile, ...environment?.(this.#directory) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = started
    this.said = ''
    const errors: Buffer[] = []
    this.address = await new Promise<string>((resolve, reject) => {
      started.stderr?.on('data', (words: Buffer) => errors.push(words))
      started.stdout?.on('data', (words: Buffer) => {
        this.said += words
        const address = /http:\/\/(?:127\.0\.0\.1|localhost):\d+/.exec(this.said)?.[0]
        if (address) resolve(address.replace('localhost', '127.0.0.1'))
      })
      started.once('exit', (code) =>
        reject(new Error(`${script} ended with ${code}: ${this.said}${Buffer.concat(errors)}`)),
      )
    })
  }

  get pid(): number {
    return this.#process?.pid ?? 0
  }

  /** CPU seconds that it spends while `part` goes on, all threads. */
  async cost(part: () => Promise<unknown>): Promise<number> {
    const profiled = this.#program.profile !== undefined
    if (profiled) this.#process?.kill('SIGWINCH')
    const before = cpuSecondsOf(this.pid)
    await part()
    const spent = cpuSecondsOf(this.pid) - before
    if (profiled) this.#process?.kill('SIGWINCH')
    return spent
  }

  /** Megabytes it holds once it has swept up. */
  async megabytes(): Promise<number> {
    for (let time = 0; time < 2; time++) {
      this.#process?.kill('SIGUSR2')
      await pause(SWEEP_MS / 2)
    }
    return megabytesOf(this.pid)
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const ending = this.#process
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return
    const ended = new Promise((resolve) => ending.once('exit', resolve))
    ending.kill(signal)
    await ended
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.end('SIGTERM')
    rmSync(this.#directory, { recursive: true, force: true })
  }
}
