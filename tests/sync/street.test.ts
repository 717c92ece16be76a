import { expect, test } from 'vitest'
import { balanceOf } from '../../shared/rules/balance.ts'
import { answers, ask, sealedSession, type Writer, write } from '../helpers/sealed.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop } from '../helpers/workshop.ts'

test('[CMD-171] only whoever a note asks replies to it, and changes their mind', async () => {
  await using workshop = await startWorkshop()
  const { fay, people } = await sealedSession(workshop, ['ana', 'ben'])
  const [ana, ben] = people
  if (!ana || !ben) throw new Error('nobody came')
  const reply = ({ guest }: Writer, said: 'yes' | 'talk' | 'no' | null, note = 'n') =>
    guest.command('ask.answer', { note, reply: said })
  fay.board.notes.put('n', { text: 'Tell me early', author: fay.id, to: ana.id, kind: 'need' })
  fay.board.notes.put('m', { text: 'To nobody', author: fay.id })
  await until(() => ana.board.notes.get('n')?.kind === 'need' && ana.board.notes.get('m'))
  expect([await reply(ben, 'yes'), await reply(fay, 'yes'), await reply(ana, 'yes', 'm')]).toEqual([403, 403, 403])
  expect(await reply(ana, 'yes', 'gone')).toBe(404)
  expect(fay.stage.replies.get('n')).toBe(undefined)
  expect(await reply(ana, 'talk')).toBe(204)
  await until(() => fay.stage.replies.get('n')?.reply === 'talk')
  expect(await reply(ana, null)).toBe(204)
  await until(() => fay.stage.replies.get('n')?.reply === null)
  fay.board.notes.patch('n', { to: ben.id })
  await until(() => ben.board.notes.get('n')?.to === ben.id)
  expect([await reply(ana, 'yes'), await reply(ben, 'no')]).toEqual([403, 204])
  await until(() => fay.stage.replies.get('n')?.by === ben.id)
})

test('[PRV-72] anonymous cards count for nobody: what is sent to whoever leads holds no author to count them for', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem', 'dee'])
  const { fay, people } = session
  await ask(session, 'p', { anonymous: true })
  for (const [at, one] of people.entries()) await write(one, 'p', `card ${at}`)
  expect(await fay.guest.command('drafts.reveal', { promptId: 'p' })).toBe(204)
  for (const one of [fay, ...people]) {
    await until(() => answers(one, 'p').length === people.length)
    const shares = balanceOf(
      { notes: one.board.notes.all().values(), turns: [], members: one.stage.members.all() },
      null,
    )
    expect(shares.map(({ answers, asks }) => answers + asks)).toEqual([0, 0, 0, 0, 0])
  }
  const record = fay.board.doc.getMap('notes').toJSON() as Record<string, object>
  for (const note of Object.values(record)) for (const { id } of people) expect(JSON.stringify(note)).not.toContain(id)
})

test('[CMD-172] how long each had the turn is the server’s to count, and no turn counts twice', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben'])
  const { fay, people } = session
  const [ana, ben] = people
  if (!ana || !ben) throw new Error('nobody came')
  await ask(session, 'p', { mode: 'round' })
  const order = [ana.id, ben.id]
  expect(await fay.guest.command('round.start', { promptId: 'p', by: 'given', order })).toBe(204)
  const of = ({ id }: Writer) => [...fay.stage.spoken.all()].filter(([key]) => key.endsWith(id)).map(([, { ms }]) => ms)
  await until(() => fay.stage.session.get().round !== null)
  expect(await ana.guest.command('round.next', { from: ana.id })).toBe(204)
  await until(() => of(ana).length === 1)
  const [spoken] = of(ana)
  expect(await ana.guest.command('round.next', { from: ana.id })).toBe(204)
  expect(await fay.guest.command('round.end', {})).toBe(204)
  await until(() => of(ben).length === 1)
  expect(of(ana)).toEqual([spoken])
  expect(Math.max(...of(ana), ...of(ben))).toBeLessThan(60_000)
})
