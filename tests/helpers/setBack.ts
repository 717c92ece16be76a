import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { LiveServer } from './liveServer.ts'

/** A copy of a running server's database, to be put back later. */
export type Copy = Disposable & {
  /** Ends the server, puts the copy in the place of its database, and starts it again on the same port. */
  readonly putBack: (change?: (file: string) => void) => Promise<void>
}

/** Copies the database of a running server to the byte, as a job at night would. */
export async function copyOf(server: LiveServer): Promise<Copy> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-copy-'))
  const file = join(folder, 'groundwork.sqlite')
  await copied(join(server.directory, 'groundwork.sqlite'), file)
  return {
    putBack: async (change = () => {}) => {
      await server.kill('SIGTERM')
      const home = join(server.directory, 'groundwork.sqlite')
      for (const part of ['', '-wal', '-shm']) rmSync(`${home}${part}`, { force: true })
      await copied(file, home)
      change(home)
      await server.start()
    },
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function copied(from: string, to: string): Promise<void> {
  const db = new Database(from, { readonly: true })
  await db.backup(to)
  db.close()
}
