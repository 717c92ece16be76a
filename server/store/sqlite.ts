import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { keepAlone } from './alone.ts'
import { bindToPlace, epochOf, forgetEpoch } from './epoch.ts'
import { scrub } from './scrub.ts'
import { giveSecrets } from './secrets.ts'
import {
  type BoardRecord,
  boardOf,
  type ClientClaim,
  type Forgotten,
  halfMoved,
  type LogRow,
  type MemberRecord,
  NOBODY,
  type RoomName,
  type Store,
} from './store.ts'

/** Older SQLite can corrupt a WAL database when its log is reset. */
const SQLITE_MIN = [3, 51, 3] as const

/** Its name in the data directory. */
export const SQLITE_FILE = 'groundwork.sqlite'

/** Pages of the file kept in memory, in kilobytes: rooms are read once, and the system keeps the file as well. SQLite's own would be 16 MB. */
const CACHE_KILOBYTES = 2048

const tables = `
  CREATE TABLE IF NOT EXISTS boards (id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, record TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS members (
    board TEXT NOT NULL, id TEXT NOT NULL, token_hash TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (board, id)
  ) WITHOUT ROWID;
  CREATE UNIQUE INDEX IF NOT EXISTS members_by_token ON members (board, token_hash);
  CREATE TABLE IF NOT EXISTS log (room TEXT NOT NULL, seq INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (room, seq));
  CREATE TABLE IF NOT EXISTS snapshots (room TEXT PRIMARY KEY, seq INTEGER NOT NULL, bytes BLOB NOT NULL);
  CREATE TABLE IF NOT EXISTS clients (
    room TEXT NOT NULL, client INTEGER NOT NULL, member TEXT NOT NULL, PRIMARY KEY (room, client)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS moving (source TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS life (what TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`

/** The embedded store: one file in `directory` (made when missing), for one server at a time; or in memory for `:memory:`. */
export function openSqlite(directory: string): Store {
  const { db, letGo, leave } = openFile(directory)
  if (db.prepare('SELECT source FROM moving').get() !== undefined) {
    leave()
    db.close()
    letGo()
    throw halfMoved()
  }

  const insertBoard = db.prepare('INSERT INTO boards (id, code, record) VALUES (?, ?, ?)')
  const updateBoard = db.prepare('UPDATE boards SET code = ?, record = ? WHERE id = ?')
  const boardById = db.prepare('SELECT record FROM boards WHERE id = ?').pluck()
  const boardByCode = db.prepare('SELECT record FROM boards WHERE code = ?').pluck()
  const memberByToken = db.prepare('SELECT record FROM members WHERE board = ? AND token_hash = ?').pluck()
  const memberById = db.prepare('SELECT record FROM members WHERE board = ? AND id = ?').pluck()
  const putMember = db.prepare('INSERT OR REPLACE INTO members (board, id, token_hash, record) VALUES (?, ?, ?, ?)')
  const insertRow = db.prepare('INSERT INTO log (room, seq, bytes) VALUES (?, ?, ?)')
  const insertClaim = db.prepare('INSERT OR IGNORE INTO clients (room, client, member) VALUES (?, ?, ?)')
  const snapshotOf = db.prepare('SELECT seq, bytes FROM snapshots WHERE room = ?')
  const rowsAfter = db.prepare('SELECT seq, bytes FROM log WHERE room = ? AND seq > ? ORDER BY seq')
  const ownerOf = db.prepare('SELECT member FROM clients WHERE room = ? AND client = ?').pluck()
  const claimsOf = db.prepare('SELECT client, member FROM clients WHERE room = ?')
  const putSnapshot = db.prepare('INSERT OR REPLACE INTO snapshots (room, seq, bytes) VALUES (?, ?, ?)')
  const dropRows = db.prepare('DELETE FROM log WHERE room = ? AND seq <= ?')
  const lastRow = db.prepare('SELECT max(seq) FROM log WHERE room = ?').pluck()
  const snapshotSeq = db.prepare('SELECT seq FROM snapshots WHERE room = ?').pluck()

  const roomsBetween = db
    .prepare(
      'SELECT room FROM log WHERE room > @from AND room < @to UNION SELECT room FROM snapshots WHERE room > @from AND room < @to',
    )
    .pluck()
  const allBoards = db.prepare('SELECT record FROM boards').pluck()
  const disownClients = db.prepare('UPDATE clients SET member = ? WHERE member = ? AND room >= ? AND room < ?')

  const lastSeq = (room: string): number => Number(lastRow.get(room) ?? snapshotSeq.get(room) ?? 0)
  const writeRows = (rows: readonly LogRow[]): readonly number[] => {
    const last = new Map<string, number>()
    return rows.map(({ room, seq, update, claims }) => {
      const next = (last.get(room) ?? lastSeq(room)) + 1
      if (seq !== null && seq !== next) throw new Error(`Row ${seq} is out of turn.`)
      last.set(room, next)
      insertRow.run(room, next, update)
      for (const { client, member } of claims) {
        insertClaim.run(room, client, member)
        if (ownerOf.get(room, client) !== member) throw new Error("A client id is somebody else's.")
      }
      return next
    })
  }
  const mustExist = (board: string): void => {
    if (boardById.get(board) === undefined) throw new Error(`There is no board ${board}.`)
  }

  const createBoard = db.transaction((board: BoardRecord, rows: readonly LogRow[]) => {
    insertBoard.run(board.id, board.code, JSON.stringify(board))
    writeRows(rows)
  })
  const saveMember = db.transaction((member: MemberRecord) => {
    mustExist(member.board)
    putMember.run(member.board, member.id, member.tokenHash, JSON.stringify(member))
  })
  const append = db.transaction((rows: readonly LogRow[]) => {
    for (const board of new Set(rows.map(({ room }) => boardOf(room)))) mustExist(board)
    return writeRows(rows)
  })
  const compact = db.transaction((room: string, seq: number, state: Uint8Array) => {
    mustExist(boardOf(room))
    if (seq < Number(snapshotSeq.get(room) ?? 0) || seq > lastSeq(room))
      throw new Error(`Row ${seq} is not in the log.`)
    putSnapshot.run(room, seq, state)
    dropRows.run(room, seq)
  })
  const forget = db.transaction((board: string, { member, rooms = [] }: Forgotten) => {
    mustExist(board)
    for (const table of ['log', 'snapshots', 'clients'])
      for (const room of rooms) db.prepare(`DELETE FROM ${table} WHERE room = ?`).run(room)
    if (member === undefined) return
    disownClients.run(NOBODY, member, `${board}/`, `${board}0`)
    db.prepare('DELETE FROM members WHERE board = ? AND id = ?').run(board, member)
  })
  const purge = db.transaction((board: string) => {
    for (const table of ['log', 'snapshots', 'clients'])
      db.prepare(`DELETE FROM ${table} WHERE room >= ? AND room < ?`).run(`${board}/`, `${board}0`)
    db.prepare('DELETE FROM members WHERE board = ?').run(board)
    db.prepare('DELETE FROM boards WHERE id = ?').run(board)
  })

  return {
    createBoard: async (board, rows) => createBoard.immediate(board, rows),
    findBoard: async (by) => parsed<BoardRecord>('id' in by ? boardById.get(by.id) : boardByCode.get(by.code)),
    findMember: async (board, by) =>
      parsed<MemberRecord>('tokenHash' in by ? memberByToken.get(board, by.tokenHash) : memberById.get(board, by.id)),
    save: async (record) => {
      if ('member' in record) saveMember.immediate(record.member)
      else if (updateBoard.run(record.board.code, JSON.stringify(record.board), record.board.id).changes === 0)
        throw new Error(`There is no board ${record.board.id}.`)
    },
    load: async (room, after = 0) => {
      const snapshot = snapshotOf.get(room) as { seq: number; bytes: Uint8Array } | undefined
      const from = Math.max(after, snapshot?.seq ?? 0)
      const rows = rowsAfter.all(room, from) as { seq: number; bytes: Uint8Array }[]
      return {
        snapshot: snapshot && snapshot.seq > after ? snapshot.bytes : null,
        updates: rows.map(({ bytes }) => bytes),
        seq: rows.at(-1)?.seq ?? lastSeq(room),
        claims: claimsOf.all(room) as ClientClaim[],
      }
    },
    append: async (rows) => append.immediate(rows),
    compact: async (room, seq, state) => compact.immediate(room, seq, state),
    forget: async (board, gone, deleted) => {
      forget.immediate(board, gone)
      deleted?.()
      scrub(db)
    },
    boards: async () => (allBoards.all() as string[]).map((record) => JSON.parse(record) as BoardRecord),
    // A slash comes just before a 0.
    roomsOf: async (board, kind) =>
      roomsBetween.all({ from: `${board}/${kind}/`, to: `${board}/${kind}0` }) as RoomName[],
    purge: async (board, deleted) => {
      purge.immediate(board)
      deleted?.()
      scrub(db)
    },
    epoch: async (anew) => {
      if (anew) forgetEpoch(db)
      return epochOf(db)
    },
    close: async () => {
      if (!db.open) return
      leave()
      db.pragma('wal_checkpoint(TRUNCATE)')
      db.close()
      letGo()
    },
  }
}

type OpenFile = {
  readonly db: Database.Database
  /** Before it is closed: marks it as left by whoever had it. */
  readonly leave: () => void
  readonly letGo: () => void
}

/** The file itself, prepared and for nobody else until `letGo` is called after it was closed. */
export function openFile(directory: string): OpenFile {
  // Drafts lie in there as they were typed: other accounts of the machine have no business with them.
  if (directory !== ':memory:') mkdirSync(directory, { recursive: true, mode: 0o700 })
  const letGo = directory === ':memory:' ? () => {} : keepAlone(directory)
  const file = directory === ':memory:' ? directory : join(directory, SQLITE_FILE)
  // A server that stops writes the log back and removes it. One that was killed may have been about to scrub.
  const wasKilled = existsSync(`${file}-wal`)
  const db = new Database(file)
  prepare(db)
  if (wasKilled) scrub(db)
  const leave = directory === ':memory:' ? () => {} : bindToPlace(db, directory)
  return { db, letGo, leave }
}

/** Sets what durability rests on, and refuses to go on without it: better-sqlite3 quietly reopens WAL files with less. */
function prepare(db: Database.Database): void {
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get()).split('.').map(Number)
  if (older(version, SQLITE_MIN))
    throw new Error(`SQLite ${version.join('.')} is too old; ${SQLITE_MIN.join('.')} is needed.`)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.pragma('foreign_keys = ON')
  db.pragma('secure_delete = ON')
  db.pragma('busy_timeout = 5000')
  db.pragma(`cache_size = -${CACHE_KILOBYTES}`)
  // What is written anew goes through no file elsewhere.
  db.pragma('temp_store = MEMORY')
  const full = 2
  if (db.pragma('synchronous', { simple: true }) !== full) throw new Error('SQLite did not accept synchronous=FULL.')
  if (!db.memory && db.pragma('journal_mode', { simple: true }) !== 'wal')
    throw new Error('SQLite cannot use its write-ahead log here. Put DATA_DIR on a local disk.')
  db.exec(tables)
  giveSecrets(db)
}

function older(version: readonly number[], than: readonly number[]): boolean {
  for (const [at, least] of than.entries()) {
    const part = version[at] ?? 0
    if (part !== least) return part < least
  }
  return false
}

function parsed<T>(json: unknown): T | undefined {
  return typeof json === 'string' ? (JSON.parse(json) as T) : undefined
}
