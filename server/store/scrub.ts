import type Database from 'better-sqlite3'

/**
 * Up to here the whole file is written anew, in bytes: everybody waits meanwhile, some tens of milliseconds a megabyte on
 * a small machine.
 */
const REWRITTEN_MAX = 16 * 1024 * 1024

/**
 * Leaves nothing of what was deleted in any file. `secure_delete` overwrites it where it lay last; but where SQLite had
 * moved it from one page to another before, the old page may hold a copy between its cells, which only writing the file
 * anew takes away. And the write-ahead log holds all of it until it is written back and cut to nothing.
 */
export function scrub(db: Database.Database): void {
  const bytes = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }))
  if (bytes <= REWRITTEN_MAX) db.exec('VACUUM')
  const [done] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  if (done?.busy !== 0) throw new Error('The write-ahead log is in use and still holds what was deleted.')
}
