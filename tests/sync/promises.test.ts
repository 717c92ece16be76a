import { expect, test } from 'vitest'
import { peopleHere } from '../../server/sync/peopleHere.ts'
import { answers, ask, sealedSession, write, writer } from '../helpers/sealed.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop } from '../helpers/workshop.ts'

test('[PRV-25] anonymous is not promised to fewer than four people, nor where answers are open', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben'])
  const { fay } = session
  const wall = await workshop.join('wall', 'viewer')
  await wall.open('board')
  expect(await ask(session, 'p', { anonymous: true })).toBe(409)
  expect(await ask(session, 'p', {}, { anonymous: true })).toBe(409)
  expect(fay.stage.prompts.get('p')).toBeUndefined()
  const cem = await writer(workshop, 'cem', 'participant')
  for (const mode of ['open', 'round', 'silent', 'discuss'] as const)
    expect(await ask(session, mode, { mode }, { anonymous: true })).toBe(409)
  expect(await ask(session, 'p', { anonymous: true })).toBe(204)
  await until(() => fay.stage.prompts.get('p')?.anonymous)
  cem.guest.leave()
  await until(() => !peopleHere(workshop.app.rooms, fay.guest.boardId).has(cem.id))
  expect(await ask(session, 'q', { anonymous: true })).toBe(409)
  expect(await ask(session, 'p', { anonymous: true, text: 'Said better' })).toBe(204)
  expect(await ask(session, 'q', { anonymous: true }, { anonymous: false })).toBe(204)
  await until(() => fay.stage.prompts.get('q')?.anonymous === false)
})

test('[PRV-25] what people were told who will read is not taken back', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem'])
  const { fay } = session
  expect(await ask(session, 'hidden', { anonymous: true })).toBe(204)
  expect(await ask(session, 'named')).toBe(204)
  expect(await ask(session, 'hidden', {}, { anonymous: false })).toBe(409)
  expect(await ask(session, 'named', {}, { anonymous: true })).toBe(409)
  for (const promptId of ['hidden', 'named']) expect(await ask(session, promptId, { mode: 'open' })).toBe(409)
  expect(await ask(session, 'hidden', { anonymous: false })).toBe(204)
  expect(fay.stage.prompts.get('hidden')).toMatchObject({ anonymous: true, mode: 'private' })
  expect(fay.stage.prompts.get('named')).toMatchObject({ anonymous: false, mode: 'private' })
})

test('[PRV-26] anonymous answers are shown all at once; later ones only when enough people wrote them', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem', 'dee'])
  const { fay, people } = session
  await ask(session, 'p', { anonymous: true })
  const show = (input: object = {}) => fay.guest.command('drafts.reveal', { promptId: 'p', ...input })
  await Promise.all(people.slice(0, 3).map((one) => write(one, 'p', 'first')))
  expect(await show({ whose: people[0]?.id })).toBe(409)
  expect(await show({ whose: people[0]?.id, draft: 'p-1' })).toBe(409)
  expect(answers(fay, 'p')).toEqual([])
  expect(await show()).toBe(204)
  await until(() => answers(fay, 'p').length === 3)
  for (const [at, one] of [...people.slice(1), fay].entries()) {
    expect(await show()).toBe(204)
    expect([at, answers(fay, 'p').length, fay.stage.prompts.get('p')?.shown]).toEqual([at, 3, 3])
    await write(one, 'p', 'second', { id: 'p-2' })
  }
  expect(await show()).toBe(204)
  await until(() => fay.stage.prompts.get('p')?.shown === 7)
  expect(answers(fay, 'p')).toHaveLength(7)
})
