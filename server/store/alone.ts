import { join } from 'node:path'
import Database from 'better-sqlite3'

/** How long a server that is leaving is waited for, in milliseconds: it drains within one second. */
const LEAVING_MS = 3000

/**
 * Keeps a data directory to this server until the returned function is called or the process ends, however it ends: the
 * lock is the operating system's. A second server would decide by what it read before the first one's last words. Throws
 * when somebody else has it and stays.
 */
export function keepAlone(directory: string): () => void {
  const lock = new Database(join(directory, 'groundwork.lock'), { timeout: LEAVING_MS })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (problem) {
    lock.close()
    if (problem instanceof Database.SqliteError && problem.code === 'SQLITE_BUSY')
      throw new Error('Another Groundwork serves these data already. Stop it first, or give this one another DATA_DIR.')
    throw problem
  }
  return () => lock.close()
}
