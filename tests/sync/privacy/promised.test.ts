import { expect, test } from 'vitest'
import { newKey } from '../../../server/members/keys.ts'
import { answers, ask, sealedSession, write } from '../../helpers/sealed.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop } from '../../helpers/workshop.ts'

test('[PRV-41] what was begun for an open prompt is never shown by others, whatever the prompt is called later', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben'])
  const { fay, people } = session
  const [ana, ben] = people
  if (!ana || !ben) throw new Error('nobody came')
  expect(await ask(session, 'p', { mode: 'open' })).toBe(204)
  await write(ana, 'p', 'canary-half a thou', { id: 'p' })
  expect(await ask(session, 'p', { mode: 'private' })).toBe(409)
  expect(await fay.guest.command('drafts.reveal', { promptId: 'p' })).toBe(409)
  // The wording may change, and the way to talk about it.
  expect(await ask(session, 'p', { mode: 'discuss', text: 'Said better' })).toBe(204)
  await until(() => ben.stage.prompts.get('p')?.mode === 'discuss')
  for (const other of [fay, ben]) expect(other.guest.heard('canary')).toBe(false)
})

test('[PRV-42] anonymous cards come out when three have written, and nobody finds out by asking when the first one begins', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem'])
  const { fay, people } = session
  await ask(session, 'p', { anonymous: true })
  const answersOf = async () => {
    const before = fay.guest.received.length
    const status = await fay.guest.command('drafts.reveal', { promptId: 'p' })
    return `${status} ${Buffer.concat(fay.guest.received.slice(before)).includes('too-few-answers')}`
  }
  const told: string[] = []
  for (const [at, one] of people.entries()) {
    told.push(await answersOf())
    expect(answers(fay, 'p')).toEqual([])
    await write(one, 'p', `canary-${at}`)
    // Many cards of one person are one person's.
    await write(one, 'p', 'and another', { id: 'p-2' })
  }
  expect(told).toEqual(Array(3).fill('409 true'))
  expect(await fay.guest.command('drafts.reveal', { promptId: 'p' })).toBe(204)
  await until(() => answers(fay, 'p').length === 6)
})

test('[PRV-43] what was not shown while its prompt was on is its writer’s, until the prompt is shown again', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben'])
  const { fay, people } = session
  const [ana, ben] = people
  if (!ana || !ben) throw new Error('nobody came')
  await ask(session, 'p')
  await write(ana, 'p', 'canary-kept')
  await ask(session, 'q')
  const show = () => fay.guest.command('drafts.reveal', { promptId: 'p' })
  expect(await show()).toBe(409)
  expect(await fay.guest.command('prompt.rest', {})).toBe(204)
  expect(await show()).toBe(409)
  for (const other of [fay, ben]) expect(other.guest.heard('canary')).toBe(false)
  expect(await fay.guest.command('prompt.reveal', { promptId: 'p' })).toBe(204)
  expect(await show()).toBe(204)
  await until(() => answers(ben, 'p').length === 1)
})

test('[PRV-44] until anonymous cards are shown, all that others get of those who write is how many are done', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem', 'eve'])
  const { fay, people } = session
  const eve = people[3]
  if (!eve) throw new Error('nobody came')
  await ask(session, 'p', { anonymous: true })
  const watchers = [fay, eve]
  for (const { stage } of watchers) await until(() => stage.session.get().prompt === 'p')
  const all = () => watchers.map(({ stage, board }) => ({ stage: stage.doc.toJSON(), board: board.doc.toJSON() }))
  const [before, from] = [all(), watchers.map(({ guest }) => guest.received.length)]
  for (const one of people.slice(0, 3)) {
    await write(one, 'p', `canary of ${one.id}`)
    one.own.drafts.text('p-1', 'text')?.insert(0, 'No, wait: ')
    // A tunnel, and another tab.
    one.own.provider.disconnect()
    one.own.provider.connect()
    await one.guest.open('private')
    for (const ready of [true, false, true]) await one.guest.command('seat.ready', { promptId: 'p', ready })
  }
  const ready = ({ stage }: typeof eve) => stage.prompts.get('p')?.ready
  for (const watcher of watchers) await until(() => ready(watcher) === 3)
  const told = before.map(({ stage, board }) => ({
    stage: { ...stage, prompts: { ...stage.prompts, p: { ...stage.prompts.p, ready: 3 } } },
    board,
  }))
  expect(all()).toEqual(told)
  const SYNC = 0
  for (const [at, { guest }] of watchers.entries()) {
    const frames = guest.received.slice(from[at]).filter((frame) => frame[0] === SYNC)
    // Counted several at once, not at each press of nine.
    expect(frames.length).toBeLessThanOrEqual(3)
  }
})

test('[PRV-43] who left, was removed or lost their link took along what they never showed, as they were told', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem'])
  const { fay, people } = session
  const [ana, ben, cem] = people
  if (!ana || !ben || !cem) throw new Error('nobody came')
  await ask(session, 'p')
  for (const one of people) await write(one, 'p', 'canary-taken along')
  expect(await ana.guest.command('member.leave', {})).toBe(204)
  expect(await fay.guest.command('member.remove', { member: ben.id })).toBe(204)
  expect(await fay.guest.command('link.rotate', { role: 'participant', key: newKey() })).toBe(204)
  for (const whose of [undefined, ana.id, ben.id, cem.id])
    expect(await fay.guest.command('drafts.reveal', { promptId: 'p', ...(whose ? { whose } : {}) })).toBe(409)
  await write(fay, 'p', 'mine')
  expect(await fay.guest.command('drafts.reveal', { promptId: 'p' })).toBe(204)
  await until(() => answers(fay, 'p').length === 1)
  expect(fay.guest.heard('canary')).toBe(false)
})
