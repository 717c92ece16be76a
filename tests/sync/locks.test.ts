import { expect, test } from 'vitest'
import { until } from '../helpers/until.ts'
import { startWorkshop } from '../helpers/workshop.ts'

async function lockedNote() {
  const workshop = await startWorkshop()
  const [fay, ana] = await Promise.all([workshop.join('fay', 'facilitator'), workshop.join('ana', 'participant')])
  const [mine, hers] = await Promise.all([fay.open('board'), ana.open('board')])
  hers.notes.put('n1', { text: 'ours', at: [1, 2], author: ana.member.id, deletedAt: null })
  await until(() => mine.notes.get('n1'))
  expect(await fay.command('item.lock', { items: ['n1', 'n1'], locked: true })).toBe(204)
  return { workshop, fay, ana, mine, hers, [Symbol.asyncDispose]: () => workshop[Symbol.asyncDispose]() }
}

test('[CMD-15] a locked thing stays where and as it is, and who tried goes on with everything else', async () => {
  await using given = await lockedNote()
  const { mine, hers, ana, workshop } = given
  const before = mine.notes.get('n1')
  hers.doc.transact(() => {
    hers.notes.patch('n1', { at: [900, 900], color: 'rose', deletedAt: 5, size: [300, 300] })
    hers.notes.patch('n1', { at: [901, 901], unheard: 'of' } as object)
    hers.notes.put('n2', { text: 'free', at: [5, 5] })
  })
  hers.notes.patch('n2', { at: [6, 6] })
  await until(() => mine.notes.get('n2')?.at[0] === 6)
  await until(() => hers.notes.get('n1')?.at[0] === 1)
  expect(mine.notes.get('n1')).toEqual(before)
  expect(hers.notes.get('n1')).toEqual(before)
  expect(hers.closedWith()).toBeUndefined()
  const late = await (await workshop.join('late', 'viewer')).open('board')
  expect(late.notes.get('n1')).toEqual(before)
  expect(late.doc.getMap('notes').toJSON().n1).not.toHaveProperty('unheard')
  expect(late.notes.get('n2')?.at).toEqual([6, 6])
  expect(ana.member.role).toBe('participant')
})

test('[CMD-15] words written in it stay, a facilitator may move it, and so may anybody once it is unlocked', async () => {
  await using given = await lockedNote()
  const { fay, mine, hers } = given
  hers.notes.text('n1', 'text')?.insert(4, ' and mine')
  await until(() => mine.notes.get('n1')?.text === 'ours and mine')
  mine.notes.patch('n1', { at: [7, 7] })
  await until(() => hers.notes.get('n1')?.at[0] === 7)
  expect(await fay.command('item.lock', { items: ['n1'], locked: false })).toBe(204)
  hers.notes.patch('n1', { at: [8, 8] })
  await until(() => mine.notes.get('n1')?.at[0] === 8)
})

test('[CMD-15] so it is for who wrote offline, before they could know; what was put back survives a restart', async () => {
  await using given = await lockedNote()
  const { workshop, ana, mine, hers } = given
  hers.provider.disconnect()
  hers.notes.patch('n1', { at: [70, 70] })
  hers.notes.put('n3', { text: 'written on a train', at: [3, 3] })
  hers.provider.connect()
  await until(() => mine.notes.get('n3'))
  await until(() => hers.notes.get('n1')?.at[0] === 1)
  workshop.app.rooms.drop(ana.boardId)
  const again = await (await workshop.join('again', 'viewer')).open('board')
  expect(again.notes.get('n1')?.at).toEqual([1, 2])
  expect(again.notes.get('n3')?.text).toBe('written on a train')
})

test('[CMD-16] only facilitators lock and unlock, so much and no more', async () => {
  await using workshop = await startWorkshop()
  const [fay, ana, wall] = await Promise.all([
    workshop.join('fay', 'facilitator'),
    workshop.join('ana', 'participant'),
    workshop.join('wall', 'viewer'),
  ])
  for (const guest of [ana, wall])
    for (const locked of [true, false]) expect(await guest.command('item.lock', { items: ['n1'], locked })).toBe(403)
  const some = (from: number) => Array.from({ length: 500 }, (_, at) => `i${from + at}`)
  for (const items of [[], ['a b'], ['__proto__'], [...some(0), 'one-more']])
    expect(await fay.command('item.lock', { items, locked: true })).toBe(400)
  for (const from of [0, 500, 1000, 1500])
    expect(await fay.command('item.lock', { items: some(from), locked: true })).toBe(204)
  expect(await fay.command('item.lock', { items: some(1500), locked: true })).toBe(204)
  expect(await fay.command('item.lock', { items: ['one-more'], locked: true })).toBe(409)
  const { locks } = await wall.open('stage')
  expect(locks.ids()).toHaveLength(2000)
  expect(await fay.command('item.lock', { items: some(0), locked: false })).toBe(204)
  await until(() => locks.ids().length === 1500)
})
