import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, expect, test, vi } from 'vitest'
import { openSqlite } from '../../server/store/sqlite.ts'
import { dice } from '../helpers/canary/dice.ts'
import { filesWith } from '../helpers/rawFiles.ts'
import { boardRecord, row, wordsOf } from './records.ts'
import { storeContract } from './store.ts'

const directories: string[] = []

function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'groundwork-'))
  directories.push(directory)
  return directory
}

afterEach(() => {
  vi.restoreAllMocks()
  for (const directory of directories.splice(0)) rmSync(directory, { recursive: true, force: true })
})

storeContract('SQLite in a file', async () => openSqlite(newDirectory()))
storeContract('SQLite in memory', async () => openSqlite(':memory:'))

test('[STO-9] a commit waits for the disk: a write-ahead log, fully synchronous, also when the file is opened again', async () => {
  const directory = newDirectory()
  for (let time = 0; time < 2; time++) {
    const { store, pragmas } = await openWatched(directory)
    expect(pragmas()).toEqual({ journal_mode: 'wal', synchronous: 2, secure_delete: 1, foreign_keys: 1 })
    await store.close()
  }
})

test('[STO-12] other accounts of the machine cannot look into the folder that a store makes', async () => {
  const directory = join(newDirectory(), 'data')
  await openSqlite(directory).close()
  expect((statSync(directory).mode & 0o077).toString(8)).toBe('0')
})

test('[STO-9] a store that would lose commits is not opened', () => {
  const pragma = Database.prototype.pragma
  vi.spyOn(Database.prototype, 'pragma').mockImplementation(function (this: Database.Database, source, options) {
    return pragma.call(this, source === 'synchronous = FULL' ? 'synchronous = NORMAL' : source, options)
  })
  expect(() => openSqlite(newDirectory())).toThrow('synchronous=FULL')
})

test('[STO-3] what was committed is there when the file is opened again, compacted or not', async () => {
  const directory = newDirectory()
  const store = openSqlite(directory)
  await store.createBoard(boardRecord('atlas'), [row('atlas/board', 1, 'one'), row('atlas/deck', 1, 'deck')])
  await store.append([row('atlas/board', 2, 'two', [{ client: 7, member: 'ana' }])])
  await store.compact('atlas/board', 1, new TextEncoder().encode('one'))
  await store.close()
  const again = openSqlite(directory)
  const { snapshot, updates, seq, claims } = await again.load('atlas/board')
  expect([wordsOf(snapshot), updates.map(wordsOf), seq]).toEqual(['one', ['two'], 2])
  expect(claims).toEqual([{ client: 7, member: 'ana' }])
  expect((await again.load('atlas/deck')).updates.map(wordsOf)).toEqual(['deck'])
  await again.close()
})

test('[STO-8] a board from before boards had a secret gets one, once and for good', async () => {
  const directory = newDirectory()
  const { secret: _none, ...old } = boardRecord('old')
  const store = openSqlite(directory)
  await store.createBoard(boardRecord('new'), [])
  await store.createBoard(old as ReturnType<typeof boardRecord>, [])
  await store.close()
  const found: string[] = []
  for (let time = 0; time < 2; time++) {
    const again = openSqlite(directory)
    const { secret, ...rest } = (await again.findBoard({ id: 'old' })) ?? { secret: '' }
    expect(rest).toEqual(old)
    found.push(secret)
    expect((await again.findBoard({ id: 'new' }))?.secret).toBe(boardRecord('new').secret)
    await again.close()
  }
  expect(found[0]).toMatch(/^[0-9a-f]{64}$/)
  expect(found[1]).toBe(found[0])
})

test('[STO-3] a compaction that fails half-way leaves the log as it was', async () => {
  const directory = newDirectory()
  const store = openSqlite(directory)
  await store.createBoard(boardRecord('atlas'), [row('atlas/board', 1, 'one')])
  await store.append([row('atlas/board', 2, 'two')])
  const saboteur = new Database(join(directory, 'groundwork.sqlite'))
  saboteur.exec(`CREATE TRIGGER fails BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END`)
  await expect(store.compact('atlas/board', 2, new TextEncoder().encode('both'))).rejects.toThrow('disk I/O error')
  const { snapshot, updates, seq } = await store.load('atlas/board')
  expect([snapshot, updates.map(wordsOf), seq]).toEqual([null, ['one', 'two'], 2])
  saboteur.exec('DROP TRIGGER fails')
  saboteur.close()
  await store.compact('atlas/board', 2, new TextEncoder().encode('both'))
  expect(wordsOf((await store.load('atlas/board')).snapshot)).toBe('both')
  await store.close()
})

test('[STO-7] of what SQLite moved from page to page before it was deleted no copy stays', async () => {
  // Which pages it rearranges depends on lengths and order: one of these files had copies left.
  const chance = dice(7)
  for (let time = 0; time < 8; time++) {
    const directory = newDirectory()
    const store = openSqlite(directory)
    const boards = Array.from({ length: 6 }, (_, at) => `board${at}`)
    for (const board of boards) await store.createBoard(boardRecord(board), [])
    const seq = new Map<string, number>()
    for (let at = 0; at < 250; at++) {
      const board = chance.one(boards) ?? ''
      seq.set(board, (seq.get(board) ?? 0) + 1)
      await store.append([
        row(`${board}/board`, seq.get(board) ?? 0, `canary-${board} ${'x'.repeat(chance.roll(600))}`),
      ])
    }
    for (const board of boards.slice(0, 5)) {
      await store.compact(`${board}/board`, Math.floor((seq.get(board) ?? 0) * 0.6), new Uint8Array())
      await store.purge(board)
    }
    for (const board of boards)
      expect(filesWith(directory, `canary-${board}`).length > 0, `${board}, file ${time}`).toBe(board === 'board5')
    await store.close()
  }
})

/** A store, and the settings of its own connection, which no other connection can see. */
async function openWatched(directory: string) {
  const databases = new Set<Database.Database>()
  const pragma = Database.prototype.pragma
  const watched = vi.spyOn(Database.prototype, 'pragma').mockImplementation(function (
    this: Database.Database,
    source,
    options,
  ) {
    databases.add(this)
    return pragma.call(this, source, options)
  })
  const store = openSqlite(directory)
  watched.mockRestore()
  const [own] = databases
  const names = ['journal_mode', 'synchronous', 'secure_delete', 'foreign_keys'] as const
  const pragmas = () => Object.fromEntries(names.map((name) => [name, own?.pragma(name, { simple: true })]))
  return { store, pragmas }
}
