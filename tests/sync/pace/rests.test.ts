import { expect, test } from 'vitest'
import { ask, stageOf } from '../../helpers/asked.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop } from '../../helpers/workshop.ts'

async function session() {
  const workshop = await startWorkshop()
  const [fay, ana, ben, wall] = await Promise.all([
    workshop.join('fay', 'facilitator'),
    workshop.join('Ana, who is tired', 'participant'),
    workshop.join('ben', 'participant'),
    workshop.join('wall', 'viewer'),
  ])
  const stage = await stageOf(workshop)
  return { workshop, fay, ana, ben, wall, stage, [Symbol.asyncDispose]: () => workshop[Symbol.asyncDispose]() }
}

test('[CMD-68] anybody may call a break, and nothing that anybody gets or that is logged says who it was', async () => {
  await using given = await session()
  const { workshop, fay, ana, ben, wall, stage } = given
  const others = [fay, ben, wall]
  const seen = await Promise.all(others.map((guest) => guest.open('stage')))
  await Promise.all(others.map((guest) => guest.open('board')))
  const before = others.map(({ received }) => received.length)
  const logged = workshop.log.length
  expect(await wall.command('break.call', {})).toBe(403)
  expect(await ana.command('break.call', {})).toBe(204)
  await until(() => seen.every(({ session }) => session.get().break !== null))
  expect(Object.keys(stage.session.get().break ?? {}).sort()).toEqual(['heldTimer', 'since'])
  const fresh = others.flatMap(({ received }, at) => received.slice(before[at]))
  for (const word of [ana.member.id, ana.member.name, ana.token])
    expect(fresh.filter((bytes) => Buffer.from(bytes).includes(word))).toEqual([])
  expect(workshop.log.slice(logged).some((line) => line.includes(ana.member.id))).toBe(false)
})

test('[CMD-68] a break is called and ended once; it holds the timer, leaves the prompt, and lets the timer go on', async () => {
  await using given = await session()
  const { fay, ana, ben, stage } = given
  const deck = await fay.open('deck')
  const promptId = deck.prompts.ids()[0] ?? ''
  await fay.command('prompt.reveal', { promptId })
  await fay.command('timer.start', { seconds: 60 })
  expect(await Promise.all([ana, ben].map((guest) => guest.command('break.call', {})))).toEqual([204, 204])
  const left = stage.timer.get().pausedWith ?? 0
  expect(left).toBeGreaterThan(0)
  expect(stage.session.get().prompt).toBe(promptId)
  expect(await ana.command('break.end', {})).toBe(403)
  expect(await fay.command('session.pause', { paused: true })).toBe(204)
  expect(await fay.command('break.end', {})).toBe(204)
  expect(stage.timer.get().pausedWith).toBe(left)
  expect(await fay.command('session.pause', { paused: false })).toBe(204)
  const { endsAt, pausedWith } = stage.timer.get()
  expect(pausedWith).toBeNull()
  expect((endsAt ?? 0) - Date.now()).toBeLessThanOrEqual(left)
  expect((endsAt ?? 0) - Date.now()).toBeGreaterThan(left - 5000)
  for (const type of ['break.end', 'break.end'] as const) expect(await fay.command(type, {})).toBe(204)
  expect(stage.timer.get().endsAt).toBe(endsAt)
})

test('[CMD-68] a timer that was stopped, paused or set by hand stays as it was put', async () => {
  await using given = await session()
  const { fay, ana, stage } = given
  await fay.command('timer.start', { seconds: 60 })
  await fay.command('timer.pause', {})
  await ana.command('break.call', {})
  await fay.command('break.end', {})
  expect(stage.timer.get().endsAt).toBeNull()
  await fay.command('timer.resume', {})
  await ana.command('break.call', {})
  await fay.command('timer.start', { seconds: 300 })
  await fay.command('timer.pause', {})
  await fay.command('break.end', {})
  expect(stage.timer.get()).toMatchObject({ seconds: 300, endsAt: null })
})

test('[CMD-69] while it is paused participants read, facilitators write, drafts are kept, and edits come back after', async () => {
  await using given = await session()
  const { workshop, fay, ana, ben, stage } = given
  const [mine, hers] = await Promise.all([fay.open('board'), ana.open('board')])
  const drafts = await ana.open('private')
  await fay.command('board.structure', { by: 'everybody' })
  expect(await fay.command('session.pause', { paused: true })).toBe(204)
  const since = stage.session.get().paused?.since
  expect(await fay.command('session.pause', { paused: true })).toBe(204)
  expect(stage.session.get().paused?.since).toBe(since)
  hers.notes.put('late', { text: 'typed while it was paused', at: [0, 0] })
  await until(() => hers.closedWith() === 4403)
  drafts.drafts.put('d1', { text: 'a private thought' })
  await until(() => drafts.acknowledged() >= 1)
  mine.notes.put('still', { text: 'facilitators may', at: [0, 0] })
  await until(() => mine.acknowledged() >= 1)
  const section = stage.sections.ids()[0] ?? ''
  expect(await ask(workshop, ben, 'section.rename', { section, title: 'Ours' })).toMatchObject({ code: 'board-rests' })
  expect(mine.notes.get('late')).toBeUndefined()
  workshop.app.rooms.drop(ana.boardId)
  const again = await ana.open('board')
  expect(again.notes.get('still')).toBeDefined()
  again.notes.put('too', { text: 'after a restart, too', at: [0, 0] })
  await until(() => again.closedWith() === 4403)
  expect(await fay.command('session.pause', { paused: false })).toBe(204)
  await ana.open('board', hers.doc)
  const seen = await ben.open('board')
  await until(() => seen.notes.get('late') !== undefined)
  expect((await ana.open('private')).drafts.get('d1')?.text).toBe('a private thought')
})

test('[CMD-79] whatever time a browser claims, all times are the server’s', async () => {
  await using given = await session()
  const { workshop, fay } = given
  const from = Date.now()
  const other = from + 86_400_000
  const claims = { at: other, now: other, since: other, handAt: other, stepSince: other, endsAt: other, date: other }
  const step = (await stageOf(workshop)).steps.ids()[1] ?? ''
  const section = (await stageOf(workshop)).sections.ids()[0] ?? ''
  await ask(workshop, fay, 'step.go', { step }, claims)
  await ask(workshop, fay, 'hand.raise', { raised: true }, claims)
  await ask(workshop, fay, 'timer.start', { seconds: 60 }, claims)
  await ask(
    workshop,
    fay,
    'people.gather',
    { at: { kind: 'section', id: section } },
    { ...claims, at: { ...claims, kind: 'section', id: section } },
  )
  await ask(workshop, fay, 'break.call', {}, claims)
  await ask(workshop, fay, 'session.pause', { paused: true }, claims)
  const { session: now, members } = await stageOf(workshop)
  const { stepSince, before, gather, break: called, paused, restingSince } = now.get()
  const times = [stepSince, before?.at, gather?.at, called?.since, paused?.since, restingSince]
  for (const time of [...times, members.get(fay.member.id)?.handAt]) {
    expect(time).toBeGreaterThanOrEqual(from)
    expect(time).toBeLessThanOrEqual(Date.now())
  }
})
