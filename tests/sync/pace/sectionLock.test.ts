import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { ask, stageOf } from '../../helpers/asked.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop } from '../../helpers/workshop.ts'

async function lockedSection() {
  const workshop = await startWorkshop()
  const [fay, ana] = await Promise.all([workshop.join('fay', 'facilitator'), workshop.join('ana', 'participant')])
  const [mine, hers] = await Promise.all([fay.open('board'), ana.open('board')])
  const stage = await stageOf(workshop)
  const [section = '', open = ''] = stage.sections.ids()
  hers.notes.put('in', { text: 'inside', at: [1, 2], section, deletedAt: null })
  hers.notes.put('out', { text: 'outside', at: [3, 4], section: open, deletedAt: null })
  await until(() => mine.notes.get('out'))
  for (let time = 0; time < 2; time++) expect(await fay.command('section.lock', { section, locked: true })).toBe(204)
  const given = { workshop, fay, ana, mine, hers, stage, section, open }
  return { ...given, [Symbol.asyncDispose]: () => workshop[Symbol.asyncDispose]() }
}

test('[CMD-70] what lies in a locked section stays as it is, and nothing is moved in or out', async () => {
  await using given = await lockedSection()
  const { mine, hers, section, open } = given
  const [inside, outside] = [mine.notes.get('in'), mine.notes.get('out')]
  hers.notes.patch('in', { at: [900, 900], color: 'rose', deletedAt: 5 })
  hers.notes.patch('in', { section: open })
  hers.notes.patch('in', { section: null, at: [7, 7] })
  hers.notes.patch('out', { section, at: [8, 8] })
  hers.notes.put('free', { text: 'free', at: [5, 5], section: open })
  hers.notes.patch('free', { at: [6, 6] })
  await until(() => mine.notes.get('free')?.at[0] === 6)
  await until(() => hers.notes.get('in')?.at[0] === 1 && hers.notes.get('out')?.at[0] === 3)
  expect([mine.notes.get('in'), mine.notes.get('out')]).toEqual([inside, outside])
  expect([hers.notes.get('in'), hers.notes.get('out')]).toEqual([inside, outside])
  expect(hers.closedWith()).toBeUndefined()
  mine.notes.patch('in', { at: [11, 11] })
  mine.notes.patch('out', { section })
  await until(() => hers.notes.get('in')?.at[0] === 11 && hers.notes.get('out')?.section === section)
})

test('[CMD-70] no word is lost by it: what is new lies below the section, what is typed in it stays', async () => {
  await using given = await lockedSection()
  const { ana, mine, hers, stage, section, workshop } = given
  hers.provider.disconnect()
  hers.notes.put('train', { text: 'written on a train', at: [30, 40], section })
  hers.figures.put('box', { text: 'a box', at: 'nonsense' as never, section })
  hers.notes.text('in', 'text')?.insert(6, ' and more')
  const body = hers.sections.rich(section, 'body')
  const paragraph = new Y.XmlElement('paragraph')
  paragraph.insert(0, [new Y.XmlText('rich words')])
  body?.insert(0, [paragraph])
  hers.provider.connect()
  await until(() => hers.notes.get('train')?.section === null && hers.figures.get('box')?.section === null)
  const { at, size } = stage.sections.get(section) ?? { at: [0, 0], size: [0, 0] }
  await until(() => mine.notes.get('train')?.section === null)
  expect(mine.notes.get('train')).toMatchObject({ text: 'written on a train', at: [30, at[1] + size[1] + 24] })
  expect(mine.figures.get('box')).toMatchObject({ text: 'a box', at: [at[0], at[1] + size[1] + 24] })
  expect(mine.notes.get('in')?.text).toBe('inside and more')
  expect(String(mine.sections.rich(section, 'body'))).toContain('rich words')
  workshop.app.rooms.drop(ana.boardId)
  const again = await (await workshop.join('again', 'viewer')).open('board')
  expect(again.notes.get('train')).toMatchObject({ section: null, text: 'written on a train' })
})

test('[CMD-70] only facilitators lock; a locked section itself stays where it is, and opens again', async () => {
  await using given = await lockedSection()
  const { workshop, fay, ana, mine, hers, stage, section } = given
  await fay.command('board.structure', { by: 'everybody' })
  expect(await ana.command('section.lock', { section, locked: false })).toBe(403)
  const place = { section, at: [1, 1] as [number, number], size: [300, 300] as [number, number] }
  expect(await ask(workshop, ana, 'section.place', place)).toMatchObject({ code: 'section-locked' })
  expect(await ask(workshop, ana, 'section.remove', { section })).toMatchObject({ code: 'section-locked' })
  expect(await fay.command('section.remove', { section })).toBe(204)
  expect(await fay.command('section.restore', { section })).toBe(204)
  expect(stage.sections.get(section)?.locked).toBe(true)
  expect(await ask(workshop, fay, 'section.lock', { section: 'nowhere', locked: true })).toMatchObject({ status: 404 })
  expect(await fay.command('section.lock', { section, locked: false })).toBe(204)
  hers.notes.patch('in', { at: [70, 70] })
  await until(() => mine.notes.get('in')?.at[0] === 70)
})
