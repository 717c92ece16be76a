import { expect, test } from 'vitest'
import { openSqlite } from '../../server/store/sqlite.ts'
import { boardOf, type LogRow } from '../../server/store/store.ts'
import { faulty } from '../helpers/faulty.ts'
import { answers, ask, draftsOn, sealedSession, write } from '../helpers/sealed.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop } from '../helpers/workshop.ts'

test('[CMD-40] one card, one person’s or all are shown, named, in the section they were asked for', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem'])
  const { fay, people } = session
  const [ana, ben, cem] = people
  if (!ana || !ben || !cem) throw new Error('nobody came')
  expect(await ask(session, 'p')).toBe(204)
  for (const [id, text] of Object.entries({ a1: ' Tell me early ', a2: 'Ask me', a3: '  ' }))
    await write(ana, 'p', text, { id })
  await write(ben, 'p', 'Quiet mornings', { color: 'leaf' })
  await write(ben, 'another', 'for later', { id: 'later' })
  await write(cem, 'p', 'Time')
  const texts = () =>
    answers(fay, 'p')
      .map(([, { text }]) => text)
      .sort()
  const show = (input: object) => fay.guest.command('drafts.reveal', { promptId: 'p', ...input })

  expect(await show({ whose: ana.id, draft: 'a1' })).toBe(204)
  await until(() => fay.stage.prompts.get('p')?.shown === 1)
  expect(texts()).toEqual(['Tell me early'])
  expect(await show({ whose: ben.id })).toBe(204)
  await until(() => fay.stage.prompts.get('p')?.shown === 2)
  expect(await show({})).toBe(204)
  await until(() => fay.stage.prompts.get('p')?.shown === 4)
  expect(texts()).toEqual(['Ask me', 'Quiet mornings', 'Tell me early', 'Time'])

  const section = fay.stage.prompts.get('p')?.section ?? ''
  expect(fay.stage.sections.get(section)).toBeDefined()
  const bens = answers(fay, 'p').find(([, { text }]) => text === 'Quiet mornings')?.[1]
  expect(bens).toMatchObject({ author: ben.id, color: 'leaf', section, deletedAt: null })
  expect(Math.abs(Date.now() - (bens?.createdAt ?? 0))).toBeLessThan(20_000)
  await until(() => ben.own.drafts.get('p-1')?.shown)
  expect(ben.own.drafts.get('later')?.shown).toBe(false)
  expect(ana.own.drafts.get('a3')?.shown).toBe(false)
})

test('[CMD-40] what cannot be shown is refused with a reason, and changes nothing', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana'])
  const { fay, people } = session
  const wall = await workshop.join('wall', 'viewer')
  const [ana] = people
  if (!ana) throw new Error('nobody came')
  await write(ana, 'p', 'mine')
  await write(ana, 'o', 'mine too', { id: 'o' })
  const show = (input: object) => fay.guest.command('drafts.reveal', { promptId: 'p', ...input })
  expect(await show({})).toBe(404)
  expect(await ask(session, 'p')).toBe(204)
  expect(await ask(session, 'o', { mode: 'open' })).toBe(204)
  expect(await ask(session, 'empty')).toBe(204)
  expect(await show({ promptId: 'o' })).toBe(409)
  expect(await show({ promptId: 'empty' })).toBe(409)
  expect(await show({ draft: 'p-1' })).toBe(400)
  expect(await show({ whose: 'nobody' })).toBe(404)
  expect(await show({ whose: wall.member.id })).toBe(404)
  expect(await show({ whose: fay.id })).toBe(409)
  expect(await show({ whose: ana.id, draft: 'other' })).toBe(409)
  for (const guest of [ana.guest, wall]) expect(await guest.command('drafts.reveal', { promptId: 'p' })).toBe(403)
  expect([...(await draftsOn(workshop, ana)).values()].map(({ shown }) => shown)).toEqual([false, false])
  expect(fay.stage.prompts.get('p')?.shown).toBe(0)
})

test('[CMD-41] a draft makes one card: twice, by two facilitators at once, after a reload, whatever its writer marks', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben'])
  const { fay, people } = session
  const gus = await workshop.join('gus', 'facilitator')
  await ask(session, 'p')
  for (const one of people) await write(one, 'p', `from ${one.id}`)
  const all = { promptId: 'p' }
  const done = await Promise.all([fay.guest, gus, fay.guest, gus].map((one) => one.command('drafts.reveal', all)))
  expect(done).toEqual([204, 204, 204, 204])
  await until(() => answers(fay, 'p').length === 2)
  const ids = answers(fay, 'p').map(([id]) => id)
  await until(() => people[0]?.own.drafts.get('p-1')?.shown)
  people[0]?.own.drafts.patch('p-1', { shown: false })
  await until(async () => people[0] && !(await draftsOn(workshop, people[0])).get('p-1')?.shown)
  workshop.app.rooms.drop(fay.guest.boardId)
  expect(await gus.command('drafts.reveal', all)).toBe(204)
  const late = await (await workshop.join('late', 'viewer')).open('board')
  expect([...late.notes.all()].flatMap(([id, { prompt }]) => (prompt === 'p' ? [id] : [])).sort()).toEqual(ids.sort())
  expect((await gus.open('stage')).prompts.get('p')?.shown).toBe(2)
})

test('[CMD-41] what was broken off after the cards were stored goes on where it was', async () => {
  const { store, refuse, offered } = faulty(openSqlite(':memory:'))
  await using workshop = await startWorkshop({ store })
  const session = await sealedSession(workshop, ['ana', 'ben'])
  const { fay, people } = session
  await ask(session, 'p')
  for (const one of people) await write(one, 'p', `from ${one.id}`)
  const isPrivate = ({ room }: LogRow) => room.startsWith(`${boardOf(room)}/private/`)
  const before = offered.length
  refuse(isPrivate)
  expect(await fay.guest.command('drafts.reveal', { promptId: 'p' })).toBeGreaterThanOrEqual(500)
  expect(offered.slice(before).some((rows) => rows.some(isPrivate))).toBe(true)
  refuse(null)
  expect(await fay.guest.command('drafts.reveal', { promptId: 'p' })).toBe(204)
  const again = await workshop.join('again', 'viewer')
  const [board, stage] = [await again.open('board'), await again.open('stage')]
  expect([...board.notes.all().values()].filter(({ prompt }) => prompt === 'p')).toHaveLength(2)
  expect(stage.prompts.get('p')?.shown).toBe(2)
  for (const one of people) expect((await draftsOn(workshop, one)).get('p-1')?.shown).toBe(true)
})

test('[CMD-42] a card stays as it was shown, whatever becomes of its draft', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana'])
  const { fay, people } = session
  const [ana] = people
  if (!ana) throw new Error('nobody came')
  await ask(session, 'p')
  await write(ana, 'p', 'As I meant it')
  await fay.guest.command('drafts.reveal', { promptId: 'p' })
  await until(() => ana.own.drafts.get('p-1')?.shown)
  const before = ana.own.acknowledged()
  ana.own.drafts.text('p-1', 'text')?.insert(0, 'Not ')
  await until(() => ana.own.acknowledged() > before)
  expect(await fay.guest.command('drafts.reveal', { promptId: 'p' })).toBe(204)
  await write(ana, 'p', 'And another', { id: 'p-2' })
  expect(await fay.guest.command('drafts.reveal', { promptId: 'p' })).toBe(204)
  await until(() => answers(fay, 'p').length === 2)
  expect(
    answers(fay, 'p')
      .map(([, { text }]) => text)
      .sort(),
  ).toEqual(['And another', 'As I meant it'])
})
