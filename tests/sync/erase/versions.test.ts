import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openSqlite } from '../../../server/store/sqlite.ts'
import { putVersion } from '../../../server/versions/shelf.ts'
import { stageDoc } from '../../../shared/schema/stage.ts'
import { tensionDoc } from '../../../shared/schema/tension.ts'
import { dyingAfter } from '../../helpers/mortal.ts'
import { dataFolder, filesWith } from '../../helpers/rawFiles.ts'
import { versionWords } from '../../helpers/storedWords.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop, type Workshop } from '../../helpers/workshop.ts'

const DAY_MS = 86_400_000
const START = Date.UTC(2030, 2, 1)

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: START }))
afterEach(() => void vi.useRealTimers())

const day = (count: number) => vi.setSystemTime(START + count * DAY_MS)

/** A thing that stays in the Trash and one that comes back, as all that hangs on them; and versions from before and from then. */
async function thrownAway({ join, app }: Workshop) {
  const [fay, ben] = [await join('fay', 'facilitator'), await join('ben', 'participant')]
  const [board, hers] = [await ben.open('board'), await fay.open('board')]
  expect(
    await fay.command('section.add', { section: 'area', title: 'canary-gone-title', at: [0, 0], size: [600, 600] }),
  ).toBe(204)
  for (const id of ['gone', 'back']) {
    hers.notes.put(id, { text: `canary-${id}-note`, author: fay.member.id, section: 'area' })
    board.comments.put(`on-${id}`, { about: id, text: `canary-${id}-comment`, heard: true, author: ben.member.id })
    // As the card of a difference, which has the id of its note.
    tensionDoc(board.doc).tensions.put(id, { topic: `canary-${id}-topic` })
  }
  await until(() => board.acknowledged() > 4 && board.notes.get('back') && hers.comments.get('on-back'))
  for (const id of ['gone', 'back']) {
    const text = `canary-${id}-comment`
    expect(await fay.command('heard.say', { comment: `on-${id}`, yes: true, text })).toBe(204)
  }
  const vote = { vote: 'v', question: 'Which?', isNamed: true, notes: ['gone', 'back'] }
  expect(await fay.command('vote.open', { ...vote, kind: 'pick' })).toBe(204)
  expect(await ben.command('vote.cast', { vote: 'v', choices: 'gone' })).toBe(204)
  expect(await fay.command('vote.close', { vote: 'v' })).toBe(204)
  expect(await fay.command('version.keep', { version: 'v1', name: 'All' })).toBe(204)
  expect(await fay.command('section.remove', { section: 'area' })).toBe(204)
  for (const id of ['gone', 'back']) board.notes.patch(id, { deletedAt: Date.now() })
  await until(() => board.acknowledged() > 6)
  expect(await fay.command('version.keep', { version: 'v2', name: 'Thrown away' })).toBe(204)
  await app.keeping.round()
  board.notes.patch('back', { deletedAt: null })
  await until(() => board.acknowledged() > 7)
  fay.leave()
  ben.leave()
  return { board: fay.boardId }
}

const parts = ['note', 'comment', 'topic']

test.for([null, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const)(
  '[PRV-122] what left the Trash is in no version, and what came back is, also where the server dies after write %s of it',
  async (count) => {
    using folder = dataFolder()
    const file = openSqlite(folder.path)
    const dying = dyingAfter(file)
    const first = await startWorkshop({ store: dying.store })
    const { board } = await thrownAway(first)
    for (const part of [...parts, 'title']) {
      expect(filesWith(folder.path, `canary-gone-${part}`), part).not.toEqual([])
      expect(await versionWords(file, board), part).toContain(`canary-gone-${part}`)
    }
    day(31)
    if (count !== null) dying.arm(count)
    await Promise.race([first.app.keeping.round(), dying.died])
    first.app.server.close()
    first.app.server.closeAllConnections()
    await file.close()
    await using workshop = await startWorkshop({ store: openSqlite(folder.path) })
    await workshop.app.keeping.round()
    for (const part of [...parts, 'title']) expect(filesWith(folder.path, `canary-gone-${part}`), part).toEqual([])
    const kept = await versionWords(workshop.store, board)
    expect(kept).not.toContain('canary-gone')
    for (const part of parts) {
      expect(filesWith(folder.path, `canary-back-${part}`), part).not.toEqual([])
      // In both, and in each also where it was chosen from, or heard.
      expect(kept.split(`canary-back-${part}`).length - 1, part).toBe(part === 'topic' ? 2 : 4)
    }
    const id = { board, kind: 'stage', owner: null } as const
    const votes = await workshop.app.rooms.lend([id], async ({ doc }) => stageDoc(doc).votes.all())
    expect(votes.get('v')).toMatchObject({ cast: 1, options: [{ text: '…' }, { text: 'canary-back-note' }] })
  },
)

test.for(['hourly', 'with whoever is erased'] as const)(
  '[PRV-123] a version that a server died before listing goes: %s',
  async (when) => {
    using folder = dataFolder()
    await using workshop = await startWorkshop({ store: openSqlite(folder.path) })
    const { store, board } = workshop
    const fay = await workshop.join('fay', 'facilitator')
    const gus = await workshop.join('gus', 'facilitator')
    expect(await fay.command('version.keep', { version: 'v1', name: 'Listed' })).toBe(204)
    // As it lies there when the server dies before the stage says so.
    await putVersion(store, board.board.id, 'v2', gzipSync('canary-unlisted'))
    await putVersion(store, board.board.id, 'v3', Buffer.from('canary-unlisted'))
    expect(await store.roomsOf(board.board.id, 'version')).toHaveLength(3)
    if (when === 'hourly') await workshop.app.keeping.round()
    else expect(await gus.command('member.erase', { words: 'keep' })).toBe(204)
    expect(await store.roomsOf(board.board.id, 'version')).toEqual([`${board.board.id}/version/v1`])
    expect(await versionWords(store, board.board.id)).toContain('groundwork-board')
    expect(filesWith(folder.path, 'canary-unlisted')).toEqual([])
  },
)
