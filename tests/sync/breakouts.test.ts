import { expect, test } from 'vitest'
import { peopleHere } from '../../server/sync/peopleHere.ts'
import { SECTIONS_MAX } from '../../shared/limits.ts'
import { overlap } from '../../shared/rules/placement.ts'
import { timeLeft, timerState } from '../../shared/rules/timer.ts'
import { boardDoc } from '../../shared/schema/board.ts'
import type { Breakouts } from '../../shared/schema/breakouts.ts'
import { type Section, stageDoc } from '../../shared/schema/stage.ts'
import { ask, stageOf } from '../helpers/asked.ts'
import type { Guest } from '../helpers/guest.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop } from '../helpers/workshop.ts'

const question = 'What would make Mondays lighter for the two of you?'

/** Fay, who leads, and others who are here; each with the stage open. */
async function together(...names: readonly string[]) {
  const workshop = await startWorkshop()
  const fay = await workshop.join('Fay', 'facilitator')
  const others: Guest[] = []
  for (const name of names) others.push(await workshop.join(name, 'participant'))
  const wall = await workshop.join('wall', 'viewer')
  const stages = await Promise.all([fay, ...others, wall].map((guest) => guest.open('stage')))
  const stage = await stageOf(workshop)
  await until(() => peopleHere(workshop.app.rooms, fay.boardId).size === 1 + others.length)
  const now = () => stage.session.get().breakouts
  return {
    ...{ workshop, fay, others, wall, stage, stages, now },
    start: (more: object = {}, by = fay) =>
      ask(workshop, by, 'breakouts.start', { id: 'one', size: 2, minutes: 5, ...more }),
    [Symbol.asyncDispose]: () => workshop[Symbol.asyncDispose](),
  }
}

const groupsOf = (breakouts: Breakouts | null) => (breakouts?.groups ?? []).map(({ members }) => members)
const idOf = ({ member }: Guest) => member.id

test('[CMD-80] the server puts into groups who takes part and is here, with those they write for', async () => {
  await using given = await together('Ana', 'Ben', 'Cleo', 'Dan')
  const { workshop, fay, others, wall, now, start } = given
  const [ana, ben, cleo, dan] = others as [Guest, Guest, Guest, Guest]
  await workshop.join('has a link, and is not here', 'participant')
  await ana.command('proxy.add', { member: 'kim', name: 'Kim' })
  expect(await start({ size: 3 })).toEqual({ status: 204 })
  const groups = groupsOf(now())
  expect(groups.map(({ length }) => length)).toEqual([3, 2])
  expect(groups.flat().toSorted()).toEqual([...[ana, ben, cleo, dan].map(idOf), 'kim'].toSorted())
  expect(groups.find((group) => group.includes(idOf(ana)))).toContain('kim')
  for (const left of [fay, wall]) expect(groups.flat()).not.toContain(idOf(left))
})

test('[CMD-80] nobody works alone: with one person there are no groups, and named groups have two', async () => {
  await using given = await together('Ana')
  const { fay, others, now, start } = given
  const [ana] = others as [Guest]
  expect(await start()).toMatchObject({ status: 409, code: 'too-few' })
  expect(await start({ groups: [[idOf(ana)]] })).toMatchObject({ status: 400 })
  expect(await start({ groups: [[idOf(ana), 'nobody']] })).toMatchObject({ code: 'breakouts-strangers' })
  expect(await start({ groups: [[idOf(ana), given.wall.member.id]] })).toMatchObject({ code: 'breakouts-strangers' })
  expect(await start({ groups: [[idOf(ana), idOf(ana)]] })).toMatchObject({ code: 'breakouts-twice' })
  expect(now()).toBeNull()
  expect(await start({ groups: [[idOf(ana), idOf(fay)]] })).toEqual({ status: 204 })
  expect(groupsOf(now())).toEqual([[idOf(ana), idOf(fay)]])
})

test('[CMD-81] groups are made once, by however many and however often they are started, even after their end', async () => {
  await using given = await together('Ana', 'Ben', 'Cleo', 'Dan')
  const { workshop, fay, stage, now, start } = given
  const gus = await workshop.join('Gus', 'facilitator')
  const kit = stage.sections.all().size
  const twice = await Promise.all([start({ question }), start({ question }, gus), start({ question }, fay)])
  expect(twice).toEqual([{ status: 204 }, { status: 204 }, { status: 204 }])
  const made = now()
  expect(stage.sections.all().size).toBe(kit + 2)
  expect([...stage.prompts.all().values()].filter(({ text }) => text === question)).toHaveLength(1)
  const other = await start({ id: 'two' }, gus)
  expect(other).toMatchObject({ status: 409, code: 'breakouts-on', message: expect.stringMatching(/\d:\d\d left/) })
  expect(now()).toEqual(made)
  await fay.command('breakouts.end', { id: 'one' })
  expect(await start()).toEqual({ status: 204 })
  expect(now()).toBeNull()
  expect(stage.sections.all().size).toBe(kit + 2)
})

test('[CMD-81] each group has a section where nothing lies, called by its people, with the question as its text', async () => {
  await using given = await together('Ana', 'Ben', 'Cleo', 'Dan')
  const { workshop, fay, others, stage, now, start } = given
  const [ana, ben, cleo, dan] = others as [Guest, Guest, Guest, Guest]
  const notes = (await fay.open('board')).notes
  notes.put('low', { text: 'far below', at: [300, 1700], size: [200, 140] })
  const groups = [
    [idOf(ana), idOf(cleo)],
    [idOf(ben), idOf(dan)],
  ]
  expect(await start({ groups, question })).toEqual({ status: 204 })
  const made = (now()?.groups ?? []).map(({ section }) => stage.sections.get(section) as Section)
  expect(made.map(({ title }) => title)).toEqual(['Ana & Cleo', 'Ben & Dan'])
  const board = await workshop.app.rooms.lend(
    [{ board: fay.boardId, kind: 'board', owner: null }],
    async ({ doc }) => doc,
  )
  const low = { at: [300, 1700], size: [200, 140] } as const
  const before = [...stage.sections.all().values()].filter((section) => !made.includes(section))
  for (const [at, one] of made.entries())
    for (const other of [...made.slice(at + 1), ...before, low]) expect(overlap(one, other)).toBe(false)
  for (const { section } of now()?.groups ?? [])
    expect(boardDoc(board).sections.rich(section, 'body')?.toString()).toBe(`<paragraph>${question}</paragraph>`)
})

test('[CMD-81] groups that cannot be made change nothing: too many, at rest, another question', async () => {
  await using given = await together('Ana', 'Ben')
  const { fay, stage, now, start } = given
  for (let at = stage.sections.all().size; at < SECTIONS_MAX; at++)
    await fay.command('section.add', { section: `s${at}`, title: 'Full', at: [at * 400, 9000], size: [300, 300] })
  expect(await start()).toMatchObject({ code: 'too-many-sections' })
  await fay.command('section.remove', { section: `s${SECTIONS_MAX - 1}` })
  await fay.command('break.call', {})
  expect(await start()).toMatchObject({ code: 'board-rests' })
  await fay.command('break.end', {})
  expect(await start({ promptId: 'nowhere' })).toMatchObject({ status: 404, code: 'prompt-unknown' })
  expect(await start({ promptId: 'nowhere', question })).toMatchObject({ status: 400 })
  expect(await start({ question: ' ' })).toMatchObject({ status: 400 })
  expect(now()).toBeNull()
  expect(stage.sections.all().size).toBe(SECTIONS_MAX - 1)
  expect(await start()).toEqual({ status: 204 })
})

test('[CMD-82] newcomers join the smallest group, people move, and who leaves for good is in none', async () => {
  await using given = await together('Ana', 'Ben', 'Cleo', 'Dan', 'Eve')
  const { workshop, fay, others, stage, now, start } = given
  const [ana, ben, cleo, dan, eve] = others as [Guest, Guest, Guest, Guest, Guest]
  const groups = [
    [idOf(ana), idOf(ben), idOf(eve)],
    [idOf(cleo), idOf(dan)],
  ]
  await start({ groups })
  const [first = '', second = ''] = (now()?.groups ?? []).map(({ section }) => section)
  const late = await workshop.join('Late', 'participant')
  await Promise.all([workshop.join('Gus', 'facilitator'), workshop.join('screen', 'viewer')])
  expect(groupsOf(now())[1]).toEqual([idOf(cleo), idOf(dan), idOf(late)])
  expect(groupsOf(now()).flat()).toHaveLength(6)
  expect(stage.sections.get(second)?.title).toBe('Cleo & Dan & Late')
  await ana.command('proxy.add', { member: 'kim', name: 'Kim' })
  expect(groupsOf(now())[0]).toContain('kim')
  await fay.command('section.rename', { section: first, title: 'The window table' })
  for (let time = 0; time < 2; time++)
    expect(await late.command('breakouts.move', { id: 'one', member: idOf(late), group: first })).toBe(204)
  expect(groupsOf(now())).toEqual([
    [idOf(ana), idOf(ben), idOf(eve), 'kim', idOf(late)],
    [idOf(cleo), idOf(dan)],
  ])
  expect(stage.sections.get(first)?.title).toBe('The window table')
  expect(stage.sections.get(second)?.title).toBe('Cleo & Dan')
  expect(await fay.command('breakouts.move', { id: 'one', member: idOf(late), group: null })).toBe(204)
  expect(await dan.command('member.leave', {})).toBe(204)
  expect(await fay.command('member.remove', { member: idOf(ben) })).toBe(204)
  expect(groupsOf(now())).toEqual([[idOf(ana), idOf(eve), 'kim'], [idOf(cleo)]])
  const move = { id: 'one', member: idOf(late), group: 'nowhere' }
  expect(await ask(workshop, fay, 'breakouts.move', move)).toMatchObject({ status: 404, code: 'group-unknown' })
  expect(await ask(workshop, fay, 'breakouts.move', { ...move, member: idOf(ben) })).toMatchObject({ status: 404 })
})

test('[ACC-40] only facilitators make groups and end them; each may choose their own, and that of those they write for', async () => {
  await using given = await together('Ana', 'Ben', 'Cleo', 'Dan')
  const { fay, others, wall, now, start } = given
  const [ana, ben, cleo, dan] = others as [Guest, Guest, Guest, Guest]
  for (const guest of [ana, wall]) expect(await start({}, guest)).toMatchObject({ status: 403 })
  await ana.command('proxy.add', { member: 'kim', name: 'Kim' })
  await start({
    groups: [
      [idOf(ana), 'kim'],
      [idOf(ben), idOf(cleo), idOf(dan)],
    ],
  })
  const second = now()?.groups[1]?.section ?? ''
  const move = (who: Guest, member: string, group: string | null = second) =>
    who.command('breakouts.move', { id: 'one', member, group })
  expect(await move(ben, idOf(ana))).toBe(403)
  expect(await move(ben, 'kim')).toBe(403)
  expect(await move(ana, idOf(ana), null)).toBe(403)
  expect(await move(wall, idOf(ana))).toBe(403)
  expect(await move(ana, 'kim')).toBe(204)
  expect(await move(fay, idOf(ana))).toBe(204)
  for (const guest of [ana, wall]) {
    expect(await guest.command('breakouts.time', { id: 'one', seconds: 900 })).toBe(403)
    expect(await guest.command('breakouts.end', { id: 'one' })).toBe(403)
  }
  expect(groupsOf(now())[0]).toEqual([])
})

test('[CMD-83] time is given once however many give it, rests with breaks, ends nothing, and is the server’s', async () => {
  await using given = await together('Ana', 'Ben')
  const { workshop, fay, others, stage, now, start } = given
  const [ana] = others as [Guest]
  const gus = await workshop.join('Gus', 'facilitator')
  await fay.command('timer.start', { seconds: 60 })
  const from = Date.now()
  await start({ minutes: 1, endsAt: from + 86_400_000, seconds: 9, now: 5 })
  expect(timerState(stage.timer.get(), Date.now())).toBe('off')
  const clock = () => now() ?? { seconds: 0, endsAt: null, pausedWith: null }
  const leftAt = (moment: number) => timeLeft(clock(), moment)
  expect(clock().endsAt).toBeGreaterThanOrEqual(from + 60_000)
  expect(clock().endsAt).toBeLessThanOrEqual(Date.now() + 60_000)
  const more = { id: 'one', seconds: 120 }
  const both = await Promise.all([fay, gus, fay].map((guest) => guest.command('breakouts.time', more)))
  expect(both).toEqual([204, 204, 204])
  expect(clock().seconds).toBe(120)
  expect(leftAt(from)).toBeGreaterThanOrEqual(120_000)
  expect(leftAt(Date.now())).toBeLessThanOrEqual(120_000)

  await ana.command('break.call', {})
  const held = clock().pausedWith ?? 0
  expect(clock().endsAt).toBeNull()
  await fay.command('session.pause', { paused: true })
  await fay.command('break.end', {})
  expect(clock().pausedWith).toBe(held)
  await fay.command('breakouts.time', { id: 'one', seconds: 180 })
  expect(clock().pausedWith).toBe(held + 60_000)
  await fay.command('session.pause', { paused: false })
  expect(clock().pausedWith).toBeNull()
  expect(leftAt(Date.now())).toBeLessThanOrEqual(held + 60_000)
  expect(leftAt(Date.now())).toBeGreaterThan(held + 50_000)

  for (const guest of [fay, gus]) await guest.command('breakouts.time', { id: 'one', leftSeconds: 1 })
  expect(leftAt(Date.now())).toBeLessThanOrEqual(1000)
  await until(() => leftAt(Date.now()) === 0)
  expect(now()?.groups).toHaveLength(1)
  await ana.command('break.call', {})
  await fay.command('break.end', {})
  expect(timerState(clock(), Date.now())).toBe('over')
  await ana.command('break.call', {})
  await fay.command('breakouts.time', { id: 'one', seconds: 240 })
  expect(clock()).toMatchObject({ endsAt: null, pausedWith: 60_000 })
  await fay.command('break.end', {})
  expect(leftAt(Date.now())).toBeGreaterThan(50_000)
  expect(await ask(workshop, fay, 'breakouts.time', { id: 'other', seconds: 900 })).toMatchObject({
    ...{ status: 409, code: 'breakouts-over' },
  })
  expect(await ask(workshop, fay, 'breakouts.time', { id: 'one' })).toMatchObject({ status: 400 })
})

test('[CMD-83] a server that starts anew finds the groups at work, with their time', async () => {
  await using given = await together('Ana', 'Ben', 'Cleo')
  const { workshop, fay, others, now, start } = given
  await start({ size: 3, question })
  const before = now()
  expect(before?.groups).toHaveLength(1)
  workshop.app.rooms.drop(fay.boardId)
  const again = await (others[0] as Guest).open('stage')
  expect(again.session.get().breakouts).toEqual(before)
  expect(await start({ size: 3, question })).toEqual({ status: 204 })
  const stage = await stageOf(workshop)
  expect(stage.session.get().breakouts).toEqual(before)
  expect(await fay.command('breakouts.end', { id: 'one' })).toBe(204)
  workshop.app.rooms.drop(fay.boardId)
  expect((await stageOf(workshop)).session.get().breakouts).toBeNull()
})

test('[CMD-84] everybody comes back, once; sections stay, the groups’ question stays, and one that waited comes back', async () => {
  await using given = await together('Ana', 'Ben', 'Cleo')
  const { workshop, fay, stage, now, start } = given
  const gus = await workshop.join('Gus', 'facilitator')
  const [first = '', second = ''] = (await fay.open('deck')).prompts.ids()
  const shown = () => stage.session.get().prompt
  await fay.command('prompt.reveal', { promptId: first })
  await fay.command('spotlight.set', { on: { kind: 'prompt', id: first } })
  await fay.command('people.follow', { on: true })
  await start()
  expect(shown()).toBeNull()
  expect(stage.session.get()).toMatchObject({ spotlight: null, leader: null })
  const sections = stage.sections.all().size
  const ends = await Promise.all([fay, gus, fay].map((guest) => guest.command('breakouts.end', { id: 'one' })))
  expect(ends).toEqual([204, 204, 204])
  expect(now()).toBeNull()
  expect(shown()).toBe(first)
  expect(stage.sections.all().size).toBe(sections)

  await start({ id: 'two', question })
  expect(stage.prompts.get(shown() ?? '')).toMatchObject({ text: question, mode: 'open', anonymous: false })
  await fay.command('breakouts.end', { id: 'one' })
  expect(now()?.id).toBe('two')
  await fay.command('breakouts.end', { id: 'two' })
  expect(stage.prompts.get(shown() ?? '')?.text).toBe(question)

  await start({ id: 'three', promptId: first })
  expect(shown()).toBe(first)
  await fay.command('prompt.reveal', { promptId: second })
  await fay.command('breakouts.end', { id: 'three' })
  expect(shown()).toBe(second)
  await start({ id: 'four' })
  await fay.command('step.go', { step: stage.steps.ids().find((id) => id !== stage.session.get().step) ?? '' })
  await fay.command('breakouts.end', { id: 'four' })
  expect(shown()).toBeNull()
})

test('[PRV-35] who will be with whom, and a question for groups, reach nobody before they start, nor at all when refused', async () => {
  await using given = await together('Ana', 'Ben', 'Cleo', 'Dan')
  const { workshop, fay, others, wall, start, stages } = given
  const [ana, ben, cleo, dan] = others as [Guest, Guest, Guest, Guest]
  await Promise.all([...others, wall].map((guest) => guest.open('board')))
  const deck = await fay.open('deck')
  const sealed = 'What have you never said in this team?'
  const [open = '', hidden = ''] = deck.prompts.ids()
  const { hint } = deck.prompts.get(open) ?? { hint: '' }
  deck.prompts.patch(hidden, { text: sealed, mode: 'private' })
  await until(() => deck.acknowledged() >= 1)
  const groups = [
    [idOf(ana), idOf(cleo)],
    [idOf(ben), idOf(dan)],
  ]
  const heard = (words: string) =>
    [...others, wall].filter((guest) => guest.heard(words)).map(({ member }) => member.name)

  // Of a deck's question the groups get nothing before it was revealed, and nothing of one that is answered in private.
  expect(await start({ id: 'secret-one', groups, promptId: hidden })).toMatchObject({ code: 'prompt-unknown' })
  expect(heard(sealed)).toEqual([])
  await fay.command('prompt.reveal', { promptId: hidden })
  expect(await start({ id: 'secret-two', groups, promptId: hidden })).toMatchObject({ code: 'private-promised' })
  await fay.command('break.call', {})
  expect(await start({ id: 'secret-three', groups, question })).toMatchObject({ code: 'board-rests' })
  await fay.command('break.end', {})
  expect(await start({ id: 'secret-four', groups, question }, ana)).toMatchObject({ status: 403 })
  const drafts = await ana.open('private')
  drafts.drafts.put('d1', { text: 'not said yet', prompt: hidden })
  await until(() => drafts.acknowledged() >= 1)
  // A frame that comes after all of these, so that none is still on its way.
  await fay.command('board.rename', { title: 'Said last' })
  await until(() => stages.every(({ session }) => session.get().title === 'Said last'))
  for (const words of [question, 'secret-', 'Ana & Cleo', hint]) expect(heard(words)).toEqual([])

  expect(await start({ id: 'told', groups, question })).toEqual({ status: 204 })
  await until(() => stages.every(({ session }) => session.get().breakouts !== null))
  expect(heard(question)).toHaveLength(5)
  expect([ben, cleo, dan, wall, fay].filter((guest) => guest.heard('not said yet'))).toEqual([])
  expect(workshop.log.filter((line) => line.includes(question))).toEqual([])
  expect(stageDoc((await ana.open('stage')).doc).session.get().breakouts?.id).toBe('told')
})
