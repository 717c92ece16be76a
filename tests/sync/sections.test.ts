import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type CommandType, commands } from '../../shared/commands.ts'
import { SECTIONS_MAX } from '../../shared/limits.ts'
import { inOrder } from '../../shared/rules/order.ts'
import { orderBetween } from '../../shared/rules/orderBetween.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import type { Guest } from '../helpers/guest.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop, type Workshop } from '../helpers/workshop.ts'

const place = { at: [40, 50] as [number, number], size: [400, 300] as [number, number] }
const add = (guest: Guest, section: string, title = 'What else?') =>
  guest.command('section.add', { section, title, ...place })

async function threeRoles(workshop: Workshop) {
  const [fay, ana, wall] = await Promise.all([
    workshop.join('fay', 'facilitator'),
    workshop.join('ana', 'participant'),
    workshop.join('wall', 'viewer'),
  ])
  return { fay, ana, wall, stage: await fay.open('stage'), board: await ana.open('board') }
}

const inputs: Readonly<Record<string, object>> = {
  'section.add': { title: 'New', ...place },
  'section.rename': { title: 'Renamed' },
  'section.place': place,
  'section.order': { order: 'a5' },
  'section.collapse': { collapsed: true },
  'section.lock': { locked: true },
  'section.remove': {},
  'section.restore': {},
}
const sectionCommands = Object.keys(commands).filter((type) => type.startsWith('section.')) as CommandType[]

test('[CMD-9] sections are the facilitator’s, and everybody’s once the board is; never a viewer’s', async () => {
  await using workshop = await startWorkshop()
  const { fay, ana, wall, stage } = await threeRoles(workshop)
  const id = stage.sections.ids()[0] ?? ''
  expect(sectionCommands.sort()).toEqual(Object.keys(inputs).sort())
  const all = (guest: Guest) =>
    Promise.all(sectionCommands.map((type) => guest.command(type, { section: id, ...inputs[type] } as never)))
  const before = stage.sections.all()
  for (const guest of [ana, wall]) expect(new Set(await all(guest))).toEqual(new Set([403]))
  expect(await ana.command('board.structure', { by: 'everybody' })).toBe(403)
  expect(await fay.command('board.structure', { by: 'everybody' })).toBe(204)
  await until(() => stage.session.get().structure === 'everybody')
  expect(stage.sections.all()).toEqual(before)
  expect(new Set(await all(wall))).toEqual(new Set([403]))
  expect(await add(ana, 'hers')).toBe(204)
  expect(await ana.command('section.rename', { section: 'hers', title: 'Ours' })).toBe(204)
  await until(() => stage.sections.get('hers')?.title === 'Ours')
  expect(await fay.command('board.lock', { locked: true })).toBe(204)
  expect(new Set(await all(ana))).toEqual(new Set([403]))
  expect(await add(fay, 'his')).toBe(204)
})

test('[CMD-10] a section is added once, with a text that everybody can write in', async () => {
  await using workshop = await startWorkshop()
  const { fay, stage, board } = await threeRoles(workshop)
  const gus = await workshop.join('gus', 'facilitator')
  const last = inOrder(stage.sections.all()).at(-1)?.[1].order ?? ''
  const count = stage.sections.ids().length
  expect(await Promise.all([add(fay, 'new', 'First'), add(gus, 'new', 'Second'), add(fay, 'new')])).toEqual([
    ...[204, 204, 204],
  ])
  await until(() => stage.sections.get('new') && board.sections.rich('new', 'body'))
  expect(stage.sections.ids()).toHaveLength(count + 1)
  expect(stage.sections.get('new')).toMatchObject({ title: 'First', ...place, collapsed: false })
  expect((stage.sections.get('new')?.order ?? '') > last).toBe(true)
  const body = board.sections.rich('new', 'body')
  const paragraph = new Y.XmlElement('paragraph')
  body?.insert(0, [paragraph])
  const other = await fay.open('board')
  await until(() => other.sections.rich('new', 'body')?.length === 1)
  expect(await add(fay, 'new')).toBe(204)
  expect(other.sections.rich('new', 'body')?.length).toBe(1)
})

test('[CMD-11] a section that was taken off comes back as it was, with its words', async () => {
  await using workshop = await startWorkshop()
  const { fay, stage, board } = await threeRoles(workshop)
  const id = stage.sections.ids()[0] ?? ''
  const was = stage.sections.get(id)
  board.sections.rich(id, 'body')?.insert(0, [new Y.XmlElement('paragraph')])
  await until(() => board.acknowledged() > 1)
  for (const _twice of [1, 2]) expect(await fay.command('section.remove', { section: id })).toBe(204)
  await until(() => stage.sections.get(id) === undefined)
  expect(stage.removedSections.get(id)).toEqual(was)
  expect(await add(fay, id)).toBe(409)
  expect(await fay.command('section.rename', { section: id, title: 'gone' })).toBe(404)
  for (const _twice of [1, 2]) expect(await fay.command('section.restore', { section: id })).toBe(204)
  await until(() => stage.sections.get(id) !== undefined)
  expect(stage.sections.get(id)).toEqual(was)
  expect(stage.removedSections.ids()).toEqual([])
  expect((await fay.open('board')).sections.rich(id, 'body')?.length).toBe(1)
  expect(await fay.command('section.restore', { section: 'nowhere' })).toBe(404)
})

test('[CMD-12] sections stand where and in what order they were put, the same for all', async () => {
  await using workshop = await startWorkshop()
  const { fay, wall, stage } = await threeRoles(workshop)
  const [first, second, third] = inOrder(stage.sections.all())
  if (!first || !second || !third) throw new Error('the kit has too few sections')
  const order = orderBetween(first[1].order, second[1].order)
  expect(await fay.command('section.order', { section: third[0], order })).toBe(204)
  expect(await fay.command('section.place', { section: third[0], at: [-7.5, 9], size: [240, 12_000] })).toBe(204)
  expect(await fay.command('section.collapse', { section: third[0], collapsed: true })).toBe(204)
  const seen = await wall.open('stage')
  expect(
    inOrder(seen.sections.all())
      .map(([id]) => id)
      .slice(0, 3),
  ).toEqual([first[0], third[0], second[0]])
  expect(seen.sections.get(third[0])).toMatchObject({ at: [-7.5, 9], size: [240, 12_000], collapsed: true })
  const bytes = Y.encodeStateVector(seen.doc)
  expect(await fay.command('section.collapse', { section: third[0], collapsed: true })).toBe(204)
  expect(Y.encodeStateVector((await wall.open('stage')).doc)).toEqual(bytes)
})

test('[CMD-13] what makes no section is refused, and changes nothing', async () => {
  await using workshop = await startWorkshop()
  const { fay, stage } = await threeRoles(workshop)
  const section = stage.sections.ids()[0] ?? ''
  const before = stage.sections.all()
  const wrong: readonly (readonly [string, object])[] = [
    ['section.add', { title: ' ', ...place }],
    ['section.add', { title: 'x'.repeat(81), ...place }],
    ['section.add', { section: '__proto__', title: 'x', ...place }],
    ['section.add', { section: 'a/b', title: 'x', ...place }],
    ['section.add', { title: 'x', at: [0, 0], size: [10, 300] }],
    ['section.rename', { title: '\u202e' }],
    ['section.place', { at: [1e308, 0], size: [300, 300] }],
    ['section.place', { at: [0, null], size: [300, 300] }],
    ['section.place', { at: [0, 0, 0], size: [300, 300] }],
    ['section.place', { at: [0, 0], size: [300, 12_001] }],
    ...['', 'Z', 'a', 'a00', 'a0 ', 'zzzz', 'b0', `a0${'1'.repeat(60)}`].map(
      (order) => ['section.order', { order }] as const,
    ),
    ['section.collapse', { collapsed: 'yes' }],
  ]
  for (const [type, input] of wrong)
    expect([type, input, await fay.command(type as CommandType, { section, ...input } as never)]).toEqual([
      type,
      input,
      400,
    ])
  expect((await fay.open('stage')).sections.all()).toEqual(before)
  expect(await fay.command('section.place', { section: 'nowhere', ...place })).toBe(404)
})

test('[CMD-14] a board has so many sections and no more, and so many that were taken off', async () => {
  await using workshop = await startWorkshop()
  const { fay, stage } = await threeRoles(workshop)
  const here = stage.sections.ids().length
  const answers = await Promise.all(Array.from({ length: SECTIONS_MAX }, (_, at) => add(fay, `s${at}`)))
  expect(answers.filter((status) => status === 204)).toHaveLength(SECTIONS_MAX - here)
  expect(answers.filter((status) => status === 409)).toHaveLength(here)
  expect(await fay.command('section.remove', { section: 's0' })).toBe(204)
  expect(await add(fay, 'instead')).toBe(204)
  expect(await fay.command('section.restore', { section: 's0' })).toBe(409)
  await workshop.app.rooms.lend([{ board: fay.boardId, kind: 'stage', owner: null }], async (room) => {
    const { removedSections } = stageDoc(room.doc)
    room.write(() => {
      for (let at = 0; at < 200; at++)
        removedSections.put(`r${at}`, { title: 'r', at: [0, 0], size: [9, 9], order: 'a0' })
    })
    await room.committed()
  })
  expect(await fay.command('section.remove', { section: 's1' })).toBe(204)
  expect(await add(fay, 'fresh')).toBe(409)
  expect(await fay.command('section.restore', { section: 's0' })).toBe(204)
})
