import { expect, test } from 'vitest'
import { ask, stageOf } from '../../helpers/asked.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop } from '../../helpers/workshop.ts'

async function twoLeads() {
  const workshop = await startWorkshop()
  const [fay, gus] = await Promise.all([workshop.join('fay', 'facilitator'), workshop.join('gus', 'facilitator')])
  const stage = await stageOf(workshop)
  return { workshop, fay, gus, stage, [Symbol.asyncDispose]: () => workshop[Symbol.asyncDispose]() }
}

test('[CMD-71] screens are only pointed at what everybody can see', async () => {
  await using given = await twoLeads()
  const { workshop, fay, stage } = given
  const [deck, board] = await Promise.all([fay.open('deck'), fay.open('board')])
  const promptId = deck.prompts.ids()[0] ?? ''
  board.notes.put('n1', { text: 'look', at: [0, 0], deletedAt: null })
  board.notes.put('gone', { text: 'thrown away', at: [0, 0], deletedAt: 9 })
  await until(() => board.acknowledged() >= 2)
  const hidden = [
    ['note', 'gone'],
    ['note', 'nowhere'],
    ['section', 'n1'],
    ['prompt', promptId],
  ] as const
  for (const [kind, id] of hidden) {
    expect(await ask(workshop, fay, 'spotlight.set', { on: { kind, id } })).toMatchObject({ code: 'target-unknown' })
    expect(await ask(workshop, fay, 'people.gather', { at: { kind, id } })).toMatchObject({ code: 'target-unknown' })
  }
  await fay.command('prompt.reveal', { promptId })
  const shown = [
    ['note', 'n1'],
    ['section', stage.sections.ids()[0] ?? ''],
    ['prompt', promptId],
  ] as const
  for (const [kind, id] of shown) {
    expect(await fay.command('spotlight.set', { on: { kind, id } })).toBe(204)
    expect(stage.session.get().spotlight).toEqual({ kind, id })
    expect(await fay.command('people.gather', { at: { kind, id } })).toBe(204)
    expect(stage.session.get().gather).toMatchObject({ kind, id })
  }
  expect(await fay.command('spotlight.set', { on: null })).toBe(204)
  expect(stage.session.get().spotlight).toBeNull()
})

test('[CMD-71] two who gather people at the same thing at once let screens go there once', async () => {
  await using given = await twoLeads()
  const { fay, gus, stage } = given
  const at = { kind: 'section' as const, id: stage.sections.ids()[0] ?? '' }
  await fay.command('people.gather', { at })
  const first = stage.session.get().gather?.at
  await gus.command('people.gather', { at })
  expect(stage.session.get().gather?.at).toBe(first)
})

test('[CMD-72] the second who leads takes over, and the first stops nobody by letting go', async () => {
  await using given = await twoLeads()
  const { fay, gus, stage } = given
  for (const guest of [fay, fay, gus]) expect(await guest.command('people.follow', { on: true })).toBe(204)
  expect(stage.session.get().leader).toBe(gus.member.id)
  expect(await fay.command('people.follow', { on: false })).toBe(204)
  expect(stage.session.get().leader).toBe(gus.member.id)
  expect(await gus.command('people.follow', { on: false })).toBe(204)
  expect(stage.session.get().leader).toBeNull()
})

test('[CMD-73] pointers are hidden for all, and shown again', async () => {
  await using given = await twoLeads()
  const { fay, gus, stage } = given
  expect(stage.session.get().cursors).toBe(true)
  for (const guest of [fay, gus]) await guest.command('cursors.hide', { hidden: true })
  expect(stage.session.get().cursors).toBe(false)
  await fay.command('cursors.hide', { hidden: false })
  expect(stage.session.get().cursors).toBe(true)
})
