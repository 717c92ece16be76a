import { resolve } from 'node:path'
import { openFile } from '../sqlite.ts'
import type { ClientClaim } from '../store.ts'
import { type Counts, type HeldBoard, type HeldRow, type Holdings, tables } from './holdings.ts'

/** What lies in a data directory. Throws while a server serves it. */
export function sqliteHoldings(directory: string): Holdings {
  const { db, letGo } = openFile(directory)
  const boardOf = db.prepare('SELECT id, code, record FROM boards WHERE id = ?')
  const membersOf = db.prepare('SELECT id, token_hash AS tokenHash, record FROM members WHERE board = ? ORDER BY id')
  const roomsOf = db
    .prepare(
      ['log', 'snapshots', 'clients']
        .map((table) => `SELECT room FROM ${table} WHERE room >= $from AND room < $to`)
        .join(' UNION ')
        .concat(' ORDER BY room'),
    )
    .pluck()
  const snapshotOf = db.prepare('SELECT seq, bytes FROM snapshots WHERE room = ?')
  const rowsOf = db.prepare('SELECT seq, bytes FROM log WHERE room = ? ORDER BY seq')
  const claimsOf = db.prepare('SELECT client, member FROM clients WHERE room = ? ORDER BY client')
  const putBoard = db.prepare('INSERT INTO boards (id, code, record) VALUES (@id, @code, @record)')
  const putMember = db.prepare('INSERT INTO members (board, id, token_hash, record) VALUES (?, ?, ?, ?)')
  const putSnapshot = db.prepare('INSERT INTO snapshots (room, seq, bytes) VALUES (?, ?, ?)')
  const putRow = db.prepare('INSERT INTO log (room, seq, bytes) VALUES (?, ?, ?)')
  const putClaim = db.prepare('INSERT INTO clients (room, client, member) VALUES (?, ?, ?)')

  return {
    name: `sqlite ${resolve(directory)}`,
    boards: async () => db.prepare('SELECT id FROM boards ORDER BY id').pluck().all() as string[],
    board: async (id) => ({
      ...(boardOf.get(id) as Pick<HeldBoard, 'id' | 'code' | 'record'>),
      members: membersOf.all(id) as HeldBoard['members'],
      rooms: roomsOf.all({ from: `${id}/`, to: `${id}0` }) as string[],
    }),
    room: async (name) => ({
      snapshot: (snapshotOf.get(name) as HeldRow | undefined) ?? null,
      rows: rowsOf.all(name) as HeldRow[],
      claims: claimsOf.all(name) as ClientClaim[],
    }),
    counts: async () =>
      Object.fromEntries(
        tables.map((table) => [table, db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()]),
      ) as Counts,
    put: async ({ id, code, record, members, rooms }, roomOf) => {
      db.exec('BEGIN IMMEDIATE')
      try {
        putBoard.run({ id, code, record })
        for (const member of members) putMember.run(id, member.id, member.tokenHash, member.record)
        for (const name of rooms) {
          const { snapshot, rows, claims } = await roomOf(name)
          if (snapshot) putSnapshot.run(name, snapshot.seq, snapshot.bytes)
          for (const { seq, bytes } of rows) putRow.run(name, seq, bytes)
          for (const { client, member } of claims) putClaim.run(name, client, member)
        }
        db.exec('COMMIT')
      } catch (problem) {
        db.exec('ROLLBACK')
        throw problem
      }
    },
    drop: async (id) => {
      for (const table of ['log', 'snapshots', 'clients'])
        db.prepare(`DELETE FROM ${table} WHERE room >= ? AND room < ?`).run(`${id}/`, `${id}0`)
      db.prepare('DELETE FROM members WHERE board = ?').run(id)
      db.prepare('DELETE FROM boards WHERE id = ?').run(id)
    },
    source: async () => (db.prepare('SELECT source FROM moving').pluck().get() as string | undefined) ?? null,
    setSource: async (name) => {
      db.exec('DELETE FROM moving')
      if (name !== null) db.prepare('INSERT INTO moving (source) VALUES (?)').run(name)
    },
    close: async () => {
      if (!db.open) return
      db.pragma('wal_checkpoint(TRUNCATE)')
      db.close()
      letGo()
    },
  }
}
