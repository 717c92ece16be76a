import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { describe } from 'vitest'
import { findPostgres } from '../../scripts/postgres.mjs'
import { freePort } from './freePort.ts'
import { until } from './until.ts'

const bin = findPostgres()

/** How long one may take to start on a busy machine, and to recover after it was killed, in milliseconds. */
export const STARTS_MS = 60_000

/** What one takes with its log and all databases of a file of tests, in bytes, with room to spare. */
const ROOM_BYTES = 2 * 1024 ** 3

/** It is a secret like any other: tests search for it in what people and logs are told. */
const PASSWORD = randomUUID()

/** Tests that need a Postgres. Without one they are skipped, and say so; never where every test must have run. */
export function describeWithPostgres(name: string, tests: () => void): void {
  if (bin === undefined && process.env.CI)
    throw new Error('There is no Postgres here, and CI is set. Install postgresql.')
  if (bin === undefined) process.stderr.write(`SKIPPED, because there is no Postgres on this machine: ${name}\n`)
  describe.skipIf(bin === undefined)(name, tests)
}

/** A Postgres of one's own, in a folder that goes with it, also when the tests are killed. */
export type Postgres = AsyncDisposable & {
  readonly directory: string
  readonly password: string
  /** Makes a new database and resolves with its address. */
  readonly newDatabase: () => Promise<string>
  /** Says something to a database as its master. */
  readonly say: (url: string, text: string) => Promise<readonly Record<string, unknown>[]>
  /** Reads a table as a backup does, which sees it as it was at its beginning, until `act` is done. */
  readonly whileReading: (url: string, table: string, act: () => Promise<void>) => Promise<void>
  /** As a power cut: nobody is told, nothing is tidied up. */
  readonly kill: () => Promise<void>
  /** As an operator does: connections are told. */
  readonly stop: () => Promise<void>
  /** After `kill` or `stop`, at the same address and with the same settings, and for now with others, as `fsync=off`. */
  readonly start: (...settings: readonly string[]) => Promise<void>
  /** None of its processes does anything until `thaw`; the network goes on taking what is sent. */
  readonly freeze: () => void
  readonly thaw: () => void
}

export async function startPostgres(...settings: readonly string[]): Promise<Postgres> {
  const directory = mkdtempSync(join(quickFolder(), 'groundwork-postgres-'))
  const account = accountOf(directory)
  const guard = guardOf(directory)
  const port = await freePort()
  const urlOf = (database: string) => `postgres://groundwork:${PASSWORD}@127.0.0.1:${port}/${database}`
  initialise(directory, account)
  let running: ChildProcess | undefined
  let made = 0

  const start = async (...more: readonly string[]) => {
    running = spawn(join(bin ?? '', 'postgres'), ['-D', directory, ...flagsOf(port, [...settings, ...more])], {
      ...account,
      cwd: directory,
      stdio: 'ignore',
      detached: true,
    })
    const mine = running
    await until(() => {
      if (mine.exitCode !== null) throw new Error('Postgres did not start.')
      return answers(urlOf('postgres'))
    }, STARTS_MS)
  }
  const signal = async (name: NodeJS.Signals, pids: readonly number[]) => {
    const mine = running
    if (!mine) return
    const ended = new Promise((resolve) => mine.once('exit', resolve))
    for (const pid of pids) send(pid, name)
    if (mine.exitCode === null && mine.signalCode === null) await ended
    running = undefined
  }
  await start()

  return {
    directory,
    password: PASSWORD,
    newDatabase: async () => {
      const name = `groundwork${++made}`
      await say(urlOf('postgres'), `CREATE DATABASE ${name}`)
      return urlOf(name)
    },
    say,
    whileReading,
    stop: () => signal('SIGINT', running?.pid ? [running.pid] : []),
    start,
    kill: () => signal('SIGKILL', familyOf(running)),
    freeze: () => {
      for (const pid of familyOf(running)) send(pid, 'SIGSTOP')
    },
    thaw: () => {
      for (const pid of familyOf(running)) send(pid, 'SIGCONT')
    },
    [Symbol.asyncDispose]: async () => {
      for (const pid of familyOf(running)) send(pid, 'SIGCONT')
      // At once, but not without giving back its shared memory.
      await signal('SIGQUIT', familyOf(running).slice(0, 1))
      await guard.end()
    },
  }
}

async function say(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(text)).rows
  } finally {
    await client.end()
  }
}

async function whileReading(url: string, table: string, act: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT FROM ${table}`)
    await act()
  } finally {
    await client.end()
  }
}

async function answers(url: string): Promise<boolean> {
  return say(url, 'SELECT 1').then(
    () => true,
    () => false,
  )
}

function flagsOf(port: number, settings: readonly string[]): readonly string[] {
  // Small, because there may be several; on a network address alone, because that is what breaks.
  const all = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'shared_buffers=32MB',
    // In its folder, so that it goes with it, however it ends.
    'dynamic_shared_memory_type=mmap',
    ...settings,
  ]
  return all.flatMap((setting) => ['-c', setting])
}

/** Where to wait for the disk costs nothing, if there is room: Postgres asks it to write at every step, and is believed here. */
function quickFolder(): string {
  const memory = '/dev/shm'
  if (!existsSync(memory)) return tmpdir()
  const { bavail, bsize } = statfsSync(memory)
  return bavail * bsize > ROOM_BYTES ? memory : tmpdir()
}

/** Postgres does not run as root; then it runs as Debian's account for it. */
function accountOf(directory: string): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, 'postgres'])))
  if (uid === undefined || gid === undefined) return {}
  chownSync(directory, uid, gid)
  return { uid, gid }
}

function initialise(directory: string, account: { readonly uid?: number; readonly gid?: number }): void {
  const secret = join(directory, '..', `groundwork-password-${randomUUID()}`)
  writeFileSync(secret, PASSWORD, { mode: 0o644 })
  const words = [
    '-D',
    directory,
    '-U',
    'groundwork',
    '-A',
    'scram-sha-256',
    '--pwfile',
    secret,
    '-E',
    'UTF8',
    '--no-sync',
  ]
  try {
    execFileSync(join(bin ?? '', 'initdb'), [...words, '--locale=C.UTF-8'], {
      ...account,
      stdio: 'ignore',
      cwd: directory,
    })
  } finally {
    execFileSync('rm', ['-f', secret])
  }
}

/** Ends what runs in the folder, and removes it, as soon as this process is gone, however it went. */
function guardOf(directory: string): { readonly end: () => Promise<void> } {
  const words = `cat >/dev/null
    if pid=$(head -n 1 "$0/postmaster.pid" 2>/dev/null); then
      kill -CONT $pid $(ps -o pid= --ppid $pid); kill -QUIT $pid
      while kill -0 $pid; do sleep 0.1; done
    fi
    rm -rf "$0"`
  const guard = spawn('sh', ['-c', words, directory], { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  guard.unref()
  return {
    end: () =>
      new Promise((resolve) => {
        guard.once('exit', () => resolve())
        guard.stdin.end()
      }),
  }
}

/** A Postgres and all its processes, none when it is not running. */
function familyOf(postgres: ChildProcess | undefined): readonly number[] {
  const pid = postgres?.pid
  if (pid === undefined) return []
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=']).toString().trim().split('\n')
  const all = lines.map((line) => line.trim().split(/\s+/).map(Number))
  return [pid, ...all.flatMap(([one, parent]) => (parent === pid && one !== undefined ? [one] : []))]
}

/** It may have gone by itself. */
function send(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'ESRCH') throw problem
  }
}
