import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, openSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { forgetEpoch } from './epoch.ts'
import { SQLITE_FILE } from './sqlite.ts'

/**
 * Pages copied at a time. Whatever a server clears away meanwhile has to wait for us, so there are few pauses: 64 MB each.
 */
const PAGES_AT_ONCE = 16_384

/** Nobody but this account may read it: what people wrote is in it. */
const OWN_ONLY = 0o600

export type Copy = { readonly bytes: number; readonly ms: number }

/**
 * Copies the boards in `directory` into one new file, as they are at one moment, while a server goes on serving them, and
 * reads the copy through. Rejects, and leaves nothing behind, when there is such a file or the copy is not whole.
 */
export async function copyWhole(directory: string, file: string): Promise<Copy> {
  const from = join(directory, SQLITE_FILE)
  if (!existsSync(from)) throw new Error(`There are no boards in ${directory}. Set DATA_DIR to where they are.`)
  if (existsSync(file)) throw new Error(`${file} is there already, and is not overwritten. Name another file.`)
  const begun = performance.now()
  const part = `${file}.part`
  // Fails where another copy to the same file is under way.
  closeSync(openSync(part, 'wx', OWN_ONLY))
  try {
    await copy(from, part)
    checkWhole(part)
    chmodSync(part, OWN_ONLY)
    const descriptor = openSync(part, 'r+')
    fsyncSync(descriptor)
    closeSync(descriptor)
    // Unlike a rename it fails where somebody else was faster.
    linkSync(part, file)
  } finally {
    rmSync(part, { force: true })
  }
  return { bytes: statSync(file).size, ms: Math.round(performance.now() - begun) }
}

async function copy(from: string, to: string): Promise<void> {
  const db = new Database(from, { readonly: true, fileMustExist: true })
  try {
    // In a transaction it stays what it was; without one, each commit of the server would begin the copy anew.
    db.exec('BEGIN')
    db.prepare('SELECT count(*) FROM boards').get()
    await db.backup(to, { progress: () => PAGES_AT_ONCE })
  } finally {
    db.close()
  }
}

function checkWhole(file: string): void {
  const db = new Database(file)
  try {
    // One file alone, without a log beside it.
    db.pragma('journal_mode = DELETE')
    const found = db.pragma('integrity_check', { simple: true })
    if (found !== 'ok') throw new Error(`The copy is not whole: ${found}`)
    // Whoever opens it begins another life of the data, so that browsers notice what it lacks.
    if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'life'").get() !== undefined) forgetEpoch(db)
  } finally {
    db.close()
  }
}
