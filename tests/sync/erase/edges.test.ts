import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openSqlite } from '../../../server/store/sqlite.ts'
import { Receipt } from '../../../shared/receipt.ts'
import { allianceDoc } from '../../../shared/schema/alliance.ts'
import { dyingAfter } from '../../helpers/mortal.ts'
import { dataFolder, filesWith } from '../../helpers/rawFiles.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop, type Workshop } from '../../helpers/workshop.ts'

/** Ana with a note, a draft and a version that knows both her and her note. */
async function anaOn(workshop: Workshop) {
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('canary-ana', 'participant')
  const [board, own] = [await ana.open('board'), await ana.open('private')]
  board.notes.put('n', { text: 'canary-note', author: ana.member.id })
  own.drafts.put('d', { text: 'canary-draft' })
  await until(() => board.acknowledged() > 1 && own.acknowledged() > 1)
  expect(await ana.command('vibe.ask', { vibe: 'v', to: [fay.member.id] })).toBe(204)
  return { fay, ana, board }
}

/** A record as a document holds it. */
const plain = (fields: Record<string, unknown>) => new Y.Map(Object.entries(fields))

const canaries = ['canary-ana', 'canary-note', 'canary-draft']

test.for([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const)(
  '[PRV-111] a server that dies after the %s. write of erasing goes on with it when it is back',
  async (count) => {
    using folder = dataFolder()
    const file = openSqlite(folder.path)
    const dying = dyingAfter(file)
    const first = await startWorkshop({ store: dying.store })
    const { fay, ana } = await anaOn(first)
    dying.arm(count)
    const erasing = ana.command('member.erase', { words: 'remove' }).catch(() => dying.died)
    await Promise.race([dying.died, erasing])
    first.app.server.close()
    first.app.server.closeAllConnections()
    for (const guest of [fay, ana]) guest.leave()
    await file.close()
    await using workshop = await startWorkshop({ store: openSqlite(folder.path) })
    // Nothing but a look at the board.
    await workshop.app.rooms.lend([{ board: ana.boardId, kind: 'stage', owner: null }], async () => {})
    await until(() => canaries.every((words) => filesWith(folder.path, words).length === 0))
    // Whom she had asked something bears her name no more, either.
    await until(async () => {
      const { snapshot, updates } = await workshop.store.load(`${ana.boardId}/private/${fay.member.id}`)
      return [snapshot ?? new Uint8Array(), ...updates].every((bytes) => !Buffer.from(bytes).includes(ana.member.id))
    })
  },
)

test('[PRV-116] what was written for somebody without a device outlasts who wrote it, and goes with them', async () => {
  using folder = dataFolder()
  await using workshop = await startWorkshop({ store: openSqlite(folder.path) })
  const { fay, ana, board } = await anaOn(workshop)
  const ben = await workshop.join('ben', 'participant')
  for (const kim of ['kim', 'lou']) {
    expect(await ana.command('proxy.add', { member: kim, name: `canary-${kim}` })).toBe(204)
    board.notes.put(kim, { text: `canary-on-${kim}`, author: kim })
  }
  const own = await ana.open('private')
  for (const kim of ['kim', 'lou']) own.drafts.put(kim, { text: `canary-for-${kim}`, whose: kim })
  await until(() => own.acknowledged() > 2)
  expect(await ben.command('member.erase', { member: 'kim', words: 'remove' })).toBe(403)
  expect(await ana.command('member.erase', { member: 'kim', words: 'remove' })).toBe(204)
  for (const words of ['canary-kim', 'canary-on-kim', 'canary-for-kim'])
    expect(filesWith(folder.path, words), words).toEqual([])
  expect(await ana.command('member.erase', { words: 'remove' })).toBe(204)
  for (const words of canaries) expect(filesWith(folder.path, words), words).toEqual([])
  for (const words of ['canary-lou', 'canary-on-lou', 'canary-for-lou'])
    expect(filesWith(folder.path, words), words).not.toEqual([])
  // Somebody takes over.
  expect(await fay.command('proxy.add', { member: 'lou', name: 'Lou' })).toBe(204)
})

test.for(['keep', 'remove'] as const)('[PRV-117] a kept version forgets who was erased: %s', async (words) => {
  await using workshop = await startWorkshop()
  const { fay, ana } = await anaOn(workshop)
  expect(await fay.command('version.keep', { version: 'v1', name: 'First' })).toBe(204)
  const stored = async () => {
    const { snapshot, updates } = await workshop.store.load(`${ana.boardId}/version/v1`)
    return gunzipSync(updates.at(-1) ?? snapshot ?? new Uint8Array()).toString('utf8')
  }
  expect(await stored()).toContain('canary-ana')
  expect(await ana.command('member.erase', { words })).toBe(204)
  expect(await stored()).not.toContain('canary-ana')
  expect((await stored()).includes('canary-note')).toBe(words === 'keep')
})

test('[PRV-117] what somebody committed to, answered and did is forgotten, and what others said is not', async () => {
  await using workshop = await startWorkshop()
  const { fay, ana } = await anaOn(workshop)
  const id = ana.member.id
  const said = { a1: { stance: 'in', words: 'canary-words', meaning: 'm', at: 1 } }
  await workshop.app.rooms.lend([{ board: ana.boardId, kind: 'stage', owner: null }], async (room) => {
    const { commitments } = allianceDoc(room.doc)
    room.write(() => {
      for (const who of [id, fay.member.id]) commitments.put(who, { said, gets: 'canary-gets', by: null })
      // As records of others' parts are: under a key of several ids, and by people in a record.
      room.doc.getMap('checkinDid').set(`c1/a1/${id}`, plain({ did: 'yes', words: 'canary-did' }))
      room.doc
        .getMap('checkins')
        .set('c1', plain({ pulses: { a1: { counts: [2, 0], people: { [id]: 0, other: 0 } } } }))
      room.doc.getMap('signals').set('s1', plain({ member: id, words: 'canary-signal', about: null }))
    })
    await room.committed()
    expect(await ana.command('member.erase', { words: 'remove' })).toBe(204)
    const json = JSON.stringify(
      Object.fromEntries([...room.doc.share.keys()].map((root) => [root, room.doc.getMap(root)])),
    )
    for (const gone of ['canary-did', 'canary-signal', 'canary-ana']) expect(json).not.toContain(gone)
    expect([...commitments.ids()]).toEqual([fay.member.id])
    expect(room.doc.getMap('checkins').toJSON()).toEqual({
      c1: { pulses: { a1: { counts: [2, 0], people: { other: 0 } } } },
    })
    expect(room.doc.getMap('signals').toJSON()).toEqual({ s1: { member: null, words: '', about: null } })
  })
})

test('[PRV-118] nobody erases another, and not the last who facilitates', async () => {
  await using workshop = await startWorkshop()
  const { fay, ana } = await anaOn(workshop)
  const gus = await workshop.join('gus', 'viewer')
  for (const one of [ana, gus])
    expect(await one.command('member.erase', { member: fay.member.id, words: 'remove' })).toBe(403)
  expect(await fay.command('member.erase', { words: 'keep' })).toBe(409)
  expect(await fay.command('member.erase', { member: 'nobody', words: 'keep' })).toBe(404)
  expect(await gus.command('member.erase', { words: 'keep' })).toBe(204)
  expect(await fay.command('member.role', { member: ana.member.id, role: 'facilitator' })).toBe(204)
  expect(await fay.command('member.erase', { words: 'keep' })).toBe(204)
  expect(await ana.command('member.erase', { member: fay.member.id, words: 'remove' })).toBe(204)
})

test('[PRV-119] the receipt says what there was, and nothing of it stays on the server', async () => {
  using folder = dataFolder()
  await using workshop = await startWorkshop({ store: openSqlite(folder.path) })
  const { fay, ana } = await anaOn(workshop)
  const erase = (token: string) =>
    fetch(`${workshop.address}/api/boards/${ana.boardId}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}`, prefer: 'return=representation' },
    })
  expect((await erase(ana.token)).status).toBe(403)
  const answers = await Promise.all([erase(fay.token), erase(fay.token)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
  const receipt = Receipt.parse(await answers.find(({ status }) => status === 200)?.json())
  expect(receipt).toMatchObject({ by: 'facilitator', board: ana.boardId })
  expect(receipt.erased).toEqual({ notes: 1, comments: 0, agreements: 0, people: 2, pictures: 0, versions: 0 })
  for (const words of [...canaries, receipt.receipt, receipt.board])
    expect(filesWith(folder.path, words), words).toEqual([])
  expect(workshop.log.join('')).not.toContain(receipt.board)
})
