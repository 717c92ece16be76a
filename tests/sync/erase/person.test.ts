import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openSqlite } from '../../../server/store/sqlite.ts'
import type { ErasedWords } from '../../../shared/schema/erased.ts'
import type { Guest } from '../../helpers/guest.ts'
import { chunk, png } from '../../helpers/pictures.ts'
import { dataFolder, filesWith } from '../../helpers/rawFiles.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop, type Workshop } from '../../helpers/workshop.ts'

const LONG = 40

/** Ana has said something in every way there is; the words say which. `canary-…-ana`, each. */
async function anaSaysAll(workshop: Workshop) {
  const fay = await workshop.join('fay', 'facilitator')
  const ben = await workshop.join('ben', 'participant')
  const ana = await workshop.join('canary-name-ana', 'participant')
  const id = ana.member.id
  const [board, own, seen] = [await ana.open('board'), await ana.open('private'), await ben.open('board')]
  // Over many pages of the database, and changed again and again: what was written over lies in the log.
  for (let at = 0; at < LONG; at++)
    board.notes.put(`n${at}`, { text: `canary-note-ana ${at} ${'long '.repeat(60)}`, author: id, createdAt: at })
  board.notes.put('talk', { text: 'canary-talk-ana', author: id })
  board.comments.put('c1', { about: 'talk', text: 'canary-comment-ana', author: id })
  board.strokes.put('s1', { author: id, points: [1, 2, 0.5] })
  board.figures.put('f1', { text: 'canary-label-ana', author: id })
  board.groups.put('g1', { text: 'canary-group-ana', author: id })
  const typed = board.notes.text('n0', 'text')
  for (let at = 0; at < LONG; at++) typed?.insert(0, `canary-typed-ana ${at}`)
  typed?.delete(0, 17)
  own.drafts.put('d1', { text: 'canary-draft-ana' })
  own.takeAways.put('t1', { text: 'canary-takeaway-ana', question: 'canary-question-ana' })
  const file = await givePicture(workshop, ana)
  board.images.put('i1', { file, text: 'canary-alt-ana', author: id })
  await until(() => seen.images.get('i1'))
  seen.notes.put('b1', { text: 'ben was here', author: ben.member.id })
  seen.comments.put('c2', { about: 'talk', text: 'ben asks', author: ben.member.id })
  expect(await fay.command('vote.open', { vote: 'v', kind: 'fist', question: 'Can you?', isNamed: true })).toBe(204)
  for (const guest of [ana, ben]) expect(await guest.command('vote.cast', { vote: 'v', choices: 4 })).toBe(204)
  expect(await fay.command('vote.close', { vote: 'v' })).toBe(204)
  await until(() => board.comments.get('c2') && own.acknowledged() > 2)
  return { fay, ana, ben, seen, id, file }
}

async function givePicture({ address }: Workshop, { boardId, token }: Guest): Promise<string> {
  const answer = await fetch(`${address}/api/boards/${boardId}/images`, {
    method: 'POST',
    headers: { 'content-type': 'image/png', authorization: `Bearer ${token}` },
    body: new Uint8Array(png([4, 3], [chunk('tEXt', Buffer.from('canary-picture-ana'))])),
  })
  return (await answer.json()).image
}

const always = ['name', 'draft', 'takeaway', 'question']
const onBoard = ['note', 'typed', 'talk', 'comment', 'label', 'group', 'alt', 'picture']

test.for([
  ['remove', 'herself'],
  ['keep', 'herself'],
  ['remove', 'a facilitator'],
] as const)(
  '[PRV-110] whoever is erased is in no file any more, while others go on: %s her words, by %s',
  async ([words, by]) => {
    using folder = dataFolder()
    await using workshop = await startWorkshop({ store: openSqlite(folder.path) })
    const { fay, ana, ben, seen, id, file } = await anaSaysAll(workshop)
    const [stage, socket] = [await ben.open('stage'), await ana.raw('private')]
    // From now on the server has the whole board at hand, as it is now, for whoever comes next.
    const early = await workshop.join('early', 'participant')
    await Promise.all([early.open('board'), early.open('stage')])
    for (const what of [...always, ...onBoard])
      expect(filesWith(folder.path, `canary-${what}-ana`), what).not.toEqual([])
    const input = { words: words as ErasedWords, ...(by === 'herself' ? {} : { member: id }) }
    expect(await (by === 'herself' ? ana : fay).command('member.erase', input)).toBe(204)

    for (const what of always) expect(filesWith(folder.path, `canary-${what}-ana`), what).toEqual([])
    for (const what of onBoard)
      expect(filesWith(folder.path, `canary-${what}-ana`).length > 0, what).toBe(words === 'keep')
    expect(await socket.closed()).toBe(4412)
    expect(await ana.command('member.erase', { words: 'remove' })).toBe(401)
    await until(() => stage.members.get(id)?.erased === 'done')
    expect(stage.members.get(id)).toMatchObject({ name: '', color: 0, joinedAt: 0 })
    expect(stage.votes.get('v')).toMatchObject({ cast: 2, ballots: { [ben.member.id]: 4 } })
    expect(stage.votes.get('v')?.ballots).not.toHaveProperty(id)
    if (words === 'keep') expect(seen.notes.get('n0')).toMatchObject({ author: id, deletedAt: null })
    else await until(() => seen.notes.get('n0') === undefined && seen.strokes.get('s1') === undefined)
    expect(seen.notes.get('talk')?.text).toBe(words === 'keep' ? 'canary-talk-ana' : '')
    // What others said stays, and the board goes on.
    expect(seen.comments.get('c2')?.text).toBe('ben asks')
    seen.notes.text('b1', 'text')?.insert(0, 'still ')
    const late = await workshop.join('late', 'participant')
    const joined = await late.open('board')
    await until(() => joined.notes.get('b1')?.text === 'still ben was here')
    if (words === 'remove') expect(late.heard('-ana')).toBe(false)
    const picture = await fetch(`${workshop.address}/api/boards/${ana.boardId}/images/${file}`, {
      headers: { authorization: `Bearer ${ben.token}` },
    })
    expect(picture.status).toBe(words === 'keep' ? 200 : 404)
    expect(workshop.log.join('')).not.toContain('-ana')
  },
)

test('[PRV-112] an old copy brings nothing back of what was erased, and loses nothing of its own', async () => {
  using folder = dataFolder()
  await using workshop = await startWorkshop({ store: openSqlite(folder.path) })
  const { ana, ben, seen } = await anaSaysAll(workshop)
  // Ben goes on without a network: in her note, under it, and for himself.
  const old = new Y.Doc()
  Y.applyUpdate(old, Y.encodeStateAsUpdate(seen.doc))
  ben.leave()
  const offline = await copyOf(workshop, ben, old)
  offline.notes.text('n1', 'text')?.insert(6, ' ben-inside ')
  offline.notes.text('n2', 'text')?.delete(0, 4)
  offline.notes.patch('n3', { at: [900, 900] })
  offline.notes.put('b2', { text: 'ben-offline', author: ben.member.id })
  expect(await ana.command('member.erase', { words: 'remove' })).toBe(204)

  const back = await ben.open('board', offline.doc)
  await until(() => back.notes.get('n1') === undefined && back.acknowledged() > 0)
  const late = await workshop.join('late', 'participant')
  const joined = await late.open('board')
  await until(() => joined.notes.get('b2')?.text === 'ben-offline')
  expect(back.closedWith()).toBeUndefined()
  expect([...joined.notes.ids()].sort()).toEqual(['b1', 'b2', 'talk'])
  expect(Y.encodeStateVector(joined.doc)).toEqual(Y.encodeStateVector(back.doc))
  for (const what of onBoard) {
    expect(late.heard(`canary-${what}-ana`), what).toBe(false)
    expect(filesWith(folder.path, `canary-${what}-ana`), what).toEqual([])
    expect(Buffer.from(Y.encodeStateAsUpdate(back.doc)).includes(`canary-${what}-ana`), what).toBe(false)
  }
})

/** Ben's copy of the board, on a device without a network. */
async function copyOf(_workshop: Workshop, ben: Guest, doc: Y.Doc) {
  const opened = ben.enter('board', doc)
  opened.provider.disconnect()
  return opened
}
