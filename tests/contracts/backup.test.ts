import { spawnSync } from 'node:child_process'
import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { copyWhole } from '../../server/store/backup.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { dataFolder } from '../helpers/rawFiles.ts'
import { boardRecord, row, wordsOf } from './records.ts'

/** Writes to two rooms in each commit, so that half a commit would show. */
async function writing(directory: string) {
  const store = openSqlite(directory)
  await store.createBoard(boardRecord('atlas'), [row('atlas/board', 1, '1'), row('atlas/deck', 1, '1')])
  let at = 1
  const write = () => {
    at++
    return store.append([row('atlas/board', at, `${at}`), row('atlas/deck', at, `${at}`)])
  }
  return { store, write, last: () => at }
}

test('[STO-52] a copy of what a server writes meanwhile is whole, as of one moment, and opens', async () => {
  using data = dataFolder()
  using copies = dataFolder()
  const { store, write, last } = await writing(data.path)
  for (let at = 0; at < 200; at++) await write()
  const before = last()
  const epoch = await store.epoch()
  const file = join(copies.path, 'groundwork.sqlite')
  let done = false
  const copying = copyWhole(data.path, file).finally(() => {
    done = true
  })
  while (!done) {
    await write()
    await new Promise((resolve) => setImmediate(resolve))
  }
  const { bytes } = await copying
  expect(statSync(file).size).toBe(bytes)
  expect((statSync(file).mode & 0o777).toString(8)).toBe('600')
  expect(readdirSync(copies.path)).toEqual(['groundwork.sqlite'])
  await store.close()
  const copy = openSqlite(copies.path)
  const [board, deck] = [await copy.load('atlas/board'), await copy.load('atlas/deck')]
  expect(board.updates.map(wordsOf)).toEqual(deck.updates.map(wordsOf))
  expect(board.seq).toBeGreaterThanOrEqual(before)
  expect(await copy.findBoard({ id: 'atlas' })).toEqual(boardRecord('atlas'))
  // To go on from it is another life of the data, in whatever folder.
  expect(await copy.epoch()).not.toBe(epoch)
  await copy.close()
})

test('[STO-51] a copy overwrites nothing, and one that is not whole is none', async () => {
  using data = dataFolder()
  const { store } = await writing(data.path)
  const taken = join(data.path, 'mine')
  writeFileSync(taken, 'mine')
  await expect(copyWhole(data.path, taken)).rejects.toThrow('is not overwritten')
  const file = join(data.path, 'copy')
  const pragma = Database.prototype.pragma
  vi.spyOn(Database.prototype, 'pragma').mockImplementation(function (this: Database.Database, source, options) {
    return source === 'integrity_check' ? 'row 3 missing from index' : pragma.call(this, source, options)
  })
  await expect(copyWhole(data.path, file)).rejects.toThrow('not whole: row 3')
  vi.restoreAllMocks()
  expect(readdirSync(data.path).filter((name) => name.startsWith('copy'))).toEqual([])
  await expect(copyWhole(join(data.path, 'nowhere'), file)).rejects.toThrow('There are no boards in')
  await store.close()
})

test('[STO-52] `npm run backup` copies beside a running server, and says how big and how long', async () => {
  using data = dataFolder()
  using copies = dataFolder()
  const { store } = await writing(data.path)
  const script = (...words: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/backup.mjs', ...words], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: { ...process.env, DATA_DIR: data.path, DATABASE_URL: '' },
    })
    return { status, said: `${stdout}${stderr}` }
  }
  const file = join(copies.path, 'boards.sqlite')
  expect(script()).toMatchObject({ status: 1, said: expect.stringContaining('Say where to') })
  expect(script('--to', file)).toMatchObject({
    status: 0,
    said: expect.stringMatching(/ MB in \d+\.\d s, read through and whole/),
  })
  expect(script('--to', file)).toMatchObject({ status: 1, said: expect.stringContaining('is not overwritten') })
  await store.close()
})
