import { expect, test } from 'vitest'
import { ask, sealedSession, storedForMany } from '../helpers/sealed.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop } from '../helpers/workshop.ts'

const takeAway = {
  ...{ question: 'canary-question', text: 'canary-watch', people: 'canary-people' },
  ...{ prompt: 'p', on: '2031-05-06', keptAt: 1 },
}
const canaries = ['canary-question', 'canary-watch', 'canary-people', 'canary-more', '2031-05-06']

test('[MINE-1] a take-away reaches nobody else: no room, no answer, no log, no row that others may open', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben'])
  const { fay, people } = session
  const [ana, ben] = people
  if (!ana || !ben) throw new Error('nobody came')
  const wall = await workshop.join('wall', 'viewer')
  await Promise.all([wall.open('board'), wall.open('stage')])
  for (const mode of ['private', 'open'] as const) {
    await ask(session, `${mode}1`, { mode })
    const before = ana.own.acknowledged()
    ana.own.takeAways.put(`${mode}1`, takeAway)
    ana.own.takeAways.text(`${mode}1`, 'text')?.insert(0, 'canary-more')
    await until(() => ana.own.acknowledged() > before + 1)
    expect(await ana.guest.command('seat.ready', { promptId: `${mode}1`, ready: true })).toBe(204)
    if (mode === 'private') expect(await fay.guest.command('drafts.reveal', { promptId: 'private1' })).toBe(409)
  }
  const nosy = await workshop.join('nosy', 'participant')
  for (const kind of ['private', 'stage', 'board', 'deck'] as const) await nosy.open(kind)
  await until(() => ben.stage.prompts.get('open1')?.ready === 1)
  const others = [fay.guest, ben.guest, wall, nosy]
  const stored = await storedForMany(workshop, fay.guest.boardId)
  for (const words of canaries) {
    expect(others.filter((one) => one.heard(words)).map(({ member }) => member.name)).toEqual([])
    expect(stored.includes(words)).toBe(false)
    expect(workshop.log.join('\n')).not.toContain(words)
  }
  // It is theirs on each of their devices.
  const [again, stored1] = [
    await ana.guest.open('private'),
    await workshop.store.load(`${fay.guest.boardId}/private/${ana.id}`),
  ]
  expect(again.takeAways.get('open1')).toMatchObject({ text: 'canary-morecanary-watch', people: 'canary-people' })
  expect(stored1.updates.length + (stored1.snapshot ? 1 : 0)).toBeGreaterThan(0)
})

test('[MINE-2] who doesn’t know yet has answered: counted as done, and a reveal makes no card of it', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben'])
  const { fay, people } = session
  const [ana] = people
  if (!ana) throw new Error('nobody came')
  await ask(session, 'p')
  ana.own.takeAways.put('p', takeAway)
  expect(await ana.guest.command('seat.ready', { promptId: 'p', ready: true })).toBe(204)
  await until(() => fay.stage.members.get(ana.id)?.ready === 'p')
  expect(fay.stage.prompts.get('p')?.ready).toBe(1)
  expect(await fay.guest.command('drafts.reveal', { promptId: 'p' })).toBe(409)
  expect([...fay.board.notes.all().values()]).toEqual([])
  expect(fay.stage.prompts.get('p')?.shown).toBe(0)
})

test('[MINE-2] a silence on an open question is none once everybody has answered in their way', async () => {
  const { quiet } = await import('../../shared/rules/coach/people.ts')
  const question = {
    ...{ id: 'q', mode: 'open', isAnonymous: false, shownFor: 200_000, planned: 0, isRevealed: false, asked: 3 },
  } as const
  const facts = { vote: null, writers: 3, silentFor: 200_000 }
  const hintAt = (done: number) => quiet({ ...facts, question: { ...question, done } } as never, false)
  expect(hintAt(2)).not.toBeNull()
  expect(hintAt(3)).toBeNull()
})

test('[MINE-6] who doesn’t know yet what to say to an open question is told to nobody: others get a number, late', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem'])
  const { fay, people } = session
  const [ana, ben] = people
  if (!ana || !ben) throw new Error('nobody came')
  for (const mode of ['open', 'round', 'discuss'] as const) {
    await ask(session, mode, { mode })
    await until(() => ben.stage.session.get().prompt === mode)
    const members = () => [fay, ben].map(({ stage }) => stage.doc.getMap('members').toJSON())
    const before = members()
    ana.own.takeAways.put(mode, takeAway)
    expect(await ana.guest.command('seat.ready', { promptId: mode, ready: true })).toBe(204)
    await until(() => fay.stage.prompts.get(mode)?.ready === 1 && ben.stage.prompts.get(mode)?.ready === 1)
    expect(members()).toEqual(before)
  }
})
