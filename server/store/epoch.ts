import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'

/** Which life of the data this is; made where there is none yet, as in a new database or a backup. */
export function epochOf(db: Database.Database): string {
  const known = valueIn(db, 'epoch')
  if (known !== undefined) return known
  const epoch = newMark()
  db.prepare("INSERT INTO life (what, value) VALUES ('epoch', ?)").run(epoch)
  return epoch
}

/** Whoever opens the database next begins another life of it: for backups, and for what was put back from one. */
export function forgetEpoch(db: Database.Database): void {
  db.prepare("DELETE FROM life WHERE what = 'epoch'").run()
}

/**
 * Ties a database to its folder by a mark in both, another one each time it is opened and closed. A database that does not
 * bear its folder's mark is not the one that was used here last: somebody put a copy in its place, and another life begins.
 * A copy of the whole folder brings its mark along; that is for `npm run renew`, or for clients to notice. Returns what to
 * call before it is closed.
 */
export function bindToPlace(db: Database.Database, directory: string): () => void {
  const file = join(directory, 'groundwork.mark')
  const marks = marksIn(file)
  const before = valueIn(db, 'mark')
  if (marks.length > 0 && !marks.some((mark) => mark === before)) forgetEpoch(db)
  const markAnew = () => {
    const [old, mark] = [valueIn(db, 'mark'), newMark()]
    // Whatever moment a power cut takes, the folder has the mark that is in the database, and afterwards no older one.
    writeMarks(file, old === undefined ? [mark] : [old, mark])
    db.prepare("INSERT OR REPLACE INTO life (what, value) VALUES ('mark', ?)").run(mark)
    writeMarks(file, [mark])
  }
  markAnew()
  return markAnew
}

const newMark = (): string => randomBytes(12).toString('base64url')

function valueIn(db: Database.Database, what: string): string | undefined {
  return db.prepare('SELECT value FROM life WHERE what = ?').pluck().get(what) as string | undefined
}

/** None where there is no such file, as in a folder from before there were marks. */
function marksIn(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean)
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw problem
  }
}

/** Replaces them as a whole, and is not done before that would survive a power cut. */
function writeMarks(file: string, marks: readonly string[]): void {
  const next = `${file}.next`
  const writing = openSync(next, 'w', 0o600)
  writeSync(writing, `${marks.join('\n')}\n`)
  fsyncSync(writing)
  closeSync(writing)
  renameSync(next, file)
  const folder = openSync(join(file, '..'), 'r')
  fsyncSync(folder)
  closeSync(folder)
}
